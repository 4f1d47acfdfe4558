import { z } from 'zod'
import { keptEvents } from '../filter/kept-events.ts'
import { type Column, Dictionary, MISSING, type TextColumn } from '../log/columns.ts'
import { type EventLog, eventCount } from '../log/event-log.ts'
import { ranked } from '../statistics/ranked.ts'
import { fits, type MappingRule, mappingRule } from './rules.ts'

export const mappingParameters = z.object({
  /** The first that fits an event says what it is. */
  rules: z.array(mappingRule),
  /** Events that no rule fits stay under their own names, or are left out; counted either way. */
  unmapped: z.enum(['keep', 'drop']).default('keep'),
  /** What events are called afterwards. */
  level: z.enum(['touchpoint', 'stage']).default('touchpoint'),
})

export type Mapping = z.output<typeof mappingParameters>

/** The most names of unmapped events that are listed. */
const LISTED = 50

export type Unmapped = {
  readonly events: number
  /** By the event's name, most frequent first. */
  readonly names: readonly { readonly name: string; readonly count: number }[]
  /** What the list leaves out. */
  readonly other: { readonly names: number; readonly events: number }
}

/**
 * Events → touchpoints → stages. The result's names are touchpoints (or stages; a rule without one leaves its event
 * unmapped then), and a column `stage` holds the stage where there is one.
 */
export function mapped(log: EventLog, { rules, unmapped, level }: Mapping): { log: EventLog; unmapped: Unmapped } {
  const usable = level === 'stage' ? rules.filter((rule) => rule.stage !== null) : rules
  const ruleOf = rulesOf(log, usable)
  const names = new Dictionary()
  const stages = new Dictionary()
  const nameOfRule = usable.map((rule) => names.codeOf(level === 'stage' ? (rule.stage as string) : rule.touchpoint))
  const stageOfRule = usable.map(({ stage }) => (stage === null ? MISSING : stages.codeOf(stage)))
  const events = new Uint8Array(eventCount(log)).fill(1)
  const counts = new Uint32Array(log.dictionary.length)
  const codes = log.names.map((name, i) => {
    const rule = ruleOf(i)
    if (rule >= 0) return nameOfRule[rule] as number
    counts[name] = (counts[name] as number) + 1
    if (unmapped === 'drop') events[i] = 0
    return unmapped === 'drop' ? 0 : names.codeOf(log.dictionary[name] as string)
  })
  const stage: TextColumn = {
    kind: 'text',
    dictionary: stages.texts,
    codes: new Uint32Array(codes.length).map((_, i) => stageOfRule[ruleOf(i)] ?? MISSING),
  }
  const renamed = {
    ...log,
    dictionary: names.texts,
    names: codes,
    attributes: new Map([...log.attributes, ['stage', stage]]),
  }
  const cases = new Uint8Array(log.caseStarts.length).fill(1)
  return { log: keptEvents(renamed, cases, events), unmapped: unmappedOf(log, counts) }
}

/** Per event, the index of the first rule that fits; -1: none. Each distinct text of a column is looked at once. */
function rulesOf(log: EventLog, rules: readonly MappingRule[]): (event: number) => number {
  const tests = rules.map((rule) => testOf(log, rule))
  // Rules on names alone are settled once for each name.
  if (rules.every(({ on }) => on === null)) {
    const ofName = Int32Array.from(log.dictionary, (name) => rules.findIndex((rule) => fits(rule, name)))
    return (event) => ofName[log.names[event] as number] as number
  }
  return (event) => tests.findIndex((test) => test(event))
}

function testOf(log: EventLog, rule: MappingRule): (event: number) => boolean {
  const column: Column | undefined =
    rule.on === null ? { kind: 'text', dictionary: log.dictionary, codes: log.names } : log.attributes.get(rule.on)
  if (!column) return () => false
  if (column.kind === 'number') {
    const { values } = column
    return (event) => !Number.isNaN(values[event]) && fits(rule, `${values[event]}`)
  }
  const fitting = Uint8Array.from(column.dictionary, (text) => (fits(rule, text) ? 1 : 0))
  return (event) => fitting[column.codes[event] as number] === 1
}

function unmappedOf({ dictionary }: EventLog, counts: Uint32Array): Unmapped {
  const order = ranked(counts)
  const names = Array.from(order.slice(0, LISTED), (code) => ({
    name: dictionary[code] as string,
    count: counts[code] as number,
  }))
  const events = counts.reduce((sum, count) => sum + count, 0)
  const listed = names.reduce((sum, { count }) => sum + count, 0)
  return { events, names, other: { names: order.length - names.length, events: events - listed } }
}
