import { setTimeout as sleep } from 'node:timers/promises'
import type { Report } from '../progress.ts'
import { StorageProblem } from '../storage-problem.ts'
import { stopOrphan } from './orphan.ts'
import { type Postmaster, type PostmasterPlace, startPostmaster } from './postmaster.ts'

/** Orphaned backends of a server that was killed hold its shared memory for a moment. */
const MEMORY_IN_USE = /pre-existing shared memory block/
const START_ATTEMPTS = 20
const ATTEMPT_PAUSE_MS = 100

/** Keeps a server running until `stop`; gives up when it can't be started again. */
export async function supervise(place: PostmasterPlace, report: Report): Promise<{ stop: () => Promise<void> }> {
  let current = await start(place)
  let stopping = false

  async function keepRunning() {
    while (true) {
      const words = await current.ended
      if (stopping) return
      report({ step: 'restarting-database', detail: words.split('\n').at(-1) ?? '' })
      await stopOrphan(place.cluster, report)
      current = await start(place)
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

async function start(place: PostmasterPlace): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startPostmaster(place)
    } catch (error) {
      const passing = error instanceof StorageProblem && MEMORY_IN_USE.test(error.message)
      if (!passing || attempt === START_ATTEMPTS) throw error
      await sleep(ATTEMPT_PAUSE_MS)
    }
  }
}
