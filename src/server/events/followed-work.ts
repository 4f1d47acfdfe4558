import type { Context } from 'hono'
import type { Result } from '../../domain/result.ts'
import { FOLLOWED } from '../contract/followed.ts'
import type { ServerEnv } from '../http/environment.ts'
import { problem } from '../http/problem.ts'
import type { WorkerPool } from '../workers/pool.ts'
import type { TaskInput, TaskName, TaskOutput } from '../workers/tasks/registry.ts'
import { ANALYSIS_MS } from './analysis-time.ts'
import { followed } from './followed-answer.ts'

/** Tasks that tell how much is done and answer with JSON, which goes out as it is. */
type Told = { [Name in TaskName]: TaskOutput<Name> extends Result<string> ? Name : never }[TaskName]

/** The answer of a long task, line by line to whoever asks for it so; the work ends when nobody waits for it any more. */
export async function followedWork<Name extends Told>(
  c: Context<ServerEnv>,
  workers: WorkerPool,
  task: Name,
  input: TaskInput<Name>,
): Promise<Response> {
  const gone = new AbortController()
  const signal = AbortSignal.any([c.req.raw.signal, gone.signal])
  let share: number | null = null
  const onProgress = (news: unknown) => {
    share = news as number
  }
  const answer = async (): Promise<Response> => {
    const work = await workers.run(task, input, { signal, timeLimitMs: ANALYSIS_MS, onProgress })
    const result = work.ok ? (work.value as Result<string>) : work
    return result.ok ? c.body(result.value, 200, { 'content-type': 'application/json' }) : problem(c, result.refusal)
  }
  const isFollowed = c.req.header('accept')?.includes(FOLLOWED) ?? false
  return isFollowed ? followed(answer(), { share: () => share, onGone: () => gone.abort() }) : answer()
}
