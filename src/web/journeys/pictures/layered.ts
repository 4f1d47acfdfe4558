import { greedyOrder } from './feedback.ts'
import { placed } from './isotonic.ts'
import { portsOf } from './ports.ts'

export type LayeredNode = {
  readonly id: string
  readonly width: number
  readonly height: number
  /** Room above it that nothing else takes, such as for a way back to itself. */
  readonly above?: number
  /** Stands in the first or in the last layer, whatever leads to it. */
  readonly end?: 'first' | 'last'
}

export type LayeredEdge = { readonly id: string; readonly from: string; readonly to: string; readonly weight: number }

export type Point = { readonly x: number; readonly y: number }

export type PlacedNode = LayeredNode & Point & { readonly layer: number; readonly order: number }

export type PlacedEdge = LayeredEdge & {
  /**
   * From the side of the one node to the side of the other, by way of the layers between. Those of one side leave it below
   * each other, in the order of where they lead. A loop has none.
   */
  readonly points: readonly Point[]
  /** Points against the reading direction: it leaves at its node's start. */
  readonly isBackward: boolean
}

export type LayeredPicture = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

/** Between layers: as much as makes the picture as wide as wished. */
const LAYER_GAP_LEAST = 56
const LAYER_GAP_MOST = 132
const NODE_GAP = 18
/** Room for an edge that passes a layer. */
const PASSING = 8
const SWEEPS = 24
/** How much more an edge that passes wants to be straight. */
const STRAIGHT = 6

/** A node, or the place where an edge passes a layer. */
type Item = {
  readonly id: string
  readonly height: number
  /** Where its edges meet it, below its top. */
  readonly middle: number
  readonly isPassing: boolean
  layer: number
  y: number
}
/** Between items of neighbouring layers. */
type Part = { readonly from: Item; readonly to: Item; readonly weight: number; readonly isStraight: boolean }

/**
 * Draws a graph in layers from start to end (Sugiyama, Tagawa and Toda 1981): little weight points backward, few edges
 * cross, long ones are straight. The same graph gives the same picture.
 * @param width that it takes, in pixels, where that is possible
 */
export function layered(nodes: readonly LayeredNode[], edges: readonly LayeredEdge[], width: number): LayeredPicture {
  const order = new Map(
    greedyOrder(
      nodes.map(({ id }) => id),
      edges,
    ).map((id, at) => [id, at]),
  )
  const isBackward = ({ from, to }: LayeredEdge) => (order.get(from) as number) > (order.get(to) as number)
  const proper = edges.filter(({ from, to }) => from !== to)
  const forward = proper.map((edge) => ({
    edge,
    ...(isBackward(edge) ? { a: edge.to, b: edge.from } : { a: edge.from, b: edge.to }),
  }))
  const layerOf = layersOf(nodes, forward, order)
  const items = new Map<string, Item>(
    nodes.map(({ id, height, above = 0 }) => [
      id,
      {
        id,
        height: height + above,
        middle: above + height / 2,
        isPassing: false,
        layer: layerOf.get(id) as number,
        y: 0,
      },
    ]),
  )
  const routes = new Map<string, readonly Item[]>()
  const parts: Part[] = []
  for (const { edge, a, b } of forward) {
    const route = routeOf(edge.id, items.get(a) as Item, items.get(b) as Item)
    routes.set(edge.id, route)
    for (const [i, to] of route.slice(1).entries()) {
      const from = route[i] as Item
      parts.push({ from, to, weight: edge.weight, isStraight: from.isPassing || to.isPassing })
    }
  }
  const layers = ordered([...items.values(), ...[...routes.values()].flatMap((route) => route.slice(1, -1))], parts)
  straighten(layers, parts)
  return pictureOf(nodes, edges, layers, routes, isBackward, width)
}

/** The longest way from a beginning; who has no beginning stands right before what follows. */
function layersOf(
  nodes: readonly LayeredNode[],
  forward: readonly { readonly a: string; readonly b: string }[],
  order: ReadonlyMap<string, number>,
): Map<string, number> {
  const layers = new Map(nodes.map(({ id }) => [id, 0]))
  const byOrder = [...nodes].sort((x, y) => (order.get(x.id) as number) - (order.get(y.id) as number))
  const ahead = Map.groupBy(forward, ({ a }) => a)
  const hasBefore = new Set(forward.map(({ b }) => b))
  for (const { id } of byOrder)
    for (const { b } of ahead.get(id) ?? [])
      layers.set(b, Math.max(layers.get(b) as number, (layers.get(id) as number) + 1))
  for (const { id, end } of byOrder.toReversed()) {
    const next = (ahead.get(id) ?? []).map(({ b }) => layers.get(b) as number)
    if (!hasBefore.has(id) && end !== 'first' && next.length > 0) layers.set(id, Math.min(...next) - 1)
  }
  const last = Math.max(0, ...layers.values())
  for (const { id, end } of nodes) if (end === 'last') layers.set(id, last)
  return layers
}

function routeOf(id: string, from: Item, to: Item): Item[] {
  const passing = Array.from(
    { length: Math.max(0, to.layer - from.layer - 1) },
    (_, i): Item => ({
      id: `${id}/${i}`,
      height: PASSING,
      middle: PASSING / 2,
      isPassing: true,
      layer: from.layer + i + 1,
      y: 0,
    }),
  )
  return [from, ...passing, to]
}

/** Orders each layer by the middles of its neighbours, to and fro, and keeps the order with the fewest crossings. */
function ordered(items: readonly Item[], parts: readonly Part[]): Item[][] {
  const count = Math.max(0, ...items.map(({ layer }) => layer)) + 1
  let layers = Array.from({ length: count }, (_, layer) => items.filter((item) => item.layer === layer))
  const before = Map.groupBy(parts, ({ to }) => to)
  const after = Map.groupBy(parts, ({ from }) => from)
  let best = layers
  let fewest = crossings(layers, parts)
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isDown = sweep % 2 === 0
    const next = layers.map((layer) => [...layer])
    for (let step = 1; step < count; step++) {
      const at = isDown ? step : count - 1 - step
      const beside = places(next[isDown ? at - 1 : at + 1] as Item[])
      const middle = (item: Item) =>
        isDown
          ? mean(before.get(item) ?? [], ({ from }) => beside.get(from))
          : mean(after.get(item) ?? [], ({ to }) => beside.get(to))
      const own = places(next[at] as Item[])
      const wish = new Map((next[at] as Item[]).map((item) => [item, middle(item) ?? (own.get(item) as number)]))
      next[at]?.sort((x, y) => (wish.get(x) as number) - (wish.get(y) as number))
    }
    layers = next
    const found = crossings(layers, parts)
    if (found < fewest) {
      fewest = found
      best = layers
    }
  }
  return best
}

function places(layer: readonly Item[]): Map<Item, number> {
  return new Map(layer.map((item, at) => [item, at]))
}

function mean(parts: readonly Part[], placeOf: (part: Part) => number | undefined): number | null {
  let sum = 0
  let all = 0
  for (const part of parts) {
    const place = placeOf(part)
    if (place === undefined) continue
    sum += place * part.weight
    all += part.weight
  }
  return all === 0 ? null : sum / all
}

/** Pairs of parts that cross, each by the lighter one's weight. */
function crossings(layers: readonly (readonly Item[])[], parts: readonly Part[]): number {
  const at = new Map(layers.flatMap((layer) => [...places(layer)]))
  const byLayer = Map.groupBy(parts, ({ from }) => from.layer)
  let found = 0
  for (const own of byLayer.values())
    for (const [i, one] of own.entries())
      for (const other of own.slice(i + 1)) {
        const here = (at.get(one.from) as number) - (at.get(other.from) as number)
        const there = (at.get(one.to) as number) - (at.get(other.to) as number)
        if (here * there < 0) found += Math.min(one.weight, other.weight)
      }
  return found
}

/** Moves each layer's items to the middles of their neighbours as far as their order allows, to and fro. */
function straighten(layers: readonly (readonly Item[])[], parts: readonly Part[]): void {
  for (const layer of layers) {
    let y = 0
    for (const item of layer) {
      item.y = y
      y += item.height + NODE_GAP
    }
  }
  const before = Map.groupBy(parts, ({ to }) => to)
  const after = Map.groupBy(parts, ({ from }) => from)
  for (let round = 0; round < SWEEPS; round++) {
    const way = round % 2 === 0 ? layers : layers.toReversed()
    for (const layer of way) {
      const wishes = layer.map((item) => {
        const beside = [
          ...(before.get(item) ?? []).map((part) => ({ ...part, other: part.from })),
          ...(after.get(item) ?? []).map((part) => ({ ...part, other: part.to })),
        ].map((part) => ({ part, weight: Math.sqrt(part.weight) * (part.isStraight ? STRAIGHT : 1) }))
        const weight = beside.reduce((sum, one) => sum + one.weight, 0)
        if (weight === 0) return { at: item.y, weight: 1e-6, size: item.height }
        const middle = beside.reduce((sum, one) => sum + one.weight * (one.part.other.y + one.part.other.middle), 0)
        return { at: middle / weight - item.middle, weight, size: item.height }
      })
      for (const [i, y] of placed(wishes, NODE_GAP).entries()) (layer[i] as Item).y = y
    }
  }
}

function pictureOf(
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
  layers: readonly (readonly Item[])[],
  routes: ReadonlyMap<string, readonly Item[]>,
  isBackward: (edge: LayeredEdge) => boolean,
  wished: number,
): LayeredPicture {
  const own = new Map(nodes.map((node) => [node.id, node]))
  const widths = layers.map((layer) => Math.max(0, ...layer.map(({ id }) => own.get(id)?.width ?? 0)))
  const needed = widths.reduce((sum, one) => sum + one, 0)
  const gap = Math.min(LAYER_GAP_MOST, Math.max(LAYER_GAP_LEAST, (wished - needed) / Math.max(1, widths.length - 1)))
  const starts: number[] = []
  let width = 0
  for (const one of widths) {
    starts.push(width)
    width += one + gap
  }
  const all = layers.flat()
  // To a hundredth of a pixel: what is in one line is so exactly.
  for (const item of all) item.y = Math.round(item.y * 100) / 100
  const top = Math.min(...all.map(({ y }) => y), Number.POSITIVE_INFINITY)
  const bottom = Math.max(...all.map(({ y, height }) => y + height), Number.NEGATIVE_INFINITY)
  const x = (item: Item) => starts[item.layer] as number
  const ports = portsOf(routes, (id) => own.get(id)?.height ?? 0)
  const sideOf = (id: string, item: Item, side: 'start' | 'end'): Point => ({
    x: x(item) + (side === 'start' ? 0 : (own.get(item.id)?.width ?? widths[item.layer] ?? 0)),
    y: item.y + item.middle + (ports.get(`${side} ${item.id} ${id}`) ?? 0) - top,
  })
  const placedEdges = edges.map((edge): PlacedEdge => {
    const route = routes.get(edge.id)
    if (!route) return { ...edge, points: [], isBackward: false }
    const points = route.flatMap((item, i) => [
      ...(i > 0 ? [sideOf(edge.id, item, 'start')] : []),
      ...(i < route.length - 1 ? [sideOf(edge.id, item, 'end')] : []),
    ])
    const backward = isBackward(edge)
    return { ...edge, points: backward ? points.reverse() : points, isBackward: backward }
  })
  const placedNodes = layers.flatMap((layer) =>
    layer
      .filter(({ isPassing }) => !isPassing)
      .map(
        (item, order): PlacedNode => ({
          ...(own.get(item.id) as LayeredNode),
          x: x(item),
          y: item.y + item.middle - (own.get(item.id) as LayeredNode).height / 2 - top,
          layer: item.layer,
          order,
        }),
      ),
  )
  return {
    width: Math.max(0, width - gap),
    height: all.length === 0 ? 0 : bottom - top,
    nodes: placedNodes,
    edges: placedEdges,
  }
}
