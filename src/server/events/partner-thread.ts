import { execFile } from 'node:child_process'
import { readlinkSync } from 'node:fs'
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
 * Lets this thread alone run only where nobody else wants the processor: somebody's edit has it at once, which a lower priority
 * would let wait for the end of a turn. What the thread does not come to, the other one does.
 */
function giveWay(): void {
  if (process.platform !== 'linux') return
  // …/task/ID of the thread that asks.
  const id = basename(readlinkSync('/proc/thread-self'))
  execFile('chrt', ['--idle', '--pid', '0', id], () => {
    // Not every system has the program; it works all the same.
  })
}
