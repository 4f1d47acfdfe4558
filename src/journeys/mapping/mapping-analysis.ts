import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { type Column, MISSING } from '../log/columns.ts'
import { type EventLog, eventCount } from '../log/event-log.ts'
import { firstRules } from './first-rules.ts'
import { guessedRules } from './guess-rules.ts'
import { mappingParameters } from './mapping.ts'
import { givenOf, type MappingRule, matcherOf } from './rules.ts'
import { type Unmapped, unmappedOf } from './unmapped.ts'
import { viewedPages } from './viewed-pages.ts'

const mappingAnalysisParameters = exactObject({
  rules: mappingParameters.shape.rules.default([]).describe('In order: the first that fits an event says what it is.'),
  names: z.number().int().min(0).max(10_000).default(100).describe('How many names that no rule fits are listed.'),
  guess: z.boolean().default(false).describe('Whether rules are guessed for the names that no rule fits.'),
})

/** What one rule does. */
export type RuleUse = {
  /** Events that it decides, and how many names they have. */
  readonly events: number
  readonly names: number
  /** The most frequent of these names. */
  readonly examples: readonly string[]
  /** Events that fit it, also where a rule before it decides. */
  readonly fitting: number
}

export type MappingUse = {
  readonly basis: Basis
  readonly rules: readonly RuleUse[]
  readonly left: Unmapped
  /** For the names that are left; empty where nobody asked. */
  readonly guessed: readonly MappingRule[]
}

const EXAMPLES = 5

/** What rules make of a log, before anything rests on them: what each decides, and what none fits. */
export const mapping = analysis({
  id: 'mapping',
  parameters: mappingAnalysisParameters,
  // Which pages were looked at any column may say.
  readsAllColumns: (parameters) =>
    mappingAnalysisParameters.pick({ guess: true }).strip().safeParse(parameters).data?.guess ?? false,
  run(log: EventLog, { rules, names, guess }: z.output<typeof mappingAnalysisParameters>): MappingUse {
    const ruleOf = firstRules(log, rules)
    const counts = rules.map(() => new Map<number, number>())
    const left = new Uint32Array(log.dictionary.length)
    for (const [event, name] of log.names.entries()) {
      const own = counts[ruleOf(event)]
      if (own) own.set(name, (own.get(name) ?? 0) + 1)
      else left[name] = (left[name] as number) + 1
    }
    const fitting = fittingOf(log, rules)
    return {
      basis: basisOf(log),
      rules: counts.map((own, at) => useOf(log, own, fitting[at] as number)),
      left: unmappedOf(log, left, names),
      guessed: guess
        ? guessedRules(
            unmappedOf(log, left, log.dictionary.length).names,
            viewedPages(log, (event) => counts[ruleOf(event)] === undefined),
          )
        : [],
    }
  },
})

function useOf({ dictionary }: EventLog, counts: ReadonlyMap<number, number>, fitting: number): RuleUse {
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return {
    events: most.reduce((sum, [, count]) => sum + count, 0),
    names: most.length,
    examples: most.slice(0, EXAMPLES).map(([name]) => dictionary[name] as string),
    fitting,
  }
}

/** Per rule, the events that fit it by itself. */
function fittingOf(log: EventLog, rules: readonly MappingRule[]): number[] {
  const texts = new Map<string | null, readonly (readonly [text: string, count: number])[]>()
  return rules.map((rule) => {
    const known = texts.get(rule.on) ?? textsOf(log, rule.on)
    texts.set(rule.on, known)
    const matches = matcherOf(rule)
    return known.reduce((sum, [text, count]) => sum + (matches(givenOf(text)) ? count : 0), 0)
  })
}

function textsOf(log: EventLog, on: string | null): [text: string, count: number][] {
  const column: Column | undefined =
    on === null ? { kind: 'text', dictionary: log.dictionary, codes: log.names } : log.attributes.get(on)
  if (!column) return []
  const counts = new Map<string, number>()
  const add = (text: string, count: number) => counts.set(text, (counts.get(text) ?? 0) + count)
  if (column.kind === 'number') {
    for (const value of column.values) if (!Number.isNaN(value)) add(`${value}`, 1)
    return [...counts]
  }
  const ofCode = new Uint32Array(column.dictionary.length)
  for (let event = 0; event < eventCount(log); event++) {
    const code = column.codes[event] as number
    if (code !== MISSING) ofCode[code] = (ofCode[code] as number) + 1
  }
  column.dictionary.forEach((text, code) => {
    add(text, ofCode[code] as number)
  })
  return [...counts]
}
