import type { GraphNode } from '../graph/graph.ts'
import { asWords, type GoalSign, isNoGoal, SIGNS } from './goal-words.ts'

export type LikelyGoal = Pick<GraphNode, 'name' | 'cases'> & { readonly sign: GoalSign }

/** Of the journeys that come to an event, this many end there where it is a goal by that alone. */
const ENDING = 0.8
/** Of all journeys, at least and at most so many come to a goal that nothing but its place tells. */
const SOME = [0.05, 0.6] as const

/**
 * What journeys most likely lead to: an event whose name says that something is agreed, else that something is settled, else
 * one at which those end that come to it; of several, the one to which most come. One to which all come tells nobody apart.
 * @param cases how many journeys there are
 */
export function likelyGoal(nodes: readonly GraphNode[], cases: number): LikelyGoal | null {
  const some = nodes.filter((node) => node.cases > 0 && node.cases < cases)
  const most = (found: readonly GraphNode[], sign: GoalSign): LikelyGoal | null => {
    const [first] = found.toSorted((a, b) => b.cases - a.cases)
    return first ? { name: first.name, cases: first.cases, sign } : null
  }
  const named = some.map((node) => ({ node, name: asWords(node.name) })).filter(({ name }) => !isNoGoal(name))
  for (const { sign, isSaid } of SIGNS) {
    const found = named.filter(({ name }) => isSaid(name)).map(({ node }) => node)
    if (found.length > 0) return most(found, sign)
  }
  const [least, greatest] = SOME
  const isEnd = (node: GraphNode) =>
    node.ends >= ENDING * node.cases && node.cases >= least * cases && node.cases <= greatest * cases
  return most(some.filter(isEnd), 'ending')
}
