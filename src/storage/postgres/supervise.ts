import { setTimeout as sleep } from 'node:timers/promises'
import type { Report } from '../progress.ts'
import { StorageProblem } from '../storage-problem.ts'
import { stopOrphan } from './orphan.ts'
import { type Postmaster, type PostmasterPlace, startPostmaster } from './postmaster.ts'

/** Orphaned backends of a server that was killed hold its shared memory, and keep its file, until they have noticed. */
const MEMORY_IN_USE = /pre-existing shared memory block/
/** On a busy machine that takes long. Whoever starts Polku is told sooner that it doesn't end. */
const PATIENCE_MS = { first: 20_000, again: 60_000 }
const ATTEMPT_PAUSE_MS = 100
/** What keeps it from starting may pass, such as a full disk; each further try waits twice as long. */
const RETRY_MS = { first: 1_000, last: 30_000 }

/** Keeps a server running until `stop`. */
export async function supervise(place: PostmasterPlace, report: Report): Promise<{ stop: () => Promise<void> }> {
  let current = await start(place, PATIENCE_MS.first, report)
  const stopping = new AbortController()

  async function keepRunning() {
    while (true) {
      const words = await current.ended.catch(String)
      if (stopping.signal.aborted) return
      report({ step: 'restarting-database', detail: words.split('\n').at(-1) ?? '' })
      await startAgain()
      // `stop` was called meanwhile and found only the one that had ended.
      if (stopping.signal.aborted) return current.stop()
    }
  }

  async function startAgain() {
    let pauseMs = RETRY_MS.first
    while (!stopping.signal.aborted) {
      try {
        current = await start(place, PATIENCE_MS.again, report)
        return
      } catch (error) {
        if (pauseMs === RETRY_MS.first) report({ step: 'database-lost', detail: String(error) })
        await sleep(pauseMs, null, stopping).catch(() => {})
        pauseMs = Math.min(2 * pauseMs, RETRY_MS.last)
      }
    }
  }

  const watched = keepRunning()
  return {
    stop: async () => {
      stopping.abort()
      await current.stop()
      await watched
    },
  }
}

async function start(place: PostmasterPlace, patienceMs: number, report: Report): Promise<Postmaster> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    await stopOrphan(place.cluster, report)
    try {
      return await startPostmaster(place)
    } catch (error) {
      if (!areOrphansLeft(error) || performance.now() > deadline) throw error
      await sleep(ATTEMPT_PAUSE_MS)
    }
  }
}

function areOrphansLeft(error: unknown): boolean {
  if (!(error instanceof StorageProblem)) return false
  return error.reason === 'data-folder-in-use' || MEMORY_IN_USE.test(error.message)
}
