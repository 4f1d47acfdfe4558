export type Edge = { readonly from: string; readonly to: string; readonly weight: number }

/**
 * An order of the nodes against which little weight points backward: the greedy heuristic of Eades, Lin and Smyth (1993),
 * with weights. Equal ones keep the order in which they came.
 */
export function greedyOrder(ids: readonly string[], edges: readonly Edge[]): string[] {
  const left = new Set(ids)
  const weights = new Map(ids.map((id) => [id, { out: 0, in: 0 }]))
  const ahead = new Map<string, Edge[]>(ids.map((id) => [id, []]))
  const behind = new Map<string, Edge[]>(ids.map((id) => [id, []]))
  for (const edge of edges) {
    if (edge.from === edge.to) continue
    ahead.get(edge.from)?.push(edge)
    behind.get(edge.to)?.push(edge)
    ;(weights.get(edge.from) as { out: number }).out += edge.weight
    ;(weights.get(edge.to) as { in: number }).in += edge.weight
  }
  const head: string[] = []
  const tail: string[] = []
  const take = (id: string) => {
    left.delete(id)
    for (const { to, weight } of ahead.get(id) ?? []) (weights.get(to) as { in: number }).in -= weight
    for (const { from, weight } of behind.get(id) ?? []) (weights.get(from) as { out: number }).out -= weight
  }
  while (left.size > 0) {
    const sink = [...left].findLast((id) => weights.get(id)?.out === 0)
    const source = sink === undefined ? [...left].find((id) => weights.get(id)?.in === 0) : undefined
    const next = sink ?? source ?? mostForward(left, weights)
    if (sink === undefined) head.push(next)
    else tail.unshift(next)
    take(next)
  }
  return [...head, ...tail]
}

function mostForward(left: ReadonlySet<string>, weights: ReadonlyMap<string, { out: number; in: number }>): string {
  let best = ''
  let most = Number.NEGATIVE_INFINITY
  for (const id of left) {
    const { out, in: into } = weights.get(id) as { out: number; in: number }
    if (out - into > most) {
      most = out - into
      best = id
    }
  }
  return best
}
