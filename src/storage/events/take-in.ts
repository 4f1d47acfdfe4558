import { ok, type Result, refuse } from '../../domain/result.ts'
import type { EventFile } from '../../formats/events/event-file.ts'
import type { EventSettings } from '../../formats/events/event-settings.ts'
import { openEvents } from '../../formats/events/open-events.ts'
import { FileRefused } from '../../formats/events/pieces.ts'
import type { DataSet } from './data-set.ts'
import type { EventStore, Original, WriteTarget } from './event-store.ts'
import { hashWith } from './hashed-ids.ts'

export type TakeIn = {
  readonly workspaceId: string
  readonly file: EventFile
  readonly settings: EventSettings
  readonly target: WriteTarget
  /** How the file is kept beside its events; null: it is not. */
  readonly keepOriginal: Original['by'] | null
  readonly importId: string | null
  /** Null: customer ids stay as they are. */
  readonly hashKey: string | null
}
export type TakeInProgress = { readonly bytesRead: number; readonly events: number; readonly refused: number }

const TOLD_EVERY_MS = 200
/**
 * Takes a file's events into a data set: all that can be read, or none. Refuses what a file can be refused for, `not-found`,
 * `events-hashed-otherwise`, `events-timed-otherwise`.
 */
export async function takeIn(
  store: EventStore,
  { workspaceId, file, settings, target, keepOriginal, importId, hashKey }: TakeIn,
  tell: (progress: TakeInProgress) => void,
): Promise<Result<DataSet>> {
  try {
    const opened = await openEvents(file, settings)
    const kept = target.kind === 'append' ? await store.get(workspaceId, target.id) : null
    if (kept && kept.events > 0) {
      const other = differenceTo(kept, { isHashed: hashKey !== null, isTimeless: opened.isTimeless })
      if (other) return other
    }
    const writer = await store.write(workspaceId, target, {
      source: { file: file.name, bytes: file.size, format: opened.format, settings: opened.settings },
      isTimeless: opened.isTimeless,
      hashId: hashKey === null ? null : hashWith(hashKey),
      importId,
      original: keepOriginal && { path: file.path, name: file.name, by: keepOriginal },
    })
    if (!writer) return refuse('not-found')
    try {
      let events = 0
      let refused = 0
      let toldAt = 0
      for await (const batch of opened.read(null)) {
        await writer.add(batch.rows)
        await writer.refuse(batch.refused)
        events += batch.rows.length
        refused += batch.refused.length
        if (Date.now() - toldAt < TOLD_EVERY_MS) continue
        toldAt = Date.now()
        tell({ bytesRead: Math.min(batch.bytesRead, file.size), events, refused })
      }
      tell({ bytesRead: file.size, events, refused })
      if (events > 0) {
        const dataSet = await writer.commit()
        return dataSet ? ok(dataSet) : refuse('not-found')
      }
      await writer.abort()
      return refuse('events-none', undefined, { refused })
    } catch (error) {
      await writer.abort()
      throw error
    }
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.reason, undefined, error.values)
    throw error
  }
}

/** What does not go together with what a data set holds: the same customer would be two, or times and mere places one after the other. */
function differenceTo(kept: DataSet, { isHashed, isTimeless }: Pick<DataSet, 'isHashed' | 'isTimeless'>) {
  if (kept.isHashed !== isHashed)
    return refuse('events-hashed-otherwise', undefined, { kept: kept.isHashed ? 'hashes' : 'ids' })
  if (kept.isTimeless !== isTimeless)
    return refuse('events-timed-otherwise', undefined, { kept: kept.isTimeless ? 'order' : 'times' })
  return null
}
