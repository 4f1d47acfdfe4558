import { z } from 'zod'
import type { Analysis, Control } from './analysis.ts'
import { type Basis, basisOf } from './basis.ts'
import { type Filter, filtered, filterParameters } from './filter/filter.ts'
import type { EventLog } from './log/event-log.ts'
import { sessionsOf } from './log/sessions.ts'
import { type Mapping, mapped, mappingParameters, type Unmapped } from './mapping/mapping.ts'

/** What can be done to a log before any analysis looks at it, in this order. */
const preparation = {
  /** Which events are which touchpoints; null: each is its own. */
  mapping: mappingParameters.nullable().default(null),
  /** The part that is looked at, in terms of touchpoints where there is a mapping; null: everything. */
  filter: filterParameters.nullable().default(null),
  /** Cases are cut into sessions where more than this passes between two events; null: they stay whole. */
  sessionGapMs: z.number().min(0).nullable().default(null),
}

type Preparation = {
  readonly mapping: Mapping | null
  readonly filter: Filter | null
  readonly sessionGapMs: number | null
}

/** What a result says of the preparation that it rests on. */
export type Prepared = {
  readonly filter: Filter | null
  readonly sessionGapMs: number | null
  /** The log before the preparation. */
  readonly whole: Basis
  /** Events that no rule of the mapping fits; null without a mapping. */
  readonly unmapped: Unmapped | null
}

/** The same analysis of any part of a log: it takes a filter, a mapping and a gap beside its own parameters. */
export function ofAnyPart<Parameters extends z.ZodObject, Result extends { readonly basis: Basis }>(
  entry: Analysis<string, Parameters, Result>,
): Analysis {
  return {
    ...entry,
    parameters: entry.parameters.safeExtend(preparation),
    run(log: EventLog, parameters: unknown, control?: Control): Result & Prepared {
      const asked = parameters as z.output<Parameters> & Preparation
      const { filter, sessionGapMs } = asked
      const touched = asked.mapping && mapped(log, asked.mapping)
      const part = filter ? filtered(touched?.log ?? log, filter) : (touched?.log ?? log)
      const cut = sessionGapMs === null ? part : sessionsOf(part, sessionGapMs)
      const result = entry.run(cut, asked, control)
      return { ...result, filter, sessionGapMs, whole: basisOf(log), unmapped: touched?.unmapped ?? null }
    },
  }
}
