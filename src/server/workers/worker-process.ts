import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { WorkerAnswer, WorkerOrder } from './worker.ts'

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
/** JavaScript's part of a worker's memory. */
const HEAP_MB = 256
/** All of a worker's memory, native libraries included. */
const RESIDENT_MB = 1024
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
  run(order: WorkerOrder): Promise<WorkerAnswer>
  /** Ends it at once, whatever it is doing. */
  kill(): void
  readonly ended: Promise<void>
}

export function startWorkerProcess(): WorkerProcess {
  const child = fork(WORKER, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A worker needs no secret that the server was started with.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: process.env.LANG, TZ: process.env.TZ },
  })
  let end: WorkerEnd = 'crashed'
  let waiting: { resolve: (answer: WorkerAnswer) => void; reject: (end: WorkerEnd) => void } | null = null
  const watch = setInterval(async () => {
    if (waiting && (await residentBytes(child)) > RESIDENT_MB * 1024 * 1024) stop('memory')
  }, WATCH_MS)
  watch.unref()

  function stop(why: WorkerEnd): void {
    end = why
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
  child.on('message', (answer) => {
    waiting?.resolve(answer as WorkerAnswer)
    waiting = null
  })
  return {
    run: (order) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        child.send(order, (error) => error && stop('crashed'))
      }),
    kill: () => stop('killed'),
    ended,
  }
}

/** How much memory the process has, where the system tells; else 0. */
async function residentBytes(child: ChildProcess): Promise<number> {
  const statm = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '')
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES
}
