import { type EventPlace, eventStoreAt } from '../../../storage/events/event-place.ts'
import type { Erased, Erasure } from '../../../storage/events/event-store.ts'

export type EraseInput = {
  readonly place: EventPlace
  readonly workspaceId: string
  readonly dataSetId: string
  readonly erasure: Erasure
  readonly isTrial: boolean
}

/** Takes somebody's events out of a data set, or says which would go; null where there is no such data set. */
export function eraseEvents({ place, workspaceId, dataSetId, erasure, isTrial }: EraseInput): Promise<Erased | null> {
  return eventStoreAt(place).erase(workspaceId, dataSetId, erasure, { isTrial })
}
