import type { MapBundle } from '../../domain/bundle.ts'
import type { Context } from '../../domain/command.ts'
import type { EventLog } from '../log/event-log.ts'
import type { NamedBy } from '../mapping/mapping.ts'
import { placesBy } from '../mapping/places.ts'
import type { MappingRule } from '../mapping/rules.ts'
import { type DraftMapRequest, draftMapOf } from './draft-map.ts'
import type { DraftWords } from './draft-words.ts'

export type DraftJourney = Omit<DraftMapRequest, 'stageOf'> & {
  /** Which events belong to which stage, also where they are not called by it. */
  readonly rules: readonly MappingRule[]
  readonly namedBy: NamedBy
}

/** A draft map of one of the journeys that were found, in the stages of the rules; null where there is no such journey. */
export function draftJourney(
  { rules, namedBy, ...request }: DraftJourney,
  words: DraftWords,
  context: Context,
): MapBundle | null {
  if (request.discovered.result.representatives[request.place] === undefined) return null
  return draftMapOf({ ...request, stageOf: stagesIn(request.log, placesBy(rules, namedBy)) }, words, context)
}

/** The stage of each name that has one; null where none has. */
function stagesIn({ dictionary }: EventLog, placeOf: ReturnType<typeof placesBy>): ReadonlyMap<string, string> | null {
  const stages = new Map(
    dictionary.flatMap((name) => {
      const { stage } = placeOf(name)
      return stage === null ? [] : [[name, stage]]
    }),
  )
  return stages.size === 0 ? null : stages
}
