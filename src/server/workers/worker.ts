import { faultLine } from '../log.ts'
import { isTaskName, type TaskName, taskNamed } from './tasks/registry.ts'

export type WorkerOrder = { readonly task: TaskName; readonly input: unknown }
export type WorkerAnswer =
  | { readonly done: true; readonly value: unknown }
  | { readonly done: false; readonly fault: string }
/** Told in between, as often as the task likes. */
export type WorkerNews = { readonly progress: unknown }

/** What a worker process does: one order after the other, until the server lets go of it. */
async function answer(order: unknown): Promise<WorkerAnswer> {
  const { task, input } = order as WorkerOrder
  try {
    if (!isTaskName(task)) throw new Error(`no task ${task}`)
    const run = await taskNamed(task)
    return {
      done: true,
      value: await run(input as never, (progress) => process.send?.({ progress } satisfies WorkerNews)),
    }
  } catch (error) {
    return { done: false, fault: faultLine(`worker ${task}`, error) }
  }
}

process.on('message', async (order) => process.send?.(await answer(order)))
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches all processes of the terminal; the server decides when its workers end.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
