import { caseCount, type EventLog } from '../log/event-log.ts'
import { firstOf, maskOf } from '../log/names.ts'
import { type Sequences, sequencesOf, stepsOf } from '../log/sequences.ts'
import { type Estimate, ratioOf, shareOf } from '../statistics/intervals.ts'
import { ranked } from '../statistics/ranked.ts'

export type ConverterPath = {
  /** Before the goal; empty where the goal comes first. */
  readonly steps: readonly string[]
  readonly converters: number
  readonly others: number
  readonly shareOfConverters: Estimate | null
  readonly shareOfOthers: Estimate | null
  /** How much more frequent the path is among converters than among the others; null where none of the others takes it. */
  readonly lift: Estimate | null
}

export type ConverterPaths = {
  readonly converters: number
  readonly others: number
  /** Most frequent among both together first. */
  readonly paths: readonly ConverterPath[]
  readonly other: { readonly paths: number; readonly converters: number; readonly others: number }
}

/**
 * Converters' journeys up to before their first goal against the others' whole journeys, each by its first `steps` steps,
 * so that what follows from converting doesn't tell them apart.
 */
export function converterPathsOf(log: EventLog, goal: readonly string[], steps: number, limit: number): ConverterPaths {
  const cases = caseCount(log)
  const goals = firstOf(log, maskOf(log, goal))
  const sequences = sequencesOf({
    names: log.names,
    codes: log.dictionary.length,
    starts: log.caseStarts.subarray(0, cases),
    ends: goals,
    mostSteps: steps,
  })
  const converting = new Uint32Array(sequences.counts.length)
  let converters = 0
  for (let at = 0; at < cases; at++) {
    if (goals[at] === log.caseStarts[at + 1]) continue
    const id = sequences.ofStretch[at] as number
    converting[id] = (converting[id] as number) + 1
    converters++
  }
  const others = cases - converters
  const order = ranked(sequences.counts)
  const listed = Array.from(order.slice(0, limit), (id) =>
    pathOf(log, sequences, id, converting[id] as number, converters, others),
  )
  const sum = (key: 'converters' | 'others') => listed.reduce((total, path) => total + path[key], 0)
  return {
    converters,
    others,
    paths: listed,
    other: {
      paths: order.length - listed.length,
      converters: converters - sum('converters'),
      others: others - sum('others'),
    },
  }
}

function pathOf(
  log: EventLog,
  sequences: Sequences,
  id: number,
  count: number,
  converters: number,
  others: number,
): ConverterPath {
  const otherCount = (sequences.counts[id] as number) - count
  return {
    steps: stepsOf(log, sequences, id),
    converters: count,
    others: otherCount,
    shareOfConverters: shareOf(count, converters),
    shareOfOthers: shareOf(otherCount, others),
    lift: ratioOf(count, converters, otherCount, others),
  }
}
