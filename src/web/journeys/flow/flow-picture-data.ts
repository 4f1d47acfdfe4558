import type { FlowNode, FlowResult } from '../../../journeys/flow/flow.ts'
import { type SankeyLink, type SankeyNode, sankey } from '../pictures/sankey.ts'

/** A bar: a name at a step, or all that aren't shown there. */
export type FlowPlace = {
  readonly id: string
  readonly step: number
  /** Null: the names that aren't shown, of which there are `names`. */
  readonly name: string | null
  readonly names: number
} & Pick<FlowNode, 'visits' | 'other' | 'exits' | 'time'>

/** A band: from one bar to another, or to where nothing follows. */
export type FlowBand = {
  readonly id: string
  readonly from: string
  /** Null: they end there. */
  readonly to: string | null
  readonly value: number
}

/** Of the bars of all journeys, in pixels. */
export const BAR_HEIGHT = 380
const LINE = 17
/** Letters that surely fit into a line beside a bar. */
const LINE_LETTERS = 17
export const BAR_WIDTH = 12

/** Bars and bands of a flow: what isn't shown by name has a bar too, so that each bar is as high as what leaves it. */
export function flowDrawing({ steps }: FlowResult, pitch: number) {
  const places: FlowPlace[][] = steps.map(({ nodes, rest }, step) => [
    ...nodes.map((node): FlowPlace => ({ ...node, id: idOf(step, node.name), step, names: 1 })),
    ...(rest ? [{ ...rest, id: idOf(step, null), step, name: null }] : []),
  ])
  const bands: FlowBand[] = steps.flatMap(({ edges, nodes, rest }, step) => {
    const next = places[step + 1]
    const link = (from: string | null, to: string | null, value: number): FlowBand => {
      const ids = { from: idOf(step, from), to: idOf(step + 1, to) }
      return { id: JSON.stringify([ids.from, ids.to]), ...ids, value }
    }
    const leaving = [...nodes, ...(rest ? [{ ...rest, name: null }] : [])]
    return [
      ...edges.map(({ from, to, count }) => link(from, to, count)),
      ...(next ? leaving.filter(({ other }) => other > 0).map(({ name, other }) => link(name, null, other)) : []),
      ...leaving
        .filter(({ exits }) => exits > 0)
        .map(({ name, exits }) => {
          const from = idOf(step, name)
          return { id: JSON.stringify([from, null]), from, to: null, value: exits }
        }),
    ]
  })
  const links = bands.filter((band): band is FlowBand & SankeyLink => band.to !== null)
  const layers = places.map((layer) =>
    layer.map(
      ({ id, name, visits }): SankeyNode => ({
        id,
        value: visits,
        least: LINE * (1 + Math.ceil((name ?? '').length / LINE_LETTERS || 1)),
        isLast: name === null,
      }),
    ),
  )
  const picture = sankey(layers, links, { barHeight: BAR_HEIGHT, barWidth: BAR_WIDTH, pitch, gap: 10 })
  return {
    picture,
    places: new Map(places.flat().map((place) => [place.id, place])),
    bands: new Map(bands.map((band) => [band.id, band])),
    walkable: { nodes: picture.nodes, links: bands },
  }
}

function idOf(step: number, name: string | null): string {
  return JSON.stringify(name === null ? [step] : [step, name])
}
