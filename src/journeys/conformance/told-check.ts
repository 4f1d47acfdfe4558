import type { z } from 'zod'
import { columnsOf } from '../../domain/map/columns.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import type { Control } from '../analysis.ts'
import type { EventLog } from '../log/event-log.ts'
import { preparationParameters } from '../question.ts'
import { type CheckResult, checkOf, checkParameters, type Example } from './check.ts'
import { type Drawn, expectedOf } from './checked-map.ts'
import type { StepResult } from './step-tallies.ts'

/** What may be asked of a check where a map says what is expected. */
export const toldCheckParameters = checkParameters.omit({ expected: true }).safeExtend(preparationParameters.shape)

/** A check in which steps are called as in the map. */
export type ToldCheck = { readonly events: number; readonly cases: number } & Omit<CheckResult, 'steps'> & {
    readonly steps: readonly ({ readonly title: string } & StepResult)[]
    /** Titles of columns that no event shows: they are not compared. */
    readonly unobserved: readonly string[]
  }

/** Names of events that are listed where none of them shows a column. */
const NAMES = 30

/** Lays a log over a map. Refuses: `map-not-in-log`, where no event shows a column of the map. */
export function toldCheck(
  log: EventLog,
  drawn: Drawn,
  asked: z.output<typeof toldCheckParameters>,
  control?: Control,
): Result<ToldCheck> {
  const { log: part, expected, unobserved } = expectedOf(log, drawn, asked)
  const titles = new Map(columnsOf(drawn.map).map(({ id, stage, step }) => [id, step?.title ?? stage.title]))
  const titleOf = (id: string) => titles.get(id) ?? id
  if (expected.blocks.length === 0) {
    const names = part.dictionary.slice(0, NAMES).join('\n')
    return refuse('map-not-in-log', undefined, { columns: [...titles.values()].join('\n'), names })
  }
  const result = checkOf(part, { ...asked, expected }, control)
  const toldExample = (one: Example): Example => ({
    ...one,
    moves: one.moves.map((move) => ({ ...move, step: move.step === null ? null : titleOf(move.step) })),
  })
  return ok({
    events: result.basis.events,
    cases: result.basis.cases,
    ...result,
    steps: result.steps.map((step) => ({ title: titleOf(step.id), ...step })),
    examples: result.examples.map(toldExample),
    unobserved: unobserved.map(titleOf),
  })
}
