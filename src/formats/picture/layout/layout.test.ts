import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MapBundle } from '../../../domain/bundle.ts'
import { contrast } from '../../../domain/palette.ts'
import { after, journey } from '../../../domain/testing/journey.ts'
import { readMap } from '../../reading/map-reading.ts'
import {
  arabicBundle,
  compactBundle,
  emptyBundle,
  hostileBundle,
  japaneseBundle,
  sampleBundle,
} from '../../testing/sample-bundle.ts'
import { mirrored } from '../scene/mirror.ts'
import type { Scene, SceneNode, TextNode } from '../scene/scene.ts'
import { visitNodes } from '../scene/visit.ts'
import { measureText } from '../text/font-files.ts'
import { layoutForSheet } from './fit-paper.ts'
import { layoutMap } from './map-layout.ts'
import { layoutPages } from './pages.ts'

const BUNDLES: Readonly<Record<string, () => MapBundle>> = {
  sampleBundle,
  compactBundle,
  arabicBundle,
  japaneseBundle,
  emptyBundle,
  hostileBundle,
}
const layout = (bundle: MapBundle, theme: 'light' | 'dark' = 'light') =>
  layoutMap(bundle, { measure: measureText, theme })

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function textBoxes({ x, y, block }: TextNode): Box[] {
  return block.lines.flatMap(({ runs, baseline }) =>
    runs.map((run) => ({ x: x + run.x, y: y + baseline - block.size * 0.75, width: run.width, height: block.size })),
  )
}

function texts(nodes: readonly SceneNode[]): TextNode[] {
  const found: TextNode[] = []
  visitNodes(nodes, (node) => {
    if (node.kind === 'text') found.push(node)
  })
  return found
}

function wordsOf(scene: Scene): string {
  return texts(scene.nodes)
    .flatMap(({ block }) => block.lines.map(({ runs }) => runs.map(({ text }) => text).join('')))
    .join(' ')
}

test('a department that the library does not know stands on the poster as it was typed, with its emoji', () => {
  const fields = { laneId: 'd', columnId: 's', texts: ['Our \\[new\\] \\*team\\*'], fields: { emoji: '🚲' } }
  const empty = journey({ stages: { A: ['s'] }, lanes: { d: 'departments' } })
  const map = after(empty, 'card.add', fields)
  const words = wordsOf(layoutMap({ ...emptyBundle(), map }, { measure: measureText, theme: 'light', language: 'en' }))
  assert.match(words, /Our \[new\] \*team\* 🚲/)
})

test('a step says on the poster how one may go by it, also where it has nothing but a name', () => {
  const fields = { optional: true, insteadOf: 'first', againFrom: 'second' }
  const map = after(journey({ stages: { A: ['first', 'second'] } }), 'column.setWay', { id: 'second', fields })
  const words = wordsOf(layoutMap({ ...emptyBundle(), map }, { measure: measureText, theme: 'light', language: 'en' }))
  assert.match(words, /second May be left out Instead of “first” May come again/)
})

for (const [name, make] of Object.entries(BUNDLES)) {
  test(`${name}: everything lies on the picture`, () => {
    const scene = layout(make())
    for (const node of texts(scene.nodes)) {
      for (const box of textBoxes(node)) {
        assert.ok(box.x >= -0.5 && box.x + box.width <= scene.width + 0.5, JSON.stringify(box))
        assert.ok(box.y >= 0 && box.y + box.height <= scene.height, JSON.stringify(box))
      }
    }
  })

  test(`${name}: no text lies on another`, () => {
    const boxes = texts(layout(make()).nodes).map(textBoxes)
    for (const [i, mine] of boxes.entries()) {
      for (const others of boxes.slice(i + 1)) {
        for (const a of mine)
          for (const b of others) assert.ok(!overlap(a, b), `${JSON.stringify(a)} ${JSON.stringify(b)}`)
      }
    }
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`${name}: text can be read on what lies beneath it, ${theme}`, () => {
      const scene = layout(make(), theme)
      const painted: { box: Box; fill: string }[] = [{ box: { x: 0, y: 0, ...scene }, fill: scene.background }]
      visitNodes(scene.nodes, (node) => {
        if (node.kind === 'rect' && node.fill) {
          const fills = typeof node.fill === 'string' ? [node.fill] : node.fill.stops.map(([, colour]) => colour)
          for (const fill of fills) painted.push({ box: node, fill })
          if (fills.length > 1)
            painted.splice(-fills.length, fills.length, ...fills.map((fill) => ({ box: node, fill })))
        } else if (node.kind === 'circle' && node.fill)
          painted.push({ box: { ...node, height: node.width }, fill: node.fill })
        else if (node.kind === 'text') assertReadable(node, painted)
      })
    })
  }
}

function assertReadable(node: TextNode, painted: readonly { box: Box; fill: string }[]): void {
  for (const { runs, baseline } of node.block.lines) {
    const y = node.y + baseline - node.block.size * 0.3
    for (const run of runs.filter(({ kind, text }) => kind === 'text' && text.trim() !== '')) {
      const x = node.x + run.x + run.width / 2
      const beneath = painted.findLast(
        ({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
      )
      const ratio = contrast(run.fill, beneath?.fill ?? '#FFFFFF')
      assert.ok(ratio >= 4.5, `${run.text}: ${run.fill} on ${beneath?.fill} is ${ratio.toFixed(2)}`)
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 1 && height > 1.5
}

test('steps get columns where something stands on them, else their names stand under the stage', () => {
  const table = (bundle: MapBundle) => layout(bundle).nodes.find((node) => node.kind === 'table')
  assert.equal(table(sampleBundle())?.columnWidths.length, 12)
  assert.equal(table(sampleBundle())?.rows.filter(({ isHeader }) => isHeader).length, 2)
  assert.equal(table(compactBundle())?.rows.filter(({ isHeader }) => isHeader).length, 1)
})

test('columns and rows of the table add up', () => {
  const table = layout(sampleBundle()).nodes.find((node) => node.kind === 'table')
  assert.ok(table)
  const widths = table.columnWidths.reduce((sum, width) => sum + width, 0)
  assert.ok(Math.abs(widths - table.width) < 0.01)
  for (const row of table.rows) {
    const covered = row.cells.reduce((sum, { span }) => sum + span, 0)
    assert.equal(covered, table.columnWidths.length)
  }
})

test('a map from right to left is the mirror image, its texts are not', () => {
  const scene = layout(arabicBundle())
  const table = scene.nodes.find((node) => node.kind === 'table')
  const [first, second] =
    table?.rows[0]?.cells.filter(({ column }) => column > 0).map(({ children }) => children[0]) ?? []
  assert.ok(first && second && first.x > second.x)
})

test('from right to left a sign that points forward points to the left, others stay as they are', () => {
  const icon = (name: string) => ({ kind: 'icon', name, x: 10, y: 0, width: 16, colour: '#000' }) as const
  const scene = { ...layout(emptyBundle()), width: 100, nodes: [icon('arrow-forward-up'), icon('phone')] }
  const turned = mirrored(scene).nodes.map((node) => node.kind === 'icon' && [node.x, node.mirrored ?? false])
  assert.deepEqual(turned, [
    [74, true],
    [74, false],
  ])
  assert.deepEqual(mirrored(mirrored(scene)).nodes[1], scene.nodes[1])
})

for (const [name, make] of Object.entries(BUNDLES)) {
  test(`${name}: fitted to a sheet it has the sheet's proportions`, () => {
    for (const aspect of [Math.SQRT2, Math.SQRT1_2]) {
      const scene = layoutForSheet(readMap(make()), { measure: measureText, theme: 'light' }, aspect)
      assert.ok(Math.abs(scene.width / scene.height / aspect - 1) < 0.001)
    }
  })
}

test('over several pages every card comes, every page has its headers and number, and nothing leaves the page', () => {
  const bundle = sampleBundle()
  const page = { width: 1216, height: 860 }
  const scenes = layoutPages(readMap(bundle), { measure: measureText, theme: 'light' }, page)
  assert.ok(scenes.length > 2)
  const whole = wordsOf(layout(bundle)).split(/[\s-]+/)
  const spread = new Set(scenes.flatMap((scene) => wordsOf(scene).split(/[\s-]+/)))
  const parted = whole.filter((word) => !spread.has(word))
  assert.ok(parted.length < whole.length * 0.1, `${parted.length} of ${whole.length} words are parted otherwise`)
  for (const [i, scene] of scenes.entries()) {
    assert.match(wordsOf(scene), new RegExp(`Sivu ${i + 1}/${scenes.length}`))
    const table = scene.nodes.find((node) => node.kind === 'table')
    assert.equal(table?.rows.filter(({ isHeader }) => isHeader).length, 2)
    for (const node of texts(scene.nodes)) {
      for (const box of textBoxes(node)) assert.ok(box.y + box.height <= page.height && box.x + box.width <= page.width)
    }
  }
})

test('a lane that is too high for the rest of a page begins there, rather than leaving most of it empty', () => {
  const page = { width: 1216, height: 860 }
  const map = after(journey({ stages: { A: [], B: [] }, lanes: { low: 'actions', high: 'pains' } }), 'card.add', {
    laneId: 'high',
    columnId: 'A',
    texts: Array.from({ length: 24 }, (_, i) => `Pain ${i}`),
  })
  const scenes = layoutPages(readMap({ ...emptyBundle(), map }), { measure: measureText, theme: 'light' }, page)
  const [first, second] = scenes.map(wordsOf)
  assert.match(first ?? '', /Pain 0 .*Pain 10 /)
  assert.doesNotMatch(first ?? '', /Pain 23/)
  assert.match(second ?? '', /Pain 23/)
  assert.equal(scenes.length, 2)
})

test('a card higher than a page goes on over several', () => {
  const bundle = hostileBundle()
  const page = { width: 1216, height: 860 }
  const scenes = layoutPages(readMap(bundle), { measure: measureText, theme: 'light' }, page)
  for (const scene of scenes) {
    for (const node of texts(scene.nodes))
      for (const box of textBoxes(node)) assert.ok(box.y + box.height <= page.height)
  }
  const letters = scenes.map(wordsOf).join('').match(/W/g)?.length ?? 0
  assert.ok(letters >= 20_000, `${letters} of the long words' letters`)
})

test('the same map gives the same picture', () => {
  assert.deepEqual(layout(sampleBundle()), layout(sampleBundle()))
})
