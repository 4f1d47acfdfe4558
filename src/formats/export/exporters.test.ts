import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import sharp from 'sharp'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { isMessageId, LANGUAGES } from '../../i18n/message.ts'
import { harmless } from '../csv/harmless.ts'
import { MOST_MEGAPIXELS } from '../picture/png/write-png.ts'
import {
  arabicBundle,
  compactBundle,
  emptyBundle,
  hostileBundle,
  japaneseBundle,
  largeBundle,
  sampleBundle,
} from '../testing/sample-bundle.ts'
import { exportFile } from './export-file.ts'
import { EXPORTERS, exporterNamed } from './registry.ts'

const BUNDLES = { sampleBundle, compactBundle, arabicBundle, japaneseBundle, emptyBundle, hostileBundle }

async function textOf(format: string, bundle = sampleBundle()): Promise<string> {
  const exported = await exportFile({ bundle, format, options: { now: 0 } })
  assert.ok(exported.ok)
  return new TextDecoder().decode(exported.value.bytes)
}

for (const { name } of EXPORTERS) {
  for (const [bundleName, make] of Object.entries(BUNDLES)) {
    test(`${name} of ${bundleName}: written, and all its notes are messages in every language`, async () => {
      const exported = await exportFile({ bundle: make(), format: name, options: { now: 0, width: 400 } })
      assert.ok(exported.ok && exported.value.bytes.length > 0)
      for (const { reason } of exported.value.notes) {
        for (const language of LANGUAGES) assert.ok(isMessageId(CATALOGUES[language], `transfer.${reason}`), reason)
      }
    })
  }

  test(`${name}: the same map gives the same bytes, and has a name in every language`, async () => {
    const [first, second] = [
      await exportFile({ bundle: compactBundle(), format: name, options: { now: 0 } }),
      await exportFile({ bundle: compactBundle(), format: name, options: { now: 0 } }),
    ]
    assert.ok(first.ok && second.ok && Buffer.from(first.value.bytes).equals(second.value.bytes))
    for (const language of LANGUAGES) assert.ok(isMessageId(CATALOGUES[language], `format.${name}`), name)
  })
}

test('an exporter is found by its name and by its extension', () => {
  assert.equal(exporterNamed('csv-cards')?.extension, '.csv')
  assert.equal(exporterNamed('.pdf')?.name, 'pdf')
  assert.equal(exporterNamed('docx'), null)
})

test('formats that aren’t known and maps too large to draw are refused', async () => {
  const unknown = await exportFile({ bundle: compactBundle(), format: 'docx' })
  assert.equal(!unknown.ok && unknown.refusal.reason, 'unknown-format')
  const large = largeBundle(7_000)
  const refused = await exportFile({ bundle: large, format: 'pdf' })
  assert.equal(!refused.ok && refused.refusal.reason, 'map-too-large-to-draw')
  assert.ok((await exportFile({ bundle: large, format: 'csv' })).ok)
})

test('a PNG beyond the limit is made as large as it may be, and says so', async () => {
  const exported = await exportFile({ bundle: compactBundle(), format: 'png', options: { width: 20_000 } })
  assert.ok(exported.ok)
  const { width = 0, height = 0 } = await sharp(exported.value.bytes).metadata()
  assert.ok(width * height <= MOST_MEGAPIXELS * 1e6)
  const note = exported.value.notes.find(({ reason }) => reason === 'to-picture-smaller')
  assert.deepEqual(note?.values, { megapixels: MOST_MEGAPIXELS, width, asked: 20_000 })
})

test('a PNG is as wide as asked', async () => {
  const exported = await exportFile({ bundle: arabicBundle(), format: 'png', options: { width: 640 } })
  assert.ok(exported.ok)
  assert.equal((await sharp(exported.value.bytes).metadata()).width, 640)
})

test('cells that begin like a formula are made harmless, numbers are left alone', () => {
  const formulas = [
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '＝1',
    '＋1',
    '－x',
    '＠x',
    '\u0000=1',
    '\t=1',
    '\r=1',
    '-',
    '=',
  ]
  for (const formula of formulas) assert.match(harmless(formula).text, /^'/, JSON.stringify(formula))
  for (const number of ['-2', '+3,5', '-1 234,56', '12 %', '-0.5', '2,4 %', '+0,3'])
    assert.deepEqual(harmless(number), { text: number, changed: false })
  for (const plain of ['a=b', 'e-mail', '−2 (Otålig)', ''])
    assert.deepEqual(harmless(plain), { text: plain, changed: false })
})

test('no text comes out of a CSV as something a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = harmless(text).text
      const first = cell.replace(/^[\s\p{Z}\p{Cf}\p{Cc}]+/u, '')[0] ?? ''
      const isNumber = /^[+-]?[\d.,\s\u00a0\u202f]+[%‰]?$/.test(cell)
      assert.ok(!'=+-@＝＋－＠'.includes(first) || first === '' || isNumber, JSON.stringify(cell))
    }),
  )
})

test('a CSV says how many cells it guarded', async () => {
  const exported = await exportFile({ bundle: hostileBundle(), format: 'csv-cards' })
  assert.ok(exported.ok)
  assert.ok(Number(exported.value.notes.find(({ reason }) => reason === 'to-formulas-guarded')?.values?.count) > 3)
  const text = new TextDecoder().decode(exported.value.bytes)
  assert.doesNotMatch(text, /(^|[,;])"?[=@]/m)
})

test('in a workbook nothing is a formula, and figures that are numbers are numbers', async () => {
  const exported = await exportFile({ bundle: hostileBundle(), format: 'xlsx' })
  assert.ok(exported.ok)
  const { sheets } = await readXlsx(exported.value.bytes, { readStyles: true })
  for (const { cells } of sheets) for (const cell of cells?.values() ?? []) assert.equal(cell.formula, undefined)
  const calm = await exportFile({ bundle: sampleBundle(), format: 'xlsx' })
  assert.ok(calm.ok)
  const list = (await readXlsx(calm.value.bytes)).sheets[1]
  assert.ok(
    list?.rows.some((row) => row.includes(118)),
    'the figure 118',
  )
  assert.ok(
    list?.rows.some((row) => row.includes(-3)),
    'the feeling −3',
  )
})

test('a workbook’s headings stay in view, stages stand over their steps, wide cards over their columns', async () => {
  const exported = await exportFile({ bundle: sampleBundle(), format: 'xlsx' })
  assert.ok(exported.ok)
  const [grid] = (await readXlsx(exported.value.bytes, { readStyles: true })).sheets
  assert.deepEqual(grid?.freezePane, { rows: 2, columns: 1 })
  const merged = (grid?.merges ?? []).filter(({ startRow }) => startRow === 0)
  assert.deepEqual(
    merged.map(({ startCol, endCol }) => [startCol, endCol]),
    [
      [1, 2],
      [3, 5],
      [6, 7],
      [8, 9],
      [10, 11],
    ],
  )
  assert.equal(grid?.cells?.get('0,1')?.style?.font?.color?.rgb?.slice(-6), 'FFFFFF')
  assert.ok(grid?.merges?.some(({ startCol, endCol, startRow }) => startRow > 2 && startCol === 8 && endCol === 11))
})

test('the web page is whole by itself: no script, nothing loaded, its one style named in the policy', async () => {
  for (const make of Object.values(BUNDLES)) {
    const page = await textOf('html', make())
    const tags = (page.match(/<[^>]*>/g) ?? []).join('')
    assert.doesNotMatch(tags, /<script|<iframe|<object|<link|\son\w+="/i)
    for (const [, address = ''] of page.matchAll(/\s(?:src|href)="([^"]*)"/g))
      assert.match(address, /^(#|data:image\/|https?:|mailto:|tel:)/)
    assert.match(page, /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/)
    assert.equal(page.match(/<style>/g)?.length, 1)
    assert.equal(page.match(/<h1\b/g)?.length, 1)
  }
})

test('the web page’s table has scoped headers, lists in its cells and marks other languages', async () => {
  const page = await textOf('html')
  assert.equal(page.match(/<th scope="colgroup" colspan="\d"/g)?.length, 5)
  assert.equal(page.match(/<th scope="col" class="step/g)?.length, 11)
  assert.equal(page.match(/<th scope="row"/g)?.length, 10)
  assert.match(page, /<li class="card"><div lang="ja"><p>サポートに/)
  assert.match(page, /<div lang="ar" dir="rtl"><p>عرض/)
  assert.match(page, /<blockquote><p>”Kannattaako vanhaa enää korjata\?”<\/p><\/blockquote>/)
  assert.match(page, /<a href="#card-1">/)
  assert.match(page, /id="card-1"/)
})

test('the web page begins with the map, and says once what stands above it on a poster', async () => {
  const page = await textOf('html')
  const [picture, scope] = [page.indexOf('id="picture"'), page.indexOf('id="scope-title"')]
  assert.ok(picture > 0 && picture < scope, 'the picture comes first')
  const drawn = page.slice(picture, scope)
  assert.match(drawn, /Utelias/)
  assert.doesNotMatch(drawn, /Käytetyn pyörän ostaminen|Toimistopäällikkö/)
})

test('a page draws the face of who has no portrait', async () => {
  const bundle = sampleBundle()
  const page = await textOf('html', { ...bundle, files: [] })
  assert.match(page, /<article class="persona"[^>]*><svg class="face"[^>]*><rect/)
})

test('in Markdown no text becomes a mark, a cell’s end or HTML', async () => {
  const markdown = await textOf('markdown', hostileBundle())
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'))
  const cells = rows.map((row) => row.replaceAll('\\\\', '').replaceAll('\\|', '').split('|').length)
  assert.equal(new Set(cells).size, 1, 'every row has as many cells')
  assert.doesNotMatch(markdown.replaceAll(/\\[<>]/g, '').replaceAll('<br>', ''), /<\w/)
})

test('in Mermaid no text ends a statement', async () => {
  const diagram = await textOf('mermaid', hostileBundle())
  const tasks = diagram.split('\n').filter((line) => /^ {6}\S/.test(line))
  assert.equal(tasks.length, 20)
  for (const task of tasks) assert.match(task, /^ {6}[^:;]+(?:#\d+;[^:;]*)*: \d(?:: .*)?$|#\d+;/)
})

test('hidden lanes are left out and told', async () => {
  const bundle = sampleBundle()
  const [id, lane] = Object.entries(bundle.map.lanes)[0] as [string, (typeof bundle.map.lanes)[string]]
  const map = { ...bundle.map, lanes: { ...bundle.map.lanes, [id]: { ...lane, hidden: true } } }
  for (const format of ['svg', 'pdf', 'html', 'markdown', 'csv', 'xlsx', 'mermaid']) {
    const exported = await exportFile({ bundle: { ...bundle, map }, format })
    assert.ok(exported.ok)
    assert.ok(
      exported.value.notes.some(({ reason }) => reason === 'to-hidden-left'),
      format,
    )
  }
})

test('an image that can’t be read is left out and told', async () => {
  const bundle = sampleBundle()
  const files = bundle.files.map((file, i) =>
    i === 0 ? { ...file, base64: Buffer.from('not an image').toString('base64') } : file,
  )
  for (const format of ['svg', 'png', 'pdf', 'html']) {
    const exported = await exportFile({ bundle: { ...bundle, files }, format })
    assert.ok(exported.ok)
    assert.deepEqual(
      exported.value.notes.find(({ reason }) => reason === 'to-image-unreadable')?.values,
      { count: 1 },
      format,
    )
  }
})
