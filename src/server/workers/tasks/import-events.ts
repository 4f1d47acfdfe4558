import type { Result } from '../../../domain/result.ts'
import { eventFileAt } from '../../../formats/events/event-file.ts'
import type { DataSet } from '../../../storage/events/data-set.ts'
import { type EventPlace, eventStoreAt } from '../../../storage/events/event-place.ts'
import { type TakeIn, type TakeInProgress, takeIn } from '../../../storage/events/take-in.ts'

export type ImportInput = Omit<TakeIn, 'file'> & {
  readonly place: EventPlace
  readonly path: string
  readonly name: string
}
export type ImportOutput = Result<DataSet>

/** Takes a file's events into a data set. */
export async function importEvents(
  { place, path, name, ...rest }: ImportInput,
  tell: (progress: TakeInProgress) => void,
): Promise<ImportOutput> {
  return takeIn(eventStoreAt(place), { ...rest, file: await eventFileAt(path, name) }, tell)
}
