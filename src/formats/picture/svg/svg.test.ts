import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { MapBundle } from '../../../domain/bundle.ts'
import { MAP_ID, mapInfo } from '../../../domain/map/map-type.ts'
import {
  arabicBundle,
  compactBundle,
  emptyBundle,
  hostileBundle,
  japaneseBundle,
  sampleBundle,
} from '../../testing/sample-bundle.ts'
import { bundledArt } from '../art/art-files.ts'
import { layoutMap } from '../layout/map-layout.ts'
import { fontFile, measureText } from '../text/font-files.ts'
import { writeSvg } from './write-svg.ts'

const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof import('@resvg/resvg-js')
const BUNDLES = { sampleBundle, compactBundle, arabicBundle, japaneseBundle, emptyBundle, hostileBundle }

function svgOf(bundle: MapBundle, target: 'browser' | 'raster' = 'browser'): string {
  const scene = layoutMap(bundle, { measure: measureText, theme: 'light' })
  return writeSvg(scene, { art: bundledArt, files: bundle.files, target })
}

/** Opening and closing tags as a strict XML reader sees them; throws where they don't match. */
function assertWellFormed(xml: string): void {
  const open: string[] = []
  assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot|#39);)/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  assert.ok(xml.isWellFormed())
  for (const [, close, name = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const names = [...attributes.matchAll(/\s([\w:-]+)=/g)].map(([, attribute]) => attribute)
    assert.equal(new Set(names).size, names.length, `an attribute twice in <${name}>`)
    if (close) assert.equal(open.pop(), name)
    else if (!empty) open.push(name)
  }
  assert.deepEqual(open, [])
  assert.equal(xml.replace(/<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, '').includes('<'), false)
}

for (const [name, make] of Object.entries(BUNDLES)) {
  test(`${name}: the SVG is well-formed, refers to nothing outside and runs nothing`, () => {
    const svg = svgOf(make())
    assertWellFormed(svg)
    assert.doesNotMatch(svg, /<script|<foreignObject|\son\w+=/i)
    for (const [, href = ''] of svg.matchAll(/href="([^"]*)"/g))
      assert.match(href, /^(#|data:image\/|https?:|mailto:|tel:)/)
    for (const [, id] of svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g)) assert.ok(svg.includes(`id="${id}"`), `no #${id}`)
    const ids = [...svg.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length, 'an id twice')
  })

  test(`${name}: resvg draws it`, () => {
    const svg = svgOf(make(), 'raster')
    const image = new Resvg(svg, { fitTo: { mode: 'width', value: 300 }, font: { loadSystemFonts: false } }).render()
    assert.equal(image.width, 300)
  })
}

test('it says what it is, in which language, and sums the map up', () => {
  const svg = svgOf(sampleBundle())
  assert.match(svg, /<title id="title">Käytetyn pyörän ostaminen 🚲<\/title>/)
  assert.match(svg, /<desc id="desc" lang="fi">5 vaihetta, 10 riviä, 70 korttia\. Matalin kohta: Maksu/)
  assert.match(svg, /lang="ja"[^>]*>(?:<tspan[^>]*>)サポートに/)
  assert.equal(svg.match(/role="columnheader"/g)?.length, 2 + 5 + 11)
  assert.equal(svg.match(/role="rowheader"/g)?.length, 10)
  assert.match(svg, /role="img" lang="fi" aria-label="Tunnekäyrä, Aino Mäkelä: Tarve syntyy: Harmistunut \(−2\); /)
})

test('text from right to left says so to browsers, and is turned by control signs for resvg', () => {
  assert.match(svgOf(arabicBundle()), /direction="rtl" unicode-bidi="bidi-override"[^>]*>رحلة شراء دراجة مستعملة</)
  assert.match(svgOf(arabicBundle(), 'raster'), /text-anchor="end"[^>]*>\u202eرحلة شراء دراجة مستعملة\u202c</)
})

test('a stretch goes on where the one before it really ends: letters that fit closely leave no gap', () => {
  const bundle = compactBundle()
  const [card] = Object.values(bundle.map.cards)
  assert.ok(card)
  const cards = { ...bundle.map.cards, [card.id]: { ...card, text: 'A drop-off **and** more' } }
  const svg = svgOf({ ...bundle, map: { ...bundle.map, cards } }, 'raster')
  const line = /<tspan[^>]*>A drop-off .*? more/.exec(svg)?.[0] ?? ''
  assert.equal(line.match(/ x="/g)?.length, 1, line)
})

test('the space behind an emoji that begins a text keeps its place', () => {
  const font = { fontFiles: [fontFile({ family: 'Inter', weight: 700, italic: false })], loadSystemFonts: false }
  const left = (title: string) => {
    const bundle = compactBundle()
    const info = mapInfo(bundle.map)
    const svg = svgOf({ ...bundle, map: { ...bundle.map, map: { [MAP_ID]: { ...info, title } } } }, 'raster')
    const text = /<text font-size="39".*<\/text>/.exec(svg)?.[0] ?? ''
    const alone = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="300">${text}</svg>`
    return new Resvg(alone, { font }).getBBox()?.x ?? 0
  }
  assert.ok(left('🚲 Lane') - left('🚲Lane') > 8)
})

test('every emoji of a text is drawn, joined ones and flags too', () => {
  const svg = svgOf(hostileBundle(), 'raster')
  for (const emoji of ['👩🏽‍💻', '🇫🇮', '🏴‍☠️', '1️⃣', '❤️']) {
    assert.ok(bundledArt.emoji(emoji), emoji)
    assert.ok(!svg.includes(emoji), `${emoji} is left in the text`)
  }
  assert.equal(bundledArt.emoji('🇿🇿'), null)
  assert.equal(bundledArt.icon('no-such-icon'), null)
  assert.equal(bundledArt.icon('../noto'), null)
})

test('links of cards stay links', () => {
  assert.match(svgOf(sampleBundle()), /<a href="https:\/\/example\.org\/ohje"><tspan[^>]*>ohje<\/tspan><\/a>/)
})
