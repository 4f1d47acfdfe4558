import { createHmac, randomBytes } from 'node:crypto'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { EventFile } from '../../formats/events/event-file.ts'
import type { EventSettings } from '../../formats/events/event-settings.ts'
import { openEvents } from '../../formats/events/open-events.ts'
import { FileRefused } from '../../formats/events/pieces.ts'
import type { DataSet } from './data-set.ts'
import type { EventStore, WriteTarget } from './event-store.ts'

export type TakeIn = {
  readonly workspaceId: string
  readonly file: EventFile
  readonly settings: EventSettings
  readonly target: WriteTarget
  /** Keeps the file beside its events too. */
  readonly keepOriginal: boolean
  readonly importId: string | null
  /** Null: customer ids stay as they are. */
  readonly hashKey: string | null
}
export type TakeInProgress = { readonly bytesRead: number; readonly events: number; readonly refused: number }

const TOLD_EVERY_MS = 200
/** Characters of a hashed id: 132 bits. */
const HASH_LENGTH = 22

/** Takes a file's events into a data set: all that can be read, or none. Refuses what a file can be refused for, `not-found`. */
export async function takeIn(
  store: EventStore,
  { workspaceId, file, settings, target, keepOriginal, importId, hashKey }: TakeIn,
  tell: (progress: TakeInProgress) => void,
): Promise<Result<DataSet>> {
  try {
    const opened = await openEvents(file, settings)
    const writer = await store.write(workspaceId, target, {
      source: { file: file.name, bytes: file.size, format: opened.format, settings: opened.settings },
      isTimeless: opened.isTimeless,
      hashId: hashKey === null ? null : hashWith(hashKey),
      batch: null,
      importId,
      original: keepOriginal ? { path: file.path, name: file.name } : null,
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

/** The same id gives the same text for as long as the key is the same, and nobody without it finds the id again. */
export function hashWith(key: string): (id: string) => string {
  return (id) => createHmac('sha256', key).update(id).digest('base64url').slice(0, HASH_LENGTH)
}

/** What somebody's id may be called in data sets: as it is, and hashed. */
export function idsOf(id: string, hashKey: string): ReadonlySet<string> {
  return new Set([id, hashWith(hashKey)(id)])
}

/** Under which the key lies among the installation's settings. */
export const HASH_KEY = 'event-hash-key'

export function newHashKey(): string {
  return randomBytes(32).toString('base64')
}
