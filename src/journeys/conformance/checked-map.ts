import type { z } from 'zod'
import type { Library } from '../../domain/library/library-type.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import type { EventLog } from '../log/event-log.ts'
import { placesBy } from '../mapping/places.ts'
import { type Preparation, prepared } from '../question.ts'
import { type CheckResult, checkOf, checkParameters } from './check.ts'
import { expectedFromMap, type FromMap } from './expected-from-map.ts'
import { suggestedRules } from './suggested-rules.ts'

export type Drawn = { readonly map: JourneyMap; readonly library: Library | null }

/**
 * What a map expects of a log, by the names that events have there and by the rules that are asked for: where nobody says by
 * which names, its steps may be called like either.
 */
export function expectedOf(log: EventLog, { map, library }: Drawn, asked: Preparation): FromMap & { log: EventLog } {
  const part = prepared(log, { ...asked, namedBy: asked.namedBy ?? (asked.mapping === null ? 'event' : 'either') })
  const place = placesBy(asked.mapping?.rules ?? [], part.said.namedBy)
  return { log: part.log, ...expectedFromMap(map, suggestedRules(map, library, part.log.dictionary, place)) }
}

/** A map against a log; null where no event shows a column of it. */
export function checkedMap(
  log: EventLog,
  drawn: Drawn,
  asked: Preparation,
  more: Omit<z.input<typeof checkParameters>, 'expected'> = {},
): CheckResult | null {
  const { log: part, expected } = expectedOf(log, drawn, asked)
  return expected.blocks.length === 0 ? null : checkOf(part, checkParameters.parse({ ...more, expected }))
}
