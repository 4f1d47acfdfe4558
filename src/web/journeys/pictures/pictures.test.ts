import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { greedyOrder } from './feedback.ts'
import { placed } from './isotonic.ts'
import { layered } from './layered.ts'
import { sankey } from './sankey.ts'
import { type Walkable, walk } from './walk.ts'

const RUNS = { numRuns: 60 }
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

const graphs = fc.record({
  ids: fc.shuffledSubarray(IDS, { minLength: 1 }),
  pairs: fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 50 })), {
    selector: ([from, to]) => `${from}/${to}`,
    maxLength: 20,
  }),
})

function edgesOf(ids: readonly string[], pairs: readonly [number, number, number][]) {
  const found = new Map<string, { id: string; from: string; to: string; weight: number }>()
  for (const [i, j, weight] of pairs) {
    const [from, to] = [ids[i % ids.length] as string, ids[j % ids.length] as string]
    found.set(`${from}/${to}`, { id: `${from}/${to}`, from, to, weight })
  }
  return [...found.values()]
}

describe('places in order', () => {
  it('are the wishes where these fit', () => {
    assert.deepEqual(
      placed(
        [
          { at: 0, weight: 1, size: 10 },
          { at: 30, weight: 1, size: 5 },
        ],
        5,
      ),
      [0, 30],
    )
  })

  it('share a conflict by weight', () => {
    const [first, second] = placed(
      [
        { at: 10, weight: 3, size: 10 },
        { at: 10, weight: 1, size: 10 },
      ],
      2,
    ) as [number, number]
    assert.equal(first, 7)
    assert.equal(second, 19)
  })

  it('never overlap', () => {
    const wish = fc.record({
      at: fc.integer({ min: -50, max: 50 }),
      weight: fc.integer({ min: 1, max: 9 }),
      size: fc.nat(20),
    })
    fc.assert(
      fc.property(fc.array(wish), (wishes) => {
        const starts = placed(wishes, 3)
        for (const [i, start] of starts.slice(1).entries())
          assert.ok(start >= (starts[i] as number) + (wishes[i]?.size as number) + 3 - 1e-9)
      }),
      RUNS,
    )
  })
})

describe('a graph in layers', () => {
  it('turns the lightest edge of a cycle backward', () => {
    const edges = [
      { id: '1', from: 'b', to: 'c', weight: 9 },
      { id: '2', from: 'a', to: 'b', weight: 9 },
      { id: '3', from: 'c', to: 'a', weight: 1 },
    ]
    assert.deepEqual(greedyOrder(['c', 'b', 'a'], edges), ['a', 'b', 'c'])
    const nodes = ['a', 'b', 'c'].map((id) => ({ id, width: 10, height: 10 }))
    const picture = layered(nodes, edges, 230)
    assert.equal(picture.width, 230)
    assert.deepEqual(
      picture.edges.filter(({ isBackward }) => isBackward).map(({ id }) => id),
      ['3'],
    )
    const c = picture.nodes.find(({ id }) => id === 'c')
    assert.deepEqual(picture.edges[2]?.points[0], { x: 220, y: (c?.y ?? 0) + 5 })
  })

  it('keeps nodes apart and edges at their nodes, whatever the graph', () => {
    fc.assert(
      fc.property(graphs, ({ ids, pairs }) => {
        const nodes = ids.map((id, i) => ({ id, width: 40, height: 10 + i * 5 }))
        const edges = edgesOf(ids, pairs)
        const picture = layered(nodes, edges, 230)
        assert.equal(picture.nodes.length, ids.length)
        for (const own of Map.groupBy(picture.nodes, ({ layer }) => layer).values()) {
          const sorted = own.toSorted((x, y) => x.y - y.y)
          for (const [i, node] of sorted.slice(1).entries())
            assert.ok(node.y > (sorted[i]?.y as number) + (sorted[i]?.height as number))
        }
        const byId = new Map(picture.nodes.map((node) => [node.id, node]))
        for (const { from, to, points, isBackward } of picture.edges) {
          if (from === to) {
            assert.deepEqual(points, [])
            continue
          }
          const [a, b] = [byId.get(from), byId.get(to)]
          assert.ok(a && b && a.layer !== b.layer && a.layer > b.layer === isBackward)
          for (const [node, point] of [
            [a, points[0]],
            [b, points.at(-1)],
          ] as const)
            assert.ok(point && point.y > node.y && point.y < node.y + node.height)
          assert.equal(points[0]?.x, isBackward ? a.x : a.x + a.width)
        }
        for (const { x, y, width, height } of picture.nodes)
          assert.ok(x >= 0 && y >= -1e-9 && x + width <= picture.width && y + height <= picture.height + 1e-9)
      }),
      RUNS,
    )
  })

  it('puts the ends where they belong', () => {
    const nodes = [
      { id: 'end', width: 1, height: 1, end: 'last' as const },
      { id: 'a', width: 1, height: 1 },
      { id: 'b', width: 1, height: 1 },
      { id: 'start', width: 1, height: 1, end: 'first' as const },
    ]
    const edges = [
      { id: '1', from: 'start', to: 'a', weight: 1 },
      { id: '2', from: 'start', to: 'end', weight: 1 },
      { id: '3', from: 'a', to: 'b', weight: 1 },
    ]
    const layers = new Map(layered(nodes, edges, 0).nodes.map(({ id, layer }) => [id, layer]))
    assert.deepEqual(Object.fromEntries(layers), { start: 0, a: 1, b: 2, end: 2 })
    assert.deepEqual(layered([], [], 100), { width: 0, height: 0, nodes: [], edges: [] })
  })
})

describe('a Sankey picture', () => {
  const sizes = { barHeight: 100, barWidth: 12, pitch: 200, gap: 8 }
  const least = 20

  it('draws bars and bands in one scale, and leaves no gap at a bar', () => {
    const picture = sankey(
      [
        [{ id: 'a', value: 50, least }],
        [
          { id: 'other', value: 30, least, isLast: true },
          { id: 'b', value: 15, least },
        ],
      ],
      [
        { id: '1', from: 'a', to: 'other', value: 30 },
        { id: '2', from: 'a', to: 'b', value: 15 },
      ],
      sizes,
    )
    assert.deepEqual(
      picture.nodes.map(({ id, height, order }) => [id, height, order]),
      [
        ['a', 100, 0],
        ['b', 30, 0],
        ['other', 60, 1],
      ],
    )
    const [other, b] = picture.links
    const bar = picture.nodes[0]
    assert.ok(other && b && bar)
    assert.equal(b.start.y, bar.y)
    assert.equal(other.start.y, b.start.y + b.thickness)
    assert.equal(other.end.x, 200)
    assert.equal(other.start.x, 12)
  })

  it('keeps bars and their words apart, bands inside their bars', () => {
    const layers = fc.array(fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(layers, (values) => {
        const nodes = values.map((layer, at) =>
          layer.map((value, i) => ({ id: `${at}.${i}`, value: value + 1, least })),
        )
        const links = nodes.slice(1).flatMap((layer, at) =>
          layer.flatMap((to, j) => {
            const from = nodes[at] ?? []
            const source = from[j % from.length]
            const value = source ? Math.min(source.value / layer.length, to.value) : 0
            return source ? [{ id: `${source.id}-${to.id}`, from: source.id, to: to.id, value }] : []
          }),
        )
        const picture = sankey(nodes, links, sizes)
        for (const own of Map.groupBy(picture.nodes, ({ layer }) => layer).values())
          for (const [i, node] of own.slice(1).entries()) {
            const above = own[i]
            assert.ok(above && node.y >= above.y + Math.max(above.height, least) + sizes.gap - 1e-6)
          }
        const byId = new Map(picture.nodes.map((node) => [node.id, node]))
        for (const { from, to, start, end, thickness } of picture.links) {
          const [a, b] = [byId.get(from), byId.get(to)]
          assert.ok(a && b)
          assert.ok(start.y >= a.y - 1e-6 && start.y + thickness <= a.y + a.height + 1e-6)
          assert.ok(end.y >= b.y - 1e-6 && end.y + thickness <= b.y + b.height + 1e-6)
        }
      }),
      RUNS,
    )
  })

  it('lets as little cross as can be seen, and keeps the largest on top where nothing is gained', () => {
    const layer = (step: number, values: Record<string, number>) =>
      Object.entries(values).map(([name, value]) => ({ id: `${step}${name}`, value, least }))
    const links = [
      { id: '1', from: '0a', to: '1x', value: 10 },
      { id: '2', from: '0b', to: '1y', value: 9 },
      { id: '3', from: '1x', to: '2q', value: 10 },
      { id: '4', from: '1y', to: '2p', value: 9 },
    ]
    const picture = sankey(
      [layer(0, { a: 10, b: 9 }), layer(1, { x: 10, y: 9 }), layer(2, { p: 11, q: 10 })],
      links,
      sizes,
    )
    assert.deepEqual(
      picture.nodes.map(({ id }) => id),
      ['0a', '0b', '1x', '1y', '2q', '2p'],
    )
  })

  it('is empty without events', () => {
    assert.deepEqual(sankey([], [], sizes), { width: 0, height: 0, nodes: [], links: [] })
  })
})

describe('walking a picture by keyboard', () => {
  const picture: Walkable = {
    nodes: [
      { id: 'a', layer: 0, order: 0 },
      { id: 'b', layer: 1, order: 0 },
      { id: 'c', layer: 1, order: 1 },
    ],
    links: [
      { id: 'ab', from: 'a', to: 'b', value: 2 },
      { id: 'ac', from: 'a', to: 'c', value: 5 },
      { id: 'leave', from: 'a', to: null, value: 1 },
    ],
  }
  const go = (...ways: Parameters<typeof walk>[2][]) =>
    ways.reduce((place, way) => walk(picture, place, way), { kind: 'node', id: 'a' } as Parameters<typeof walk>[1])

  it('goes along the largest link and on to its end', () => {
    assert.deepEqual(go('forward'), { kind: 'link', id: 'ac', end: 'from' })
    assert.deepEqual(go('forward', 'forward'), { kind: 'node', id: 'c' })
    assert.deepEqual(go('forward', 'down', 'forward'), { kind: 'node', id: 'b' })
    assert.deepEqual(go('forward', 'forward', 'backward'), { kind: 'link', id: 'ac', end: 'to' })
    assert.deepEqual(go('forward', 'backward'), { kind: 'node', id: 'a' })
  })

  it('goes up and down among neighbours, and stays at the edge', () => {
    assert.deepEqual(go('last', 'up'), { kind: 'node', id: 'b' })
    assert.deepEqual(go('last', 'down'), { kind: 'node', id: 'c' })
    assert.deepEqual(go('forward', 'up'), { kind: 'link', id: 'ac', end: 'from' })
    assert.deepEqual(go('forward', 'down', 'down', 'forward'), { kind: 'link', id: 'leave', end: 'from' })
    assert.deepEqual(go('backward'), { kind: 'node', id: 'a' })
    assert.deepEqual(go('last', 'first'), { kind: 'node', id: 'a' })
  })
})
