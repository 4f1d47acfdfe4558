import type { GraphEdge, GraphResult } from '../../../journeys/graph/graph.ts'

/** Where journeys begin and end: no names of events begin so. */
export const START = '\0start'
export const END = '\0end'

/** How much of all that happens is drawn, as long as no more events than one can read take part in it. */
export const DETAILS = {
  main: { share: 0.75, nodes: 16 },
  more: { share: 0.92, nodes: 28 },
  all: { share: 1, nodes: 80 },
} as const
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
  /** How strongly it pulls what it joins into one line, and what it counts for beside the others. */
  readonly weight: number
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
  const all = edgesOf(nodes, edges).sort((x, y) => y.count - x.count)
  const total = all.reduce((sum, { count }) => sum + count, 0) + other.edgeFollows
  const shown = new Set<ShownEdge>()
  const ids = new Set<string>()
  const { share, nodes: most } = DETAILS[detail]
  let count = 0
  for (const edge of all) {
    if (shown.size >= EDGES_MOST || (shown.size > 0 && count >= share * total)) break
    const fresh = new Set([edge.from, edge.to]).difference(ids)
    if (ids.size + fresh.size > most) continue
    for (const id of fresh) ids.add(id)
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

/**
 * What is drawn of two graphs, as the one has it: all nodes and ways that are drawn of either, in the same order and with the
 * same weights from both sides, so that both pictures have everything in the same place. A way that the one doesn't have counts 0.
 */
export function besideGraph(own: GraphResult, other: GraphResult, detail: Detail): ShownGraph {
  const shown = [own, other].map((result) => shownGraph(result, detail)) as [ShownGraph, ShownGraph]
  const [all, others] = [own, other].map(everyEdge) as [Map<string, ShownEdge>, Map<string, ShownEdge>]
  const perCase = (edge: ShownEdge | undefined, { basis }: GraphResult) => (edge?.count ?? 0) / Math.max(1, basis.cases)
  const ids = new Map(shown.flatMap(({ edges }) => edges.map((edge) => [edge.id, edge] as const)))
  const edges = [...ids.values()]
    .map(
      ({ id, from, to }): ShownEdge => ({
        ...(all.get(id) ?? { id, from, to, count: 0, times: null }),
        weight: perCase(all.get(id), own) + perCase(others.get(id), other),
      }),
    )
    .sort((x, y) => y.weight - x.weight || (x.id < y.id ? -1 : 1))
  const count = edges.reduce((sum, edge) => sum + edge.count, 0)
  const total = [...all.values()].reduce((sum, edge) => sum + edge.count, 0) + own.other.edgeFollows
  return {
    nodes: [...new Set(edges.flatMap(({ from, to }) => [from, to]))],
    edges,
    share: total === 0 ? 1 : count / total,
    otherEdges: all.size - edges.filter((edge) => edge.count > 0).length + own.other.edges,
    otherCount: total - count,
  }
}

function everyEdge({ nodes, edges }: GraphResult): Map<string, ShownEdge> {
  return new Map(edgesOf(nodes, edges).map((edge) => [edge.id, edge]))
}

/** Adds the most frequent way to and from everything that is drawn without one, if possible to what is drawn. */
function connect(shown: Set<ShownEdge>, all: readonly ShownEdge[]): void {
  const seen = new Set<string>()
  for (let left = idsOf(shown); left.length > 0; left = idsOf(shown).filter((id) => !seen.has(id)))
    for (const id of left) {
      seen.add(id)
      for (const end of ['from', 'to'] as const) {
        if (id === (end === 'from' ? END : START)) continue
        const leads = (edge: ShownEdge) => edge[end] === id && edge.from !== edge.to
        if ([...shown].some(leads)) continue
        const far = end === 'from' ? 'to' : 'from'
        const drawn = new Set(idsOf(shown))
        const found = all.find((edge) => leads(edge) && drawn.has(edge[far])) ?? all.find(leads)
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

/** Ways between events, from the start and to the end. */
function edgesOf(nodes: GraphResult['nodes'], edges: GraphResult['edges']): ShownEdge[] {
  return [
    ...nodes.flatMap(({ name, starts, ends }) => [
      ...(starts > 0
        ? [{ id: idOf(START, name), from: START, to: name, count: starts, times: null, weight: starts }]
        : []),
      ...(ends > 0 ? [{ id: idOf(name, END), from: name, to: END, count: ends, times: null, weight: ends }] : []),
    ]),
    ...edges.map((edge) => ({
      id: idOf(edge.from, edge.to),
      from: edge.from,
      to: edge.to,
      count: edge.count,
      times: edge,
      weight: edge.count,
    })),
  ]
}
