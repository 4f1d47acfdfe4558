import type { GraphEdge, GraphResult } from '../../../journeys/graph/graph.ts'

/** Where journeys begin and end: no names of events begin so. */
export const START = '\0start'
export const END = '\0end'

/** How much of all that happens is drawn, at least. */
export const DETAILS = { main: 0.75, more: 0.92, all: 1 } as const
export type Detail = keyof typeof DETAILS

/** More than this nobody can read. */
const EDGES_MOST = 160

/** Between two events, or from the start or to the end of a journey: then there is no time. */
export type ShownEdge = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly count: number
  readonly times: Pick<GraphEdge, 'medianMs' | 'p90Ms'> | null
}

export type ShownGraph = {
  /** Ids of nodes: names of events, `START` and `END`. */
  readonly nodes: readonly string[]
  readonly edges: readonly ShownEdge[]
  /** Of all ways from one event to the next, from 0 to 1. */
  readonly share: number
  readonly otherEdges: number
  readonly otherCount: number
}

/** The most frequent ways, as many as the detail asks for; everything that is drawn is reached and left. */
export function shownGraph({ nodes, edges, other }: GraphResult, detail: Detail): ShownGraph {
  const all: ShownEdge[] = [
    ...nodes.flatMap(({ name, starts, ends }) => [
      ...(starts > 0 ? [{ id: idOf(START, name), from: START, to: name, count: starts, times: null }] : []),
      ...(ends > 0 ? [{ id: idOf(name, END), from: name, to: END, count: ends, times: null }] : []),
    ]),
    ...edges.map((edge) => ({
      id: idOf(edge.from, edge.to),
      from: edge.from,
      to: edge.to,
      count: edge.count,
      times: edge,
    })),
  ].sort((x, y) => y.count - x.count)
  const total = all.reduce((sum, { count }) => sum + count, 0) + other.edgeFollows
  const shown = new Set<ShownEdge>()
  let count = 0
  for (const edge of all) {
    if (shown.size >= EDGES_MOST || (shown.size > 0 && count >= DETAILS[detail] * total)) break
    shown.add(edge)
    count += edge.count
  }
  connect(shown, all)
  const drawn = [...shown]
  const drawnCount = drawn.reduce((sum, edge) => sum + edge.count, 0)
  return {
    nodes: [...new Set(drawn.flatMap(({ from, to }) => [from, to]))],
    edges: drawn,
    share: total === 0 ? 1 : drawnCount / total,
    otherEdges: all.length - drawn.length + other.edges,
    otherCount: total - drawnCount,
  }
}

/** Adds the most frequent way to and from everything that is drawn without one. */
function connect(shown: Set<ShownEdge>, all: readonly ShownEdge[]): void {
  const seen = new Set<string>()
  for (let left = idsOf(shown); left.length > 0; left = idsOf(shown).filter((id) => !seen.has(id)))
    for (const id of left) {
      seen.add(id)
      for (const end of ['from', 'to'] as const) {
        if (id === (end === 'from' ? END : START)) continue
        const leads = (edge: ShownEdge) => edge[end] === id && edge.from !== edge.to
        if ([...shown].some(leads)) continue
        const found = all.find(leads)
        if (found) shown.add(found)
      }
    }
}

function idsOf(edges: ReadonlySet<ShownEdge>): string[] {
  return [...new Set([...edges].flatMap(({ from, to }) => [from, to]))]
}

function idOf(from: string, to: string): string {
  return JSON.stringify([from, to])
}
