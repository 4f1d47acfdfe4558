import { z } from 'zod'
import { exactObject } from '../domain/exact-object.ts'
import type { Analysis, Control } from './analysis.ts'
import { type Basis, basisOf } from './basis.ts'
import { type Filter, filtered, filterParameters } from './filter/filter.ts'
import type { EventLog } from './log/event-log.ts'
import { sessionsOf } from './log/sessions.ts'
import { type Mapping, mapped, mappingParameters, NAMED_BY, type NamedBy } from './mapping/mapping.ts'
import type { Unmapped } from './mapping/unmapped.ts'
import { journeysIn, type SplitSureness } from './splitting/journeys-in.ts'

/** What can be done to a log before any analysis looks at it, in this order. */
export const preparationParameters = exactObject({
  /** Cases are cut where one journey ends and the next begins, as `split` finds it in what repeats. */
  splitHistories: z.boolean().default(false),
  /** They are cut where more than this passes between two events; null: there they stay whole. */
  sessionGapMs: z.number().min(0).nullable().default(null),
  /** Which events are which touchpoints and stages; null: nobody says. */
  mapping: mappingParameters.nullable().default(null),
  /** What events are called; left out: by touchpoint where there is a mapping, else as they came. */
  namedBy: z.enum(NAMED_BY).nullable().default(null),
  /** The part that is looked at, in terms of what events are called then (by `either` as they came); null: everything. */
  filter: filterParameters.nullable().default(null),
})
export type Preparation = z.output<typeof preparationParameters>

/** What a result says of the preparation that it rests on. */
export type Prepared = {
  readonly namedBy: NamedBy
  readonly filter: Filter | null
  readonly sessionGapMs: number | null
  /** How sure the cuts between journeys are; null: cases were not cut so. */
  readonly split: SplitSureness | null
  /** The log before the filter. */
  readonly whole: Basis
  /** Events that no rule of the mapping fits; null without a mapping. */
  readonly unmapped: Unmapped | null
}

/** The part of a log that is asked for, under the names that are asked for. */
export function prepared(
  whole: EventLog,
  asked: Preparation,
  control?: Control,
): { readonly log: EventLog; readonly said: Prepared } {
  const { filter, sessionGapMs } = asked
  const journeys = asked.splitHistories ? journeysIn(whole, control) : null
  const one = journeys?.log ?? whole
  // Pauses and repetitions are those of all that somebody did, whichever part of it is looked at.
  const log = sessionGapMs === null ? one : sessionsOf(one, sessionGapMs)
  const namedBy = asked.namedBy ?? (asked.mapping === null ? 'event' : 'touchpoint')
  const mapping = asked.mapping ?? NO_RULES
  const keepsNames = namedBy === 'event' || (namedBy === 'either' && mapping.rules.every(({ on }) => on === null))
  const partOf = (one: EventLog) => (filter ? filtered(one, filter) : one)
  // Whoever holds a map against a part of the events says which by the names that they know.
  const isEither = namedBy === 'either'
  const looked = isEither ? partOf(log) : log
  const touched = keepsNames ? null : mapped(looked, mapping, namedBy)
  const named = touched?.log ?? looked
  const part = isEither ? named : partOf(named)
  return {
    log: part,
    said: {
      namedBy,
      filter,
      sessionGapMs,
      split: journeys?.sureness ?? null,
      whole: basisOf(log),
      unmapped: touched?.unmapped ?? null,
    },
  }
}

const NO_RULES: Mapping = { rules: [], unmapped: 'keep' }

/** The same analysis of any part of a log: it takes a filter, a mapping and what cuts cases beside its own parameters. */
export function ofAnyPart<Parameters extends z.ZodObject, Result extends { readonly basis: Basis }>(
  entry: Analysis<string, Parameters, Result>,
): Analysis {
  const own = Object.keys(entry.parameters.shape)
  const taken = Object.keys(preparationParameters.shape).find((name) => own.includes(name))
  // One would hide the other, and nobody could ask for it.
  if (taken !== undefined) throw new Error(`${entry.id} has a parameter ${taken} of its own`)
  return {
    ...entry,
    parameters: entry.parameters.safeExtend(preparationParameters.shape),
    run(log: EventLog, parameters: unknown, control?: Control): Result & Prepared {
      const asked = parameters as z.output<Parameters> & Preparation
      const [before, behind] = asked.splitHistories ? halvesOf(control) : [undefined, control]
      const part = prepared(log, asked, before)
      return { ...entry.run(part.log, asked, behind), ...part.said }
    },
  }
}

/** Of two things that are done one after the other, each tells half of the progress. */
function halvesOf(control: Control | undefined): readonly [Control | undefined, Control | undefined] {
  const { progress } = control ?? {}
  if (!progress) return [control, control]
  return [
    { ...control, progress: (share) => progress(share / 2) },
    { ...control, progress: (share) => progress((1 + share) / 2) },
  ]
}
