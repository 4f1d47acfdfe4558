import type { z } from 'zod'
import type { EventLog } from './log/event-log.ts'
import type { Partner } from './together/partner.ts'

/** How whoever runs an analysis follows it. It is stopped by ending the process that it runs in. */
export type Control = {
  /** Told now and then how much is done, from 0 to 1. */
  readonly progress?: (share: number) => void
  /** Who takes part in what two can do sooner; the result is the same. */
  readonly partner?: Partner
}

/**
 * A question that one can ask of a log: pure, the same log and parameters give the same result. The result is plain JSON,
 * says what it rests on (`basis`), and counts what it doesn't show.
 */
export type Analysis<Id extends string = string, Parameters extends z.ZodType = z.ZodType, Result = unknown> = {
  /** Names the endpoint, the view and the command line's verb. */
  readonly id: Id
  readonly parameters: Parameters
  /** Whether it looks at every column of the log, by its parameters; left out: at those alone that its parameters name. */
  readonly readsAllColumns?: true | ((parameters: unknown) => boolean)
  run(log: EventLog, parameters: z.output<Parameters>, control?: Control): Result
}

/** Infers an entry's types from its parts. */
export function analysis<Id extends string, Parameters extends z.ZodType, Result>(
  entry: Analysis<Id, Parameters, Result>,
): Analysis<Id, Parameters, Result> {
  return entry
}

/** Tells how far a loop has come; call it every few thousand rounds. */
export function checkpoint(control: Control | undefined, done: number, all: number): void {
  control?.progress?.(all === 0 ? 1 : done / all)
}
