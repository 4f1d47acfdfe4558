import type { GraphResult } from '../../../journeys/graph/graph.ts'
import { useTranslate } from '../../app/language.tsx'
import { type Difference, DifferenceTable, type Figure } from '../compare/difference-table.tsx'
import type { FigureColumn } from '../figure-table.tsx'
import { useFigures } from '../use-figures.ts'
import type { ShownGraph } from './shown-graph.ts'
import { useEventWords } from './use-event-words.ts'

type GraphDifferencesProps = {
  readonly first: GraphResult
  readonly second: GraphResult
  /** What is drawn of either: its ways are those that are compared. */
  readonly shown: ShownGraph
  readonly isTimeless: boolean
}

type Way = Difference & { readonly times: { readonly a: number | null; readonly b: number | null } }

/** In how many more journeys of the one side an event comes, and how much more often it is followed by another. */
export function GraphDifferences({ first, second, shown, isTimeless }: GraphDifferencesProps) {
  const t = useTranslate()
  const format = useFigures()
  const nameOf = useEventWords()
  const [a, b] = [indexOf(first), indexOf(second)]
  const events = [...new Set([...a.nodes.keys(), ...b.nodes.keys()])].map((name): Difference => {
    const figure = ({ nodes, hasAll, cases }: Index): Figure | null => {
      const node = nodes.get(name)
      return node || hasAll.nodes ? { count: node?.cases ?? 0, n: cases } : null
    }
    return { id: name, name, a: figure(a), b: figure(b) }
  })
  const ways = shown.edges
    .filter(({ from, to }) => (a.nodes.has(from) || b.nodes.has(from) ? a.nodes.has(to) || b.nodes.has(to) : false))
    .map(({ id, from, to }): Way => {
      const figure = ({ nodes, edges, hasAll }: Index): Figure | null => {
        const edge = edges.get(id)
        return edge || hasAll.edges ? { count: edge?.count ?? 0, n: nodes.get(from)?.count ?? 0 } : null
      }
      return {
        id,
        name: t('analyses.graph.way', { from: nameOf(from), to: nameOf(to) }),
        a: figure(a),
        b: figure(b),
        times: { a: a.edges.get(id)?.medianMs ?? null, b: b.edges.get(id)?.medianMs ?? null },
      }
    })
  const time = (side: 'a' | 'b'): FigureColumn<Way> => ({
    id: `time ${side}`,
    label: t('analyses.compare.time', { side: side.toUpperCase() }),
    isFigure: true,
    cell: ({ times }) => (times[side] === null ? '–' : format.duration(times[side])),
  })
  return (
    <>
      <DifferenceTable caption={t('analyses.graph.differences')} label={t('analyses.event')} rows={events} />
      <DifferenceTable<Way>
        caption={t('analyses.graph.wayDifferences')}
        label={t('analyses.graph.ways')}
        rows={ways}
        columns={isTimeless ? [] : [time('a'), time('b')]}
      />
    </>
  )
}

type Index = ReturnType<typeof indexOf>

function indexOf({ nodes, edges, other, basis }: GraphResult) {
  return {
    cases: basis.cases,
    nodes: new Map(nodes.map((node) => [node.name, node])),
    edges: new Map(edges.map((edge) => [JSON.stringify([edge.from, edge.to]), edge])),
    hasAll: { nodes: other.nodes === 0, edges: other.edges === 0 },
  }
}
