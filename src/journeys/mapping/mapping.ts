import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { keptEvents } from '../filter/kept-events.ts'
import { Dictionary, MISSING, type TextColumn } from '../log/columns.ts'
import { type EventLog, eventCount } from '../log/event-log.ts'
import { firstRules } from './first-rules.ts'
import { mappingRule } from './rules.ts'
import { type Unmapped, unmappedOf } from './unmapped.ts'

/** More rules than anybody keeps in view. */
const MOST_RULES = 1000

export const mappingParameters = exactObject({
  /** The first that fits an event says what it is. */
  rules: z.array(mappingRule).max(MOST_RULES),
  /** Events that no rule fits stay under their own names, or are left out; counted either way. */
  unmapped: z.enum(['keep', 'drop']).default('keep'),
})

export type Mapping = z.output<typeof mappingParameters>

/** What events may be called by somebody's choice: as they came, or by their touchpoint or stage. */
export const OFFERED_NAMES = ['event', 'touchpoint', 'stage'] as const
/**
 * What events are called in an analysis: as somebody chooses, or `either` as they came or, where a rule looks at more than
 * that, by its touchpoint. So maps are held against events: their steps may be called like either.
 */
export const NAMED_BY = [...OFFERED_NAMES, 'either'] as const
export type NamedBy = (typeof NAMED_BY)[number]

/** The column that holds the stage of each event, where a rule gives one. */
export const STAGE_COLUMN = 'stage'

/**
 * Events → touchpoints → stages. The result's names are touchpoints, or stages (an event of a touchpoint without a stage
 * has none), and a column `stage` holds the stage where rules give any.
 */
export function mapped(
  log: EventLog,
  { rules, unmapped }: Mapping,
  by: Exclude<NamedBy, 'event'>,
): { log: EventLog; unmapped: Unmapped } {
  const ruleOf = firstRules(log, rules)
  const names = new Dictionary()
  const stages = new Dictionary()
  const nameOfRule = rules.map(({ on, touchpoint, stage }) => {
    const isOwn = by === 'either' && on === null
    const name = by === 'stage' ? stage : isOwn ? null : touchpoint
    return name === null ? MISSING : names.codeOf(name)
  })
  const stageOfRule = rules.map(({ stage }) => (stage === null ? MISSING : stages.codeOf(stage)))
  const events = new Uint8Array(eventCount(log)).fill(1)
  const counts = new Uint32Array(log.dictionary.length)
  const stageCodes = new Uint32Array(eventCount(log)).fill(MISSING)
  const codes = log.names.map((name, i) => {
    const rule = ruleOf(i)
    stageCodes[i] = stageOfRule[rule] ?? MISSING
    const code = nameOfRule[rule] ?? MISSING
    if (code !== MISSING) return code
    const isUnmapped = by !== 'either' || rule < 0
    if (isUnmapped) counts[name] = (counts[name] as number) + 1
    if (!isUnmapped || unmapped === 'keep') return names.codeOf(log.dictionary[name] as string)
    events[i] = 0
    return 0
  })
  const stage: TextColumn = { kind: 'text', dictionary: stages.texts, codes: stageCodes }
  const attributes = stages.texts.length === 0 ? log.attributes : new Map([...log.attributes, [STAGE_COLUMN, stage]])
  const renamed = { ...log, dictionary: names.texts, names: codes, attributes }
  const cases = new Uint8Array(log.caseStarts.length).fill(1)
  return { log: keptEvents(renamed, cases, events), unmapped: unmappedOf(log, counts) }
}
