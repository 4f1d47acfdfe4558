import { ok, type Result, refuse } from '../../../domain/result.ts'
import { type Profile, profileOf } from '../../../journeys/profile/profile.ts'
import type { EventPlace } from '../../../storage/events/event-place.ts'
import { eventLogOf } from '../../events/event-logs.ts'

export type ProfileInput = { readonly place: EventPlace; readonly workspaceId: string; readonly dataSetId: string }
export type ProfileOutput = Result<Profile>

/** What a data set's events are called and what is known of them, counted. */
export async function profileEvents({ place, workspaceId, dataSetId }: ProfileInput): Promise<ProfileOutput> {
  const log = await eventLogOf(place, workspaceId, dataSetId, null)
  return log ? ok(profileOf(log)) : refuse('not-found')
}
