import { availableParallelism } from 'node:os'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import type { Log } from '../log.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks/registry.ts'
import {
  startWorkerProcess,
  USUAL_LIMITS,
  type WorkerEnd,
  type WorkerLimits,
  type WorkerProcess,
} from './worker-process.ts'

export type WorkRefusal = Refusal<'took-too-long' | 'needs-too-much-memory' | 'work-failed' | 'busy'>

export type WorkOptions = {
  /** Aborted when nobody waits for the answer any more; the work stops. */
  readonly signal?: AbortSignal
  /** Default: 20 s from when the work begins. */
  readonly timeLimitMs?: number
  /** Hears what the task tells of how far it is. */
  readonly onProgress?: (news: unknown) => void
}

/** Runs tasks in worker processes, so that no file, however large or hostile, holds up anybody else's request. */
export type WorkerPool = {
  run<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    options?: WorkOptions,
  ): Promise<Result<TaskOutput<Name>, WorkRefusal>>
  /** Ends all workers; what they were doing is refused. */
  close(): Promise<void>
}

const TIME_LIMIT_MS = 20_000
const WAITING_LIMIT = 40
/** A worker that has nothing to do for this long gives its memory back. */
const IDLE_MS = 30_000

type Idle = { readonly worker: WorkerProcess; readonly timer: NodeJS.Timeout }

export function createWorkerPool(
  log: Log,
  size = Math.max(1, Math.min(4, availableParallelism() - 1)),
  limits: WorkerLimits = USUAL_LIMITS,
): WorkerPool {
  const idle: Idle[] = []
  const all = new Set<WorkerProcess>()
  const waiting: ((hasTurn: boolean) => void)[] = []
  let busy = 0
  let closed = false

  /** False where there are too many already, or nobody waits for it any more. */
  async function takeTurn(signal: AbortSignal | undefined): Promise<boolean> {
    if (closed || signal?.aborted || waiting.length >= WAITING_LIMIT) return false
    if (busy < size) {
      busy++
      return true
    }
    // The turn is handed over by whoever ends.
    const turn = Promise.withResolvers<boolean>()
    waiting.push(turn.resolve)
    const leave = () => {
      const at = waiting.indexOf(turn.resolve)
      if (at >= 0) waiting.splice(at, 1)[0]?.(false)
    }
    signal?.addEventListener('abort', leave, { once: true })
    const hasTurn = await turn.promise
    signal?.removeEventListener('abort', leave)
    return hasTurn
  }

  function endTurn(): void {
    const next = waiting.shift()
    if (next) next(true)
    else busy--
  }

  function takeWorker(): WorkerProcess {
    for (let found = idle.pop(); found; found = idle.pop()) {
      clearTimeout(found.timer)
      if (!found.worker.isEnding) return found.worker
    }
    const worker = startWorkerProcess(limits)
    all.add(worker)
    void worker.ended.then(() => {
      all.delete(worker)
      const at = idle.findIndex((entry) => entry.worker === worker)
      if (at >= 0) clearTimeout(idle.splice(at, 1)[0]?.timer)
    })
    return worker
  }

  function rest(worker: WorkerProcess): void {
    if (worker.isEnding) return
    const timer = setTimeout(() => worker.kill(), IDLE_MS)
    timer.unref()
    idle.push({ worker, timer })
  }

  async function work(task: TaskName, input: unknown, options: WorkOptions): Promise<Result<unknown, WorkRefusal>> {
    const worker = takeWorker()
    const limitMs = options.timeLimitMs ?? TIME_LIMIT_MS
    let late = false
    const timer = setTimeout(() => {
      late = true
      worker.kill()
    }, limitMs)
    const stop = () => worker.kill()
    options.signal?.addEventListener('abort', stop, { once: true })
    try {
      const answer = await worker.run({ task, input }, options.onProgress)
      rest(worker)
      if (answer.done) return ok(answer.value)
      log(answer.fault)
      return refuse('work-failed')
    } catch (end) {
      if (late) return refuse('took-too-long', undefined, { seconds: Math.round(limitMs / 1000) })
      if (end === 'memory') return refuse('needs-too-much-memory')
      if (end !== 'killed') log(`worker ${task}: ${(end as WorkerEnd) ?? 'crashed'}`)
      return refuse('work-failed')
    } finally {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', stop)
    }
  }

  return {
    async run(task, input, options = {}) {
      if (!(await takeTurn(options.signal))) return refuse('busy')
      try {
        if (options.signal?.aborted) return refuse('work-failed')
        return (await work(task, input, options)) as never
      } finally {
        endTurn()
      }
    },
    async close() {
      closed = true
      for (const leave of waiting.splice(0)) leave(false)
      for (const worker of all) worker.kill()
      await Promise.all([...all].map(({ ended }) => ended))
    },
  }
}
