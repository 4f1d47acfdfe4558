import type { Library } from '../../../domain/library/library-type.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import { ok, type Result, refuse } from '../../../domain/result.ts'
import { columnsAsked } from '../../../journeys/columns-asked.ts'
import { type CheckResult, check } from '../../../journeys/conformance/check.ts'
import { checkedMap } from '../../../journeys/conformance/checked-map.ts'
import type { MappingRule } from '../../../journeys/mapping/rules.ts'
import { preparationParameters } from '../../../journeys/question.ts'
import type { EventPlace } from '../../../storage/events/event-place.ts'
import { eventLogOf } from '../../events/event-logs.ts'
import { askedIn } from './asked-in.ts'

export type CheckMapInput = {
  readonly place: EventPlace
  readonly workspaceId: string
  readonly dataSetId: string
  readonly map: JourneyMap
  readonly library: Library
  /** The data set's, by which events show columns of the map. */
  readonly rules: readonly MappingRule[]
  /** Which part of it is looked at, and by which names. */
  readonly parameters: Readonly<Record<string, unknown>>
}
/** Null: no event shows a column of the map. */
export type CheckMapOutput = Result<CheckResult | null>

/** Lays a data set over a map. The data set's rules hold where no others are given. */
export async function checkMap({
  place,
  workspaceId,
  dataSetId,
  map,
  library,
  rules,
  parameters,
}: CheckMapInput): Promise<CheckMapOutput> {
  const asked = askedIn(preparationParameters, { mapping: { rules }, ...parameters })
  if (!asked.ok) return asked
  const log = await eventLogOf(place, workspaceId, dataSetId, columnsAsked(check, asked.value))
  if (!log) return refuse('not-found')
  return ok(checkedMap(log, { map, library }, asked.value, { examples: 0 }))
}
