import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import { isMainThread, parentPort } from 'node:worker_threads'
import { doPart } from '../../journeys/together/parts.ts'

/** A part of an analysis that was asked of the thread; `state` is a `PART_STATE`. */
export type PartOrder = { readonly part: string; readonly work: object; readonly state: Int32Array }

export const PART_STATE = { asked: 0, begun: 1, done: 2, failed: 3, calledOff: 4 } as const

if (!isMainThread) {
  giveWay()
  parentPort?.on('message', ({ part, work, state }: PartOrder) => {
    const { asked, begun, done, failed } = PART_STATE
    if (Atomics.compareExchange(state, 0, asked, begun) !== asked) return
    let end: number = failed
    try {
      doPart(part, work)
      end = done
    } finally {
      Atomics.store(state, 0, end)
      Atomics.notify(state, 0)
    }
  })
}

/**
 * Lets this thread alone stand behind all others: what it does not come to, the other one does. Not in an idle class, where
 * on a busy machine nobody would give it the processor back while the other one waits for what it has begun.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    // …/task/ID of the thread that asks.
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW)
  } catch {
    // Not every system lets it; it works all the same.
  }
}
