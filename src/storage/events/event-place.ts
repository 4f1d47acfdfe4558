import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import type { EventStore } from './event-store.ts'
import { folderEventStore } from './folder-store.ts'

/** Where events lie, in words that another process understands. */
export type EventPlace = {
  readonly folder: string
  /** Megabytes that DuckDB takes before it writes to disk. */
  readonly memoryMb: number
}

const SETS = 'sets'
const MB = 1024 * 1024
const MOST_THREADS = 4

/** What one question or one import may take: 4 GB, or half of the machine's memory where it has less. */
export const USUAL_MEMORY_MB = Math.min(4096, Math.floor(totalmem() / MB / 2))

export function eventPlaceIn(dataDir: string, memoryMb = USUAL_MEMORY_MB): EventPlace {
  return {
    folder: join(dataDir, 'events'),
    memoryMb: Math.max(256, Math.floor(memoryMb / 4)),
  }
}

export function eventStoreAt({ folder, memoryMb }: EventPlace): EventStore {
  return folderEventStore(join(folder, SETS), { memoryMb, threads: Math.min(MOST_THREADS, availableParallelism()) })
}

/** Where the data sets of a data folder lie. */
export function dataSetsIn(dataDir: string): string {
  return join(eventPlaceIn(dataDir).folder, SETS)
}
