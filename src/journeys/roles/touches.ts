import { type Column, Dictionary, MISSING } from '../log/columns.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'
import { firstOf, maskOf } from '../log/names.ts'
import { ranked } from '../statistics/ranked.ts'

/** The touchpoints of journeys up to before their first goal. */
export type Touches = {
  /** The most frequent touchpoints; codes below their number mean them, the next one all others together. */
  readonly names: readonly string[]
  /** How many touchpoints the others are. */
  readonly others: number
  /** Codes of touches, journey by journey: those of case i are at starts[i] … starts[i + 1] - 1. */
  readonly codes: Uint16Array
  readonly starts: Uint32Array
  /** Per case, 1 where it reaches the goal. */
  readonly converted: Uint8Array
}

/** @param by an attribute whose values are the touchpoints; null: the events' names. Events without a value are none. */
export function touchesOf(log: EventLog, goal: readonly string[], by: string | null, limit: number): Touches {
  const goals = firstOf(log, maskOf(log, goal))
  const { texts, codeAt } = touchpointsOf(log, by)
  const cases = caseCount(log)
  const starts = new Uint32Array(cases + 1)
  const converted = new Uint8Array(cases)
  const all = new Uint32Array(log.names.length)
  const counts = new Uint32Array(texts.length)
  let count = 0
  for (let at = 0; at < cases; at++) {
    const end = goals[at] as number
    for (let i = log.caseStarts[at] as number; i < end; i++) {
      const code = codeAt(i)
      if (code === MISSING) continue
      all[count++] = code
      counts[code] = (counts[code] as number) + 1
    }
    starts[at + 1] = count
    if (end < (log.caseStarts[at + 1] as number)) converted[at] = 1
  }
  const order = ranked(counts)
  const listed = order.slice(0, limit)
  const ranks = new Uint16Array(texts.length).fill(listed.length)
  for (const [rank, code] of listed.entries()) ranks[code] = rank
  return {
    names: Array.from(listed, (code) => texts[code] as string),
    others: order.length - listed.length,
    codes: Uint16Array.from(all.subarray(0, count), (code) => ranks[code] as number),
    starts,
    converted,
  }
}

function touchpointsOf(
  log: EventLog,
  by: string | null,
): { texts: readonly string[]; codeAt: (event: number) => number } {
  if (by === null) return { texts: log.dictionary, codeAt: (event) => log.names[event] as number }
  const column: Column | undefined = log.attributes.get(by)
  if (!column) return { texts: [], codeAt: () => MISSING }
  if (column.kind === 'text') return { texts: column.dictionary, codeAt: (event) => column.codes[event] as number }
  const dictionary = new Dictionary()
  const codes = Uint32Array.from(column.values, (value) =>
    Number.isNaN(value) ? MISSING : dictionary.codeOf(`${value}`),
  )
  return { texts: dictionary.texts, codeAt: (event) => codes[event] as number }
}
