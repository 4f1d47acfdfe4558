import { ok, type Result, refuse } from '../../../domain/result.ts'
import { columnsAsked } from '../../../journeys/columns-asked.ts'
import { check } from '../../../journeys/conformance/check.ts'
import { toldCheck, toldCheckParameters } from '../../../journeys/conformance/told-check.ts'
import { eventLogOf } from '../../events/event-logs.ts'
import { askedIn } from './asked-in.ts'
import type { CheckMapInput } from './check-map.ts'
import { inTwoParts, READING, toldEvery } from './told-every.ts'

/** As JSON, which goes out as it is. */
export type TellCheckOutput = Result<string>

/** Lays a data set over a map, and says all of it. The data set's rules hold where no others are given. */
export async function tellCheck(
  { place, workspaceId, dataSetId, map, library, rules, parameters }: CheckMapInput,
  tell: (share: number) => void,
): Promise<TellCheckOutput> {
  const asked = askedIn(toldCheckParameters, { mapping: { rules }, ...parameters })
  if (!asked.ok) return asked
  const parts = inTwoParts(toldEvery(tell), READING)
  const log = await eventLogOf(place, workspaceId, dataSetId, columnsAsked(check, asked.value), parts.first)
  if (!log) return refuse('not-found')
  const checked = toldCheck(log, { map, library }, asked.value, { progress: parts.second })
  return checked.ok ? ok(JSON.stringify(checked.value)) : checked
}
