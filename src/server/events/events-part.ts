import { type EventPlace, eventPlaceIn, eventStoreAt, USUAL_MEMORY_MB } from '../../storage/events/event-place.ts'
import type { EventStore } from '../../storage/events/event-store.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Log } from '../log.ts'
import { createWorkerPool, type WorkerPool } from '../workers/pool.ts'
import type { WorkerLimits } from '../workers/worker-process.ts'
import { type EventImports, openEventImports } from './event-imports.ts'
import { type LiveIntake, openLiveIntake } from './live-intake.ts'

/** What the server has of events. */
export type EventsPart = {
  readonly place: EventPlace
  readonly store: EventStore
  readonly imports: EventImports
  readonly live: LiveIntake
  /** Answers questions, and looks into files; apart from imports, so that neither waits for the other. */
  readonly workers: WorkerPool
  /** Everything of a workspace, for good. */
  dropWorkspace(workspaceId: string): Promise<void>
  close(): Promise<void>
}

/** @param memoryMb what one question or one import may take */
export function openEventsPart(
  dataDir: string,
  storage: Pick<Storage, 'liveEvents' | 'settings'>,
  log: Log,
  memoryMb = USUAL_MEMORY_MB,
): EventsPart {
  const limits: WorkerLimits = { heapMb: Math.floor(memoryMb / 2), residentMb: memoryMb, isPolite: true }
  const place = eventPlaceIn(dataDir, memoryMb)
  const workers = createWorkerPool(log, undefined, limits)
  const importing = createWorkerPool(log, 1, limits)
  const imports = openEventImports(place, { importing, asking: workers }, log)
  const live = openLiveIntake(storage, place, workers, log)
  const store = eventStoreAt(place)
  return {
    place,
    store,
    imports,
    live,
    workers,
    async dropWorkspace(workspaceId) {
      // What is on its way in is not to come after.
      await imports.dropWorkspace(workspaceId)
      await store.dropWorkspace(workspaceId)
    },
    async close() {
      await Promise.all([imports.close(), live.close()])
      await Promise.all([workers.close(), importing.close()])
    },
  }
}
