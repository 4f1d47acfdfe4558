import { setTimeout as sleep } from 'node:timers/promises'
import type { Report } from '../progress.ts'
import { StorageProblem } from '../storage-problem.ts'
import { stopOrphan } from './orphan.ts'
import { type Postmaster, type PostmasterPlace, startPostmaster } from './postmaster.ts'

/** Orphaned backends of a server that was killed hold its shared memory, and keep its file, until they have noticed. */
const MEMORY_IN_USE = /pre-existing shared memory block/
/**
 * On a busy machine that takes long. Whoever starts Polku is told soon; one that runs would be of no use until somebody
 * starts it anew, and has more patience.
 */
const PATIENCE_MS = { first: 3_000, again: 60_000 }
const ATTEMPT_PAUSE_MS = 100

/** Keeps a server running until `stop`; gives up when it can't be started again. */
export async function supervise(place: PostmasterPlace, report: Report): Promise<{ stop: () => Promise<void> }> {
  let current = await start(place, PATIENCE_MS.first, report)
  let stopping = false

  async function keepRunning() {
    while (true) {
      const words = await current.ended
      if (stopping) return
      report({ step: 'restarting-database', detail: words.split('\n').at(-1) ?? '' })
      current = await start(place, PATIENCE_MS.again, report)
      // `stop` was called meanwhile and found only the one that had ended.
      if (stopping) return current.stop()
    }
  }

  const watched = keepRunning().catch((error: Error) => report({ step: 'database-lost', detail: error.message }))
  return {
    stop: async () => {
      stopping = true
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
