import { placed } from './isotonic.ts'
import type { Point } from './layered.ts'

export type SankeyNode = {
  readonly id: string
  readonly value: number
  /** The least height in pixels, so that its words have room. */
  readonly least: number
  /** Stays below the others of its layer: what is put together, and who leaves. */
  readonly isLast?: boolean
}

export type SankeyLink = { readonly id: string; readonly from: string; readonly to: string; readonly value: number }

export type PlacedSankeyNode = SankeyNode &
  Point & { readonly layer: number; readonly order: number; readonly height: number }

/** From the top of its place at the one node to that at the other. */
export type PlacedSankeyLink = SankeyLink & { readonly start: Point; readonly end: Point; readonly thickness: number }

export type SankeyPicture = {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedSankeyNode[]
  readonly links: readonly PlacedSankeyLink[]
}

export type SankeySizes = {
  /** Of the fullest layer's bars together. */
  readonly barHeight: number
  readonly barWidth: number
  /** From the start of one layer to that of the next. */
  readonly pitch: number
  readonly gap: number
}

/**
 * Bars in layers and bands between neighbouring ones; heights and thicknesses are in one scale. No two bars share a place, nor
 * do their words: a small one has at least the height that its words need, beside a bar in scale.
 */
export function sankey(
  layers: readonly (readonly SankeyNode[])[],
  links: readonly SankeyLink[],
  { barHeight, barWidth, pitch, gap }: SankeySizes,
): SankeyPicture {
  const fullest = Math.max(...layers.map((layer) => layer.reduce((sum, { value }) => sum + value, 0)), 0)
  const scale = fullest === 0 ? 0 : barHeight / fullest
  const orders = uncrossed(
    layers.map((layer) => [...layer].sort(bySize)),
    links,
  )
  const room = ({ value, least }: SankeyNode) => Math.max(value * scale, least)
  const middles = new Map<string, number>()
  for (const layer of orders) {
    const wishes = layer.map((node) => ({
      at: wishOf(node, links, middles) - room(node) / 2,
      weight: node.value + 1,
      size: room(node),
    }))
    for (const [i, start] of placed(wishes, gap).entries()) {
      const node = layer[i] as SankeyNode
      middles.set(node.id, start + room(node) / 2)
    }
  }
  const topOf = (node: SankeyNode) => (middles.get(node.id) as number) - room(node) / 2
  const all = orders.flat()
  const top = Math.min(...all.map(topOf), Number.POSITIVE_INFINITY)
  const bottom = Math.max(...all.map((node) => topOf(node) + room(node)), Number.NEGATIVE_INFINITY)
  const nodes = orders.flatMap((layer, at) =>
    layer.map(
      (node, order): PlacedSankeyNode => ({
        ...node,
        layer: at,
        order,
        x: at * pitch,
        y: topOf(node) - top,
        height: node.value * scale,
      }),
    ),
  )
  return {
    width: orders.length === 0 ? 0 : (orders.length - 1) * pitch + barWidth,
    height: all.length === 0 ? 0 : bottom - top,
    nodes,
    links: placedLinks(nodes, links, scale, barWidth),
  }
}

/** Close to where most of its visitors come from; the first layer begins at the top. */
function wishOf(node: SankeyNode, links: readonly SankeyLink[], middles: ReadonlyMap<string, number>): number {
  let sum = 0
  let all = 0
  for (const { from, to, value } of links) {
    const middle = to === node.id ? middles.get(from) : undefined
    if (middle === undefined) continue
    sum += middle * value
    all += value
  }
  return all === 0 ? 0 : sum / all
}

/** Rounds over all layers; what still crosses after so many hardly changes. */
const ROUNDS = 8

/**
 * Swaps neighbours wherever their bands then cross less, each crossing counted by the area in which the two lie on each other. It
 * begins with the largest on top, so that the picture keeps that order where nothing is gained.
 */
function uncrossed(orders: SankeyNode[][], links: readonly SankeyLink[]): SankeyNode[][] {
  const before = Map.groupBy(links, ({ to }) => to)
  const after = Map.groupBy(links, ({ from }) => from)
  for (let round = 0, isBetter = true; round < ROUNDS && isBetter; round++) {
    isBetter = false
    for (const [at, layer] of orders.entries()) {
      const places = (beside: readonly SankeyNode[] | undefined) => new Map(beside?.map(({ id }, place) => [id, place]))
      const [left, right] = [places(orders[at - 1]), places(orders[at + 1])]
      const gain = (upper: SankeyNode, lower: SankeyNode) =>
        crossed(before.get(upper.id), before.get(lower.id), ({ from }) => left.get(from)) +
        crossed(after.get(upper.id), after.get(lower.id), ({ to }) => right.get(to))
      for (let i = 0; i + 1 < layer.length; i++) {
        const [upper, lower] = [layer[i], layer[i + 1]] as [SankeyNode, SankeyNode]
        if (lower.isLast || gain(upper, lower) <= 0) continue
        layer[i] = lower
        layer[i + 1] = upper
        isBetter = true
      }
    }
  }
  return orders
}

/** How much more the bands of two bars cross while the one stands above the other than the other way round. */
function crossed(
  uppers: readonly SankeyLink[] = [],
  lowers: readonly SankeyLink[] = [],
  placeOf: (link: SankeyLink) => number | undefined,
): number {
  let sum = 0
  for (const upper of uppers)
    for (const lower of lowers)
      sum += Math.sign((placeOf(upper) ?? 0) - (placeOf(lower) ?? 0)) * upper.value * lower.value
  return sum
}

/** Largest first: what most do runs along the top. */
function bySize(x: SankeyNode, y: SankeyNode): number {
  return Number(x.isLast ?? false) - Number(y.isLast ?? false) || y.value - x.value
}

/** Bands leave and enter in the order of what they lead to and come from, so that those of one bar don't cross. */
function placedLinks(
  nodes: readonly PlacedSankeyNode[],
  links: readonly SankeyLink[],
  scale: number,
  barWidth: number,
): PlacedSankeyLink[] {
  const placedById = new Map(nodes.map((node) => [node.id, node]))
  const nodeOf = (id: string) => placedById.get(id) as PlacedSankeyNode
  const starts = offsets(
    links,
    ({ from }) => from,
    ({ to }) => nodeOf(to).y,
    scale,
  )
  const ends = offsets(
    links,
    ({ to }) => to,
    ({ from }) => nodeOf(from).y,
    scale,
  )
  return links.map((link) => {
    const [from, to] = [nodeOf(link.from), nodeOf(link.to)]
    return {
      ...link,
      thickness: link.value * scale,
      start: { x: from.x + barWidth, y: from.y + (starts.get(link) as number) },
      end: { x: to.x, y: to.y + (ends.get(link) as number) },
    }
  })
}

function offsets(
  links: readonly SankeyLink[],
  end: (link: SankeyLink) => string,
  otherTop: (link: SankeyLink) => number,
  scale: number,
): Map<SankeyLink, number> {
  const found = new Map<SankeyLink, number>()
  for (const own of Map.groupBy(links, end).values()) {
    let offset = 0
    for (const link of own.sort((x, y) => otherTop(x) - otherTop(y))) {
      found.set(link, offset)
      offset += link.value * scale
    }
  }
  return found
}
