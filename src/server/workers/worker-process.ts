import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { aside, giveWay } from './give-way.ts'
import type { WorkerAnswer, WorkerNews, WorkerOrder } from './worker.ts'

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
/** What a worker may use. */
export type WorkerLimits = {
  /** JavaScript's part of its memory, without the columns of numbers. */
  readonly heapMb: number
  /** All of its memory, native libraries included. */
  readonly residentMb: number
  /** Whether everything else goes first where there is more to do than processors. */
  readonly isPolite: boolean
}
export const USUAL_LIMITS: WorkerLimits = { heapMb: 256, residentMb: 1024, isPolite: false }
const WATCH_MS = 200
const PAGE_BYTES = 4096

/** Why a worker ended before it answered. */
export type WorkerEnd = 'killed' | 'memory' | 'crashed'

/**
 * A process for work that may be slow, large or fatal. A process and not a thread: a native library that crashes or
 * does not come back takes its process with it, and nothing else.
 */
export type WorkerProcess = {
  /** Rejects with a `WorkerEnd` where the process ends first. One order at a time. */
  run(order: WorkerOrder, progress?: (news: unknown) => void): Promise<WorkerAnswer>
  /** Ends it at once, whatever it is doing. */
  kill(): void
  /** It was told to end, and may not have yet: its last answer can still come, and no more work may go to it. */
  readonly isEnding: boolean
  readonly ended: Promise<void>
}

export function startWorkerProcess({ heapMb, residentMb, isPolite }: WorkerLimits = USUAL_LIMITS): WorkerProcess {
  const heap = `--max-old-space-size=${heapMb}`
  const child = fork(WORKER, [], {
    serialization: 'advanced',
    ...(isPolite ? aside(process.execPath, [heap]) : { execArgv: [heap] }),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A worker needs no secret that the server was started with.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: process.env.LANG, TZ: process.env.TZ },
  })
  if (isPolite && child.pid !== undefined) giveWay(child.pid)
  let end: WorkerEnd = 'crashed'
  let isEnding = false
  let waiting: Waiting | null = null
  const watch = setInterval(async () => {
    if (waiting && (await residentBytes(child)) > residentMb * 1024 * 1024) stop('memory')
  }, WATCH_MS)
  watch.unref()

  function stop(why: WorkerEnd): void {
    end = why
    isEnding = true
    child.kill('SIGKILL')
  }

  const ended = new Promise<void>((resolve) => {
    // `error`: it could not even be started.
    const gone = (code?: number | null, signal?: NodeJS.Signals | null) => {
      clearInterval(watch)
      // V8 aborts when the heap is full; nothing else here does.
      if (end === 'crashed' && (signal === 'SIGABRT' || code === 134)) end = 'memory'
      waiting?.reject(end)
      waiting = null
      resolve()
    }
    child.once('error', () => gone())
    child.once('exit', gone)
  })
  child.on('message', (message) => {
    const told = message as WorkerAnswer | WorkerNews
    if ('progress' in told) {
      waiting?.progress?.(told.progress)
      return
    }
    waiting?.resolve(told)
    waiting = null
  })
  return {
    run: (order, progress) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject, progress }
        child.send(order, (error) => error && stop('crashed'))
      }),
    kill: () => stop('killed'),
    get isEnding() {
      return isEnding
    },
    ended,
  }
}

type Waiting = {
  readonly resolve: (answer: WorkerAnswer) => void
  readonly reject: (end: WorkerEnd) => void
  readonly progress: ((news: unknown) => void) | undefined
}

/** How much memory the process has, where the system tells; else 0. */
async function residentBytes(child: ChildProcess): Promise<number> {
  const statm = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '')
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES
}
