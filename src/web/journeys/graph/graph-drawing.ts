import { levelCurve } from '../pictures/curve.ts'
import { type Box, onLevelCurve } from '../pictures/labels.ts'
import { layered, type Point } from '../pictures/layered.ts'
import { END, type ShownGraph, START } from './shown-graph.ts'

const NODE_WIDTH = 164
const END_WIDTH = 92
const LINE = 18
/** Letters that surely fit into a line of a node. */
const LINE_LETTERS = 17
const MARGIN = 24
/** Room above a node for the way back to itself, and how high and broad that rises. */
const LOOP_ROOM = 38
const LOOP = { height: 20, width: 40 }
const ARROW = 7
/** Of a figure's line. */
export const LABEL_HEIGHT = 16

/** Nodes and ways in their places; the width is that which the picture may take, in pixels. */
export function graphDrawing({ nodes, edges }: ShownGraph, nameOf: (id: string) => string, width: number) {
  const looping = new Set(edges.filter(({ from, to }) => from === to).map(({ from }) => from))
  const picture = layered(
    nodes.map((id) => {
      const isTerminal = id === START || id === END
      const lines = Math.max(1, Math.ceil(nameOf(id).length / LINE_LETTERS))
      return {
        id,
        width: isTerminal ? END_WIDTH : NODE_WIDTH,
        height: 16 + LINE * (lines + 1),
        above: looping.has(id) ? LOOP_ROOM : 0,
        ...(id === START ? { end: 'first' as const } : {}),
        ...(id === END ? { end: 'last' as const } : {}),
      }
    }),
    edges,
    width - 2 * MARGIN,
  )
  const moved = <P extends { readonly x: number; readonly y: number }>(point: P): P => ({
    ...point,
    x: point.x + MARGIN,
    y: point.y + MARGIN,
  })
  const placed = picture.nodes.map(moved)
  const byId = new Map(placed.map((node) => [node.id, node]))
  return {
    width: picture.width + 2 * MARGIN,
    height: picture.height + 2 * MARGIN,
    nodes: placed,
    edges: picture.edges.map((edge) => ({ ...edge, points: edge.points.map(moved), loop: byId.get(edge.from) })),
  }
}

export type DrawnEdge = ReturnType<typeof graphDrawing>['edges'][number]

/** The line stops where its arrow begins. */
export function drawnEdge({ points, loop, isBackward }: DrawnEdge, width: number): { line: string; arrow: string } {
  const size = ARROW + width / 2
  if (points.length === 0 && loop) {
    const [left, right] = [loop.x + loop.width / 2 - LOOP.width / 2, loop.x + loop.width / 2 + LOOP.width / 2]
    const [top, peak] = [loop.y, loop.y - LOOP.height]
    const bend = LOOP.width / 2
    return {
      line: `M${left},${top}C${left},${peak - 4} ${left + bend / 3},${peak} ${left + bend},${peak}S${right},${peak - 4} ${right},${top - size}`,
      arrow: `M${right},${top}l${-size / 1.6},${-size}h${size * 1.25}Z`,
    }
  }
  const last = points.at(-1) ?? { x: 0, y: 0 }
  const way = isBackward ? -1 : 1
  const end = { x: last.x - way * size, y: last.y }
  return {
    line: levelCurve([...points.slice(0, -1), end]),
    arrow: `M${last.x},${last.y}l${-way * size},${-size / 1.6}v${size * 1.25}Z`,
  }
}

/** Where a figure may stand, the best place first: on the way's stretches between layers, or above a loop. */
export function placesOf({ points, loop }: DrawnEdge, width: number, labelWidth: number): Point[] {
  const above = width / 2 + LABEL_HEIGHT / 2 + 1
  const beside = width / 2 + labelWidth / 2 + 3
  if (points.length === 0) return loop ? [{ x: loop.x + loop.width / 2, y: loop.y - LOOP.height - above }] : []
  const stretches = Array.from(
    { length: Math.floor(points.length / 2) },
    (_, at) => [points[2 * at], points[2 * at + 1]] as [Point, Point],
  )
  // Those in the middle tell most clearly which way the figure belongs to; across a layer the way is level.
  const middle = (stretches.length - 1) / 2
  const order = stretches.map((_, at) => at).sort((x, y) => Math.abs(x - middle) - Math.abs(y - middle))
  const across = points.slice(1, -1)
  return [
    ...order.flatMap((at) => SHARES.map((share) => onLevelCurve(...(stretches[at] as [Point, Point]), share))),
    ...across.flatMap((point, at) =>
      at % 2 === 0 && across[at + 1] ? [middleOf(point, across[at + 1] as Point)] : [],
    ),
  ].flatMap(({ x, y }) => [
    { x, y: y - above },
    { x, y: y + above },
    // Where a way is steep, there is room beside it.
    { x: x + beside, y },
    { x: x - beside, y },
  ])
}

/** Between two points of a line that stand for all of it. */
const SAMPLE = 10

/** What a way's line takes up, as little boxes along it. */
export function boxesAlong({ points }: DrawnEdge, width: number): Box[] {
  return points.slice(1).flatMap((to, at) => {
    const from = points[at] as Point
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / SAMPLE))
    return Array.from({ length: steps }, (_, step) => {
      const { x, y } = onLevelCurve(from, to, (step + 0.5) / steps)
      return { x: x - width / 2, y: y - width / 2, width, height: width }
    })
  })
}

/** Along a stretch between two layers. */
const SHARES = [0.5, 0.35, 0.65, 0.22, 0.78]

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
