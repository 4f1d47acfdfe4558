import { createHash, createHmac } from 'node:crypto'
import type { EventPlace } from '../../storage/events/event-place.ts'
import { hashKeyOf } from '../../storage/events/hashed-ids.ts'
import type { LiveEvent, LiveSource } from '../../storage/live-events.ts'
import { storableText } from '../../storage/storable.ts'
import type { Storage } from '../../storage/storage.ts'
import { faultLine, type Log } from '../log.ts'
import type { WorkerPool } from '../workers/pool.ts'

/** What came meanwhile goes into the data set together. */
const FOLD_AFTER_MS = 10_000
/** It takes a second, or some where parts are put together; on a busy machine, or behind an erasure, it waits. */
const FOLD_LIMIT_MS = 5 * 60_000

export type LiveIntake = ReturnType<typeof openLiveIntake>

/**
 * Takes events that come one by one: into the database, where they are safe, and from there into the data set of their
 * source, many at a time. A batch that was under way when the process ended is taken up again and counted once.
 */
export function openLiveIntake(
  { liveEvents, settings }: Pick<Storage, 'liveEvents' | 'settings'>,
  place: EventPlace,
  workers: WorkerPool,
  log: Log,
  foldAfterMs = FOLD_AFTER_MS,
) {
  const timers = new Map<string, NodeJS.Timeout>()
  const folding = new Map<string, Promise<void>>()
  let isClosed = false

  async function foldAll(source: LiveSource): Promise<void> {
    for (let batch = await liveEvents.take(source); batch && !isClosed; batch = await liveEvents.take(source)) {
      const input = { place, workspaceId: source.workspaceId, id: dataSetOf(source), name: source.source, ...batch }
      const work = await workers.run('fold-events', input, { timeLimitMs: FOLD_LIMIT_MS })
      if (!work.ok) throw new Error(`live events wait: ${work.refusal.reason}`)
      await liveEvents.conclude(source, batch.batch)
    }
  }

  /** Puts what waits into the data set; one at a time for each source. */
  function fold(source: LiveSource): Promise<void> {
    const key = dataSetOf(source)
    const before = folding.get(key) ?? Promise.resolve()
    const now = before
      .then(() => foldAll(source))
      .catch((error: unknown) => log(faultLine('live events', error)))
      .finally(() => {
        if (folding.get(key) === now) folding.delete(key)
      })
    folding.set(key, now)
    return now
  }

  function foldSoon(source: LiveSource): void {
    const key = dataSetOf(source)
    if (timers.has(key) || isClosed) return
    const timer = setTimeout(() => {
      timers.delete(key)
      void fold(source)
    }, foldAfterMs)
    timers.set(key, timer.unref())
  }

  return {
    /** How many were new. They are committed when it resolves. */
    async add(sent: LiveSource, events: readonly LiveEvent[]): Promise<number> {
      // As it is kept: by any other text what waits would never be found again.
      const source = { ...sent, source: storableText(sent.source) }
      const added = await liveEvents.add(source, events)
      if (added > 0) foldSoon(source)
      return added
    },
    /**
     * Whose event it is where nobody says: one visitor of one day, by what their browser shows anyway. Nothing is kept of it,
     * and tomorrow the same visitor is another.
     */
    async visitorOf(workspaceId: string, address: string, agent: string, now: number): Promise<string> {
      const key = await hashKeyOf(settings)
      const day = new Date(now).toISOString().slice(0, 10)
      return createHmac('sha256', key)
        .update(JSON.stringify([workspaceId, day, address, agent]))
        .digest('base64url')
        .slice(0, 22)
    },
    /** Puts what waits in its place, for those data sets of the workspace that are asked for. */
    async settle(workspaceId: string, isWanted: (dataSetId: string) => Promise<boolean>): Promise<void> {
      const waiting = (await liveEvents.waiting()).filter((one) => one.workspaceId === workspaceId)
      for (const source of waiting) if (await isWanted(dataSetOf(source))) await fold(source)
    },
    /** Takes up what an earlier process left. */
    async resume(): Promise<void> {
      for (const source of await liveEvents.waiting()) foldSoon(source)
    },
    async close(): Promise<void> {
      isClosed = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(folding.values())
    },
  }
}

/** Whether a data set is one of a source. */
export function isLive(dataSetId: string): boolean {
  return dataSetId.startsWith('live-')
}

/** The data set of a source; the same for ever. */
function dataSetOf({ workspaceId, source }: LiveSource): string {
  return `live-${createHash('sha256')
    .update(JSON.stringify([workspaceId, source]))
    .digest('hex')
    .slice(0, 32)}`
}
