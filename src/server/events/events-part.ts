import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import type { EventStore } from '../../storage/events/event-store.ts'
import type { Log } from '../log.ts'
import { createWorkerPool, type WorkerPool } from '../workers/pool.ts'
import type { WorkerLimits } from '../workers/worker-process.ts'
import { type EventImports, openEventImports } from './event-imports.ts'
import { type EventPlace, eventStoreAt } from './event-place.ts'

/** What the server has of events. */
export type EventsPart = {
  readonly place: EventPlace
  readonly store: EventStore
  readonly imports: EventImports
  /** Answers questions; apart from imports, so that neither waits for the other. */
  readonly workers: WorkerPool
  close(): Promise<void>
}

const MB = 1024 * 1024

/** @param memoryMb what one question or one import may take; default: 4 GB, or half of the machine's where it has less */
export function openEventsPart(
  dataDir: string,
  log: Log,
  memoryMb = Math.min(4096, Math.floor(totalmem() / MB / 2)),
): EventsPart {
  const limits: WorkerLimits = { heapMb: Math.floor(memoryMb / 2), residentMb: memoryMb, isPolite: true }
  const place: EventPlace = {
    folder: join(dataDir, 'events'),
    memoryMb: Math.max(256, Math.floor(memoryMb / 4)),
    threads: Math.min(4, availableParallelism()),
  }
  const workers = createWorkerPool(log, undefined, limits)
  const importing = createWorkerPool(log, 1, limits)
  const imports = openEventImports(place, importing)
  return {
    place,
    store: eventStoreAt(place),
    imports,
    workers,
    async close() {
      await imports.close()
      await Promise.all([workers.close(), importing.close()])
    },
  }
}
