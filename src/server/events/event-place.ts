import { join } from 'node:path'
import type { EventStore } from '../../storage/events/event-store.ts'
import { folderEventStore } from '../../storage/events/folder-store.ts'

/** Where events lie, in words that a worker process understands. */
export type EventPlace = {
  readonly folder: string
  /** Megabytes that DuckDB takes before it writes to disk. */
  readonly memoryMb: number
  readonly threads: number
}

export function eventStoreAt({ folder, memoryMb, threads }: EventPlace): EventStore {
  return folderEventStore(join(folder, 'sets'), { memoryMb, threads })
}
