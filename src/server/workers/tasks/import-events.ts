import { createHmac } from 'node:crypto'
import { ok, type Result, refuse } from '../../../domain/result.ts'
import { eventFileAt } from '../../../formats/events/event-file.ts'
import type { EventSettings } from '../../../formats/events/event-settings.ts'
import { openEvents } from '../../../formats/events/open-events.ts'
import type { DataSet } from '../../../storage/events/data-set.ts'
import type { WriteTarget } from '../../../storage/events/event-store.ts'
import { type EventPlace, eventStoreAt } from '../../events/event-place.ts'
import { refusalOf } from './preview-events.ts'

export type ImportInput = {
  readonly place: EventPlace
  readonly workspaceId: string
  readonly path: string
  readonly name: string
  readonly settings: EventSettings
  readonly target: WriteTarget
  readonly keepOriginal: boolean
  /** Null: customer ids stay as they are. */
  readonly hashKey: string | null
}
export type ImportOutput = Result<DataSet>
export type ImportProgress = { readonly bytesRead: number; readonly events: number; readonly refused: number }

const TOLD_EVERY_MS = 200

/** Takes a file's events into a data set: all that can be read, or none. */
export async function importEvents(
  input: ImportInput,
  tell: (progress: ImportProgress) => void,
): Promise<ImportOutput> {
  const { place, workspaceId, path, name, target, hashKey, keepOriginal } = input
  try {
    const file = await eventFileAt(path, name)
    const opened = await openEvents(file, input.settings)
    const writer = await eventStoreAt(place).write(workspaceId, target, {
      source: { file: name, bytes: file.size, format: opened.format, settings: opened.settings },
      isTimeless: opened.isTimeless,
      hashId:
        hashKey === null ? null : (id) => createHmac('sha256', hashKey).update(id).digest('base64url').slice(0, 22),
      original: keepOriginal ? { path, name } : null,
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
      if (events === 0) {
        await writer.abort()
        return refuse('events-none', undefined, { refused })
      }
      const dataSet = await writer.commit()
      return dataSet ? ok(dataSet) : refuse('not-found')
    } catch (error) {
      await writer.abort()
      throw error
    }
  } catch (error) {
    return refusalOf(error)
  }
}
