import { z } from 'zod'
import type { Analysis } from '../../journeys/analysis.ts'
import { type GraphResult, graph } from '../../journeys/graph/graph.ts'
import { NAMES_ONLY } from '../../journeys/graph/names-only.ts'
import { ofAnyPart, preparationParameters } from '../../journeys/question.ts'
import { type LikelyGoal, likelyGoal } from '../../journeys/roles/likely-goal.ts'
import type { Terminal } from '../terminal.ts'

const GRAPH = ofAnyPart(graph)

/** Whether an analysis that looks at who reaches a goal is asked without one. `--goal ''` says that nothing is a goal. */
export function lacksGoal({ parameters }: Analysis, written: ReadonlyMap<string, string>): boolean {
  return parameters instanceof z.ZodObject && 'goal' in parameters.shape && !written.has('goal')
}

/**
 * What the journeys that are looked at most likely lead to; says which goal is taken and why, or that none is likely.
 * @param ask asks the same events
 */
export async function proposedGoal(
  parameters: object,
  ask: (analysis: Analysis, question: object) => Promise<unknown>,
  { say, translate }: Terminal,
): Promise<LikelyGoal | null> {
  const sameEvents = Object.entries(parameters).filter(([name]) => name in preparationParameters.shape)
  const { nodes, basis } = (await ask(GRAPH, { ...Object.fromEntries(sameEvents), ...NAMES_ONLY })) as GraphResult
  const goal = likelyGoal(nodes, basis.cases)
  if (goal === null) say(translate('cli.events.no-goal'))
  else say(`${translate('analyses.goal.likely', { ...goal, all: basis.cases })} ${translate('cli.events.goal-taken')}`)
  return goal
}

/** Parameters with the goal, where there is one. */
export function withGoal(parameters: object, goal: LikelyGoal | null): object {
  return goal === null ? parameters : { ...parameters, goal: [goal.name] }
}
