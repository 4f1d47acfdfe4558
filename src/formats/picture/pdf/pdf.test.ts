import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib'
import type { MapBundle } from '../../../domain/bundle.ts'
import type { ExportOptions } from '../../export/exporter.ts'
import {
  arabicBundle,
  compactBundle,
  emptyBundle,
  hostileBundle,
  japaneseBundle,
  largeBundle,
  sampleBundle,
} from '../../testing/sample-bundle.ts'
import { pdfExporter } from '../exporters.ts'

/** A tagged element: its type, the attributes that matter, and what it holds. */
type Tagged = {
  readonly type: string
  readonly lang: string
  readonly alt: string
  readonly scope: string
  readonly span: number
  readonly kids: readonly Tagged[]
}

async function pdfOf(bundle: MapBundle, options: ExportOptions = {}) {
  const { bytes, notes } = await pdfExporter.write(bundle, options)
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return { bytes, notes, document, tree: structureOf(document) }
}

function structureOf(document: PDFDocument): Tagged {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const text = (value: unknown) =>
    value instanceof PDFHexString || value instanceof PDFString
      ? value.decodeText()
      : value instanceof PDFName
        ? value.decodeText()
        : ''
  const read = (element: PDFDict): Tagged => {
    const kids = element.lookup(PDFName.of('K'))
    const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []
    const found = list
      .map((kid) => (kid instanceof PDFRef ? document.context.lookup(kid) : kid))
      .filter((kid) => kid instanceof PDFDict && kid.has(PDFName.of('S')))
    const attributes = element.lookup(PDFName.of('A'))
    const dictionaries = (
      attributes instanceof PDFArray
        ? attributes.asArray().map((entry) => document.context.lookup(entry))
        : [attributes]
    ).filter((entry) => entry instanceof PDFDict)
    const attribute = (name: string) =>
      dictionaries.map((entry) => (entry as PDFDict).lookup(PDFName.of(name))).find((value) => value !== undefined)
    return {
      type: text(element.get(PDFName.of('S'))),
      lang: text(element.lookup(PDFName.of('Lang'))),
      alt: text(element.lookup(PDFName.of('Alt'))),
      scope: text(attribute('Scope')),
      span: Number(attribute('ColSpan')?.toString() ?? 1),
      kids: found.map((kid) => read(kid as PDFDict)),
    }
  }
  return read(root)
}

function all(tree: Tagged, type: string): Tagged[] {
  return [...(tree.type === type ? [tree] : []), ...tree.kids.flatMap((kid) => all(kid, type))]
}

test('it is PDF/UA-1, with title, language and marked content', async () => {
  const { bytes, document } = await pdfOf(sampleBundle())
  const metadata = Buffer.from(bytes).toString('latin1')
  assert.match(metadata, /<pdfuaid:part>1<\/pdfuaid:part>/)
  assert.equal(document.getTitle(), 'Käytetyn pyörän ostaminen 🚲')
  assert.equal(String(document.catalog.lookup(PDFName.of('Lang'))).includes('fi'), true)
  assert.match(String(document.catalog.lookup(PDFName.of('MarkInfo'))), /Marked true/)
  assert.match(String(document.catalog.lookup(PDFName.of('ViewerPreferences'))), /DisplayDocTitle true/)
})

test('the table has headers of columns and of rows, and reads lane by lane', async () => {
  const { tree } = await pdfOf(sampleBundle())
  const [table, ...more] = all(tree, 'Table')
  assert.ok(table)
  assert.equal(more.length, 0)
  const head = all(table, 'THead').flatMap((part) => all(part, 'TR'))
  assert.deepEqual(
    head.map(({ kids }) => kids.map(({ span }) => span)),
    [[1, 2, 3, 2, 2, 2], new Array(12).fill(1)],
  )
  assert.ok(head.flatMap(({ kids }) => kids).every(({ type, scope }) => type === 'TH' && scope === 'Column'))
  const body = all(table, 'TBody').flatMap((part) => all(part, 'TR'))
  assert.equal(body.length, 10)
  for (const { kids } of body) {
    const [first, ...cells] = kids
    assert.deepEqual([first?.type, first?.scope], ['TH', 'Row'])
    assert.deepEqual(
      cells.map(({ type }) => type),
      new Array(11).fill('TD'),
    )
  }
})

test('faces, images and the curve have texts in their place', async () => {
  const { tree, notes } = await pdfOf(sampleBundle())
  const alts = all(tree, 'Figure').map(({ alt }) => alt)
  assert.ok(alts.every((alt) => alt !== ''))
  assert.ok(alts.some((alt) => alt.startsWith('Tunnekäyrä, Aino Mäkelä: Tarve syntyy: Harmistunut (−2)')))
  assert.ok(alts.includes('Aino Mäkelä, Harmistunut, −2'))
  assert.ok(alts.includes('Pyörä nurmikolla ilman takapyörää'))
  assert.ok(alts.includes('Koeajo kaupan edessä'), 'the caption stands in for a missing alt text')
  assert.deepEqual(notes.find(({ reason }) => reason === 'to-alt-missing')?.values, { count: 1 })
})

test('texts in other languages than the map are marked', async () => {
  const { tree } = await pdfOf(sampleBundle())
  const languages = new Set(
    flat(tree)
      .map(({ lang }) => lang)
      .filter((lang) => lang !== ''),
  )
  assert.ok(languages.has('ja') && languages.has('ar'), [...languages].join(' '))
})

function flat(tree: Tagged): Tagged[] {
  return [tree, ...tree.kids.flatMap(flat)]
}

for (const [name, make] of Object.entries({
  arabicBundle,
  japaneseBundle,
  compactBundle,
  emptyBundle,
  hostileBundle,
})) {
  test(`${name}: becomes one sheet of the paper asked for`, async () => {
    const { document } = await pdfOf(make(), { paper: 'a2' })
    assert.equal(document.getPageCount(), 1)
    const { width, height } = document.getPage(0).getSize()
    assert.deepEqual(
      [width, height].map(Math.round).sort((a, b) => a - b),
      [1191, 1684],
    )
  })
}

test('text that looks like Typst stays text: it changes neither pages nor structure', async () => {
  const calm = compactBundle()
  const cards = Object.fromEntries(
    Object.entries(calm.map.cards).map(([id, card]) => [
      id,
      { ...card, text: '#pagebreak() #panic("x") $a$ #{1+1} = Head \\n @x' },
    ]),
  )
  const { document, tree } = await pdfOf({ ...calm, map: { ...calm.map, cards } })
  assert.equal(document.getPageCount(), 1)
  assert.equal(all(tree, 'H1').length, 1)
  assert.equal(all(tree, 'Formula').length, 0)
})

test('a map over several pages repeats its headers on each', async () => {
  const { document, tree } = await pdfOf(sampleBundle(), { paper: 'a4', pages: 'several' })
  const tables = all(tree, 'Table')
  assert.ok(document.getPageCount() > 2)
  assert.equal(tables.length, document.getPageCount())
  for (const table of tables) assert.equal(all(table, 'THead').length, 1)
  assert.equal(all(tree, 'H1').length, 1)
})

test('the same map gives the same bytes', async () => {
  const [first, second] = [await pdfOf(compactBundle(), { now: 0 }), await pdfOf(compactBundle(), { now: 0 })]
  assert.ok(Buffer.from(first.bytes).equals(second.bytes))
})

test('characters that no bundled font has are told', async () => {
  const { notes } = await pdfOf(hostileBundle())
  assert.match(String(notes.find(({ reason }) => reason === 'to-characters-missing')?.values?.characters), /한/)
})

test('small text is told, and a larger paper ends it', async () => {
  const small = (await pdfOf(sampleBundle(), { paper: 'a4' })).notes.find(({ reason }) => reason === 'to-small-text')
  assert.ok(Number(small?.values?.points) < 6)
  assert.equal(
    (await pdfOf(sampleBundle(), { paper: 'a1' })).notes.some(({ reason }) => reason === 'to-small-text'),
    false,
  )
})

test('1,500 cards become a poster in seconds', async () => {
  const before = process.cpuUsage()
  await pdfOf(largeBundle(1500))
  assert.ok(process.cpuUsage(before).user < 15_000_000)
})
