import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { shared } from '../../journeys/log/shared.ts'
import type { Partner } from '../../journeys/together/partner.ts'
import { PART_STATE, type PartOrder } from './partner-thread.ts'

/**
 * A second thread for analyses, which starts when it is first asked for something; as long as it is starting, others do all
 * there is to do. It keeps no process alive. Null where there is but one processor.
 */
export function partnerThread(): (Partner & { readonly close: () => Promise<void> }) | null {
  if (availableParallelism() < 2) return null
  let thread: Worker | null = null
  return {
    begin(part, work) {
      if (thread === null) {
        thread = new Worker(new URL('partner-thread.ts', import.meta.url))
        thread.unref()
      }
      const state = shared(Int32Array, 1)
      thread.postMessage({ part, work, state } satisfies PartOrder)
      return () => waitFor(state, part)
    },
    async close() {
      await thread?.terminate()
    },
  }
}

function waitFor(state: Int32Array, part: string): void {
  const { asked, begun, failed, calledOff } = PART_STATE
  if (Atomics.compareExchange(state, 0, asked, calledOff) === asked) return
  Atomics.wait(state, 0, begun)
  if (Atomics.load(state, 0) === failed) throw new Error(`the other thread failed in ${part}`)
}
