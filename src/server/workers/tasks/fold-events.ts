import type { EventRow } from '../../../formats/events/event-row.ts'
import { type EventPlace, eventStoreAt } from '../../../storage/events/event-place.ts'

export type FoldInput = {
  readonly place: EventPlace
  readonly workspaceId: string
  readonly id: string
  readonly name: string
  readonly batch: string
  readonly events: readonly Omit<EventRow, 'line'>[]
}

/** Puts a batch of live events behind those of their data set, or begins it; once, however often it is asked. */
export async function foldEvents({ place, workspaceId, id, name, batch, events }: FoldInput): Promise<null> {
  const store = eventStoreAt(place)
  const before = await store.get(workspaceId, id)
  if (before?.imports.includes(batch)) return null
  const target = before ? ({ kind: 'append', id } as const) : ({ kind: 'new', id, name } as const)
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: batch }
  const writer = await store.write(workspaceId, target, facts)
  if (!writer) throw new Error('the data set has gone meanwhile')
  try {
    await writer.add(events.map((event) => ({ ...event, line: 0 })))
    await writer.commit()
  } catch (error) {
    await writer.abort()
    throw error
  }
  return null
}
