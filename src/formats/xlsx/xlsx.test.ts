import assert from 'node:assert/strict'
import test from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import type { MapBundle } from '../../domain/bundle.ts'
import { columnsOf, extent, lanesOf, living, livingSorted, stagesOf } from '../../domain/map/columns.ts'
import { mapInfo } from '../../domain/map/map-type.ts'
import { plainText } from '../../domain/rich-text.ts'
import { imported, noteLines, picture, pictureOf, refusedBy, workMs } from '../import/testing/picture.ts'
import { arabicBundle, compactBundle, japaneseBundle, sampleBundle } from '../testing/sample-bundle.ts'
import { compressed, rowsOf, workbook, workbookParts } from './testing/workbook.ts'
import { xlsxExporter } from './write-workbook.ts'

const merge = (...refs: string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

test('stages merged over their steps, cards merged over columns, a merged title', async () => {
  const cells = rowsOf([
    ['Buying a bike'],
    ['', 'Buy', '', 'Use'],
    ['', 'Search', 'Pay', 'Ride'],
    ['Actions', 'Looks', 'Pays', 'Rides'],
    ['Opportunities', 'Guide', '', 'Club'],
    ['Feelings', 4, 2.5, 5],
  ])
  assert.equal(
    await pictureOf(workbook([{ name: 'Sheet1', cells, after: merge('A1:D1', 'B2:C2', 'B5:D5') }]), {
      fileName: 'bike.xlsx',
    }),
    [
      'Buying a bike (en, 1…5)',
      'Buy [Search, Pay] → Use [Ride]',
      '<actions> | Search: Looks | Pay: Pays | Ride: Rides',
      '<opportunities> | Buy: Guide {×2} | Ride: Club',
      '<feelings>',
      '* Search 4 | * Pay 2.5 | * Ride 5',
    ].join('\n'),
  )
})

test('stages merged downwards in a list of steps', async () => {
  const cells = rowsOf([
    ['Stage', 'Step', 'Actions', 'Pains'],
    ['Buy', 'Search', 'a', 'x'],
    ['', 'Pay', 'b', ''],
    ['Use', 'Ride', 'c', ''],
  ])
  const { maps, notes } = await imported(workbook([{ name: 'Journey', cells, after: merge('A2:A3') }]))
  assert.match(maps[0] ? picture(maps[0]) : '', /^Journey .*\nBuy \[Search, Pay\] → Use \[Ride\]\n/)
  assert.deepEqual(notes, [])
})

test('every kind of cell is read as what it shows', async () => {
  const shared =
    '<si><t>Stage</t></si><si><r><t>a </t></r><r><rPr><b/></rPr><t>bold </t></r><r><t>word*</t></r></si><si><t>Actions</t></si>'
  const cells = [
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>One</t></is></c><c r="C1" t="str"><f>"T"&amp;"wo"</f><v>Two</v></c></row>',
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>0.30000000000000004</v></c></row>',
    '<row r="3"><c r="A3" t="inlineStr"><is><t>KPIs</t></is></c><c r="B3" s="2"><v>0.123</v></c><c r="C3"><f>SUM(A1)</f><v>42</v></c></row>',
    '<row r="4"><c r="A4" t="inlineStr"><is><t>Text</t></is></c><c r="B4" s="1"><v>46037</v></c><c r="C4" t="b"><v>1</v></c></row>',
    '<row r="5"><c r="A5" t="inlineStr"><is><t>Pains</t></is></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5"><f>NOW()</f></c></row>',
    '<row r="6"><c r="A6" t="inlineStr"><is><t>Thoughts</t></is></c><c r="B6" t="inlineStr"><is><t>3 apples</t></is></c><c r="C6" t="s"><v>99</v></c></row>',
  ].join('')
  const { maps, notes } = await imported(workbook([{ name: 'S', cells }], shared))
  assert.match(
    maps[0] ? picture(maps[0]) : '',
    /\nOne → Two\n<actions> \| One: a \*\*bold\*\* word\\\* \| Two: 0.3\n<kpis> \| One: {2}\{=12.3 %\} \| Two: {2}\{=42\}\n<text> \| One: 2026-01-15 \| Two: TRUE\nPains <pains>\n<thoughts> \| One: 3 apples$/,
  )
  assert.deepEqual(noteLines({ notes }), ['lost cell-error cell:B5', 'lost formula-without-value cell:C5'])
})

test('links stay links, unless they are harmful', async () => {
  const cells = rowsOf([
    ['Stage', 'A', 'B'],
    ['Actions', 'shop', 'bad'],
    ['Pains', 'x', ''],
  ])
  const rels = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`
  const after = '<hyperlinks><hyperlink ref="B2" r:id="rId1"/><hyperlink ref="C2" r:id="rId2"/></hyperlinks>'
  const bytes = workbook([
    { name: 'S', cells, after, rels: rels('rId1', 'https://x.org/a b(c)') + rels('rId2', 'javascript:alert(1)') },
  ])
  assert.match(await pictureOf(bytes), /A: \[shop\]\(https:\/\/x.org\/a%20b%28c%29\) \| B: bad/)
})

test('each visible sheet that is a journey is a map; the others are named', async () => {
  const journey = rowsOf([
    ['Stage', 'A', 'B'],
    ['Actions', 'x', 'y'],
    ['Pains', 'z', ''],
  ])
  const bytes = workbook([
    { name: 'Today', cells: journey },
    {
      name: 'Prices',
      cells: rowsOf([
        ['Item', 'Price'],
        ['Tea', 3],
      ]),
    },
    { name: 'Secret', cells: journey, state: 'hidden' },
    { name: 'Empty', cells: '' },
    { name: 'Tomorrow', cells: journey },
  ])
  const { maps, notes, mapping } = await imported(bytes, { fileName: 'w.xlsx' })
  assert.deepEqual(
    maps.map((map) => map.map.map.map?.title),
    ['Today', 'Tomorrow'],
  )
  assert.deepEqual(noteLines({ notes }), ['info sheet-hidden', 'info table-left-out'])
  assert.ok(mapping)
  const secret = { ...(mapping.tables[0] as (typeof mapping.tables)[number]), table: 'Secret' }
  assert.equal((await imported(bytes, { mapping: { ...mapping, tables: [secret] } })).maps.length, 3)
})

test('places name the sheet where there are several', async () => {
  const journey = rowsOf([
    ['Stage', 'A', 'B'],
    ['Actions', 'x', 'y'],
    ['Pains', 'z', ''],
  ])
  const broken =
    journey.replace('<c r="C3"', '<c r="C3"').replace('</row></row>', '') +
    '<row r="4"><c r="A4" t="inlineStr"><is><t>Thoughts</t></is></c><c r="B4" t="e"><v>#REF!</v></c></row>'
  const { notes } = await imported(
    workbook([
      { name: 'One', cells: journey },
      { name: 'Two', cells: broken },
    ]),
  )
  assert.deepEqual(noteLines({ notes }), ['lost cell-error cell:Two!B4'])
})

test('workbooks of another writer are read: prefixes, cells without places, stray formats far away', async () => {
  const prefixed = workbookParts([{ name: 'S', cells: '' }])
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`
  const row = (...texts: string[]) => `<x:row>${texts.map(cell).join('')}</x:row>`
  prefixed.set(
    'xl/worksheets/sheet1.xml',
    Buffer.from(
      `<x:worksheet xmlns:x="${main}"><x:sheetData>${row('Stage', 'A', 'B')}${row('Actions', 'x', 'y')}${row('Pains', 'p', 'q')}</x:sheetData></x:worksheet>`,
    ),
  )
  assert.match(await pictureOf(compressed(prefixed)), /\nA → B\n<actions> \| A: x \| B: y\n/)
  const stray = `${rowsOf([
    ['Stage', 'A', 'B'],
    ['Actions', 'x', 'y'],
    ['Pains', 'z', ''],
  ])}<row r="1048576"><c r="XFD1048576" s="1"/></row>`
  const took = await workMs(async () =>
    assert.match(await pictureOf(workbook([{ name: 'S', cells: stray }])), /\nA → B\n/),
  )
  assert.ok(took < 2_000)
})

test('contents beyond what a map can be are named, not swallowed', async () => {
  const far = `${rowsOf([
    ['Stage', 'A', 'B'],
    ['Actions', 'x', 'y'],
    ['Pains', 'z', ''],
  ])}<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>`
  const { notes } = await imported(workbook([{ name: 'S', cells: far }]))
  assert.ok(noteLines({ notes }).includes('lost cells-beyond'))
})

test('what the library writes is read', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Reise',
        rows: [
          ['Phase', 'Bedarf', 'Kauf'],
          ['Aktionen', 'sucht', 'zahlt'],
          ['Gefühle', 3, '😀'],
        ],
      },
    ],
  })
  assert.match(
    await pictureOf(bytes, { fileName: 'reise.xlsx' }),
    /^Reise \(en, .*\nBedarf → Kauf\nAktionen <actions> \| Bedarf: sucht \| Kauf: zahlt\nGefühle <feelings>\n/,
  )
})

test('a workbook that Polku wrote becomes its map again: order, spans, links, details and scope', async () => {
  for (const bundle of [sampleBundle(), compactBundle(), arabicBundle(), japaneseBundle()]) {
    const { bytes } = await xlsxExporter.write(bundle, {})
    const { maps, notes } = await imported(bytes, {
      fileName: 'x.xlsx',
      library: bundle.library,
      personas: bundle.personas,
    })
    assert.equal(maps.length, 1)
    assert.deepEqual(noteLines({ notes }), [])
    const map = maps[0] as MapBundle
    assert.deepEqual(inOrder(map), inOrder(bundle))
    assert.deepEqual(
      map.personas.map(({ id }) => id),
      bundle.personas.map(({ id }) => id),
    )
    const info = (each: MapBundle) => ({ ...mapInfo(each.map), baseMapId: '' })
    assert.deepEqual(info(map), info(bundle))
  }
})

/** What a workbook carries of a map: everything but pictures, links between cards and what was expected. */
function inOrder({ map }: MapBundle) {
  const columns = columnsOf(map)
  const at = (columnId: string) => columns.findIndex(({ id, stage }) => id === columnId || stage.id === columnId)
  return {
    stages: stagesOf(map).map(({ title }) => title),
    steps: columns.map(({ step }) => step?.title ?? null),
    lanes: lanesOf(map).map((lane) => ({
      kind: lane.kind,
      title: lane.title,
      cards: livingSorted(map.cards)
        .filter(({ laneId }) => laneId === lane.id)
        .map(
          ({
            text,
            columnId,
            span,
            touchpointId,
            channelId,
            context,
            departmentIds,
            personaIds,
            tagIds,
            figure,
            change,
            emoji,
          }) => ({
            text: plainText(text),
            at: at(columnId),
            extent: extent(columns, { columnId, span }),
            touchpointId,
            channelId,
            context,
            departmentIds,
            personaIds,
            tagIds,
            figure,
            change,
            emoji,
          }),
        )
        .sort((a, b) => a.at - b.at),
    })),
    points: living(map.points)
      .filter(({ layer }) => layer === 'reality')
      .map(({ columnId, personaId, value, word }) => ({ at: at(columnId), personaId, value, word }))
      .sort((a, b) => a.at - b.at || (a.personaId < b.personaId ? -1 : 1)),
    kpis: livingSorted(map.kpis).map(({ name, target }) => [name, target]),
  }
}

test('bombs, lies and damage are refused quickly and in little memory', async () => {
  const parts = () =>
    workbookParts([
      {
        name: 'S',
        cells: rowsOf([
          ['Stage', 'A', 'B'],
          ['Actions', 'x', 'y'],
        ]),
      },
    ])
  const swollen = parts().set('xl/worksheets/sheet9.xml', Buffer.alloc(120 * 1024 * 1024, ' '))
  const bomb = compressed(swollen)
  const lying = compressed(swollen, { 'xl/worksheets/sheet9.xml': 1_000 })
  const entities = parts().set('xl/sharedStrings.xml', Buffer.from('<!DOCTYPE a [<!ENTITY b "ha">]><sst>&b;</sst>'))
  const many = new Map(Array.from({ length: 2_001 }, (_, i) => [`xl/worksheets/s${i}.xml`, Buffer.from('<a/>')]))
  const cells = parts().set(
    'xl/worksheets/sheet1.xml',
    Buffer.from(
      `<worksheet><sheetData><row>${'<c r="A1"><v>1</v></c>'.repeat(1_000_001)}</row></sheetData></worksheet>`,
    ),
  )
  const cases: [Uint8Array, string][] = [
    [bomb, 'workbook-too-large'],
    [lying, 'workbook-damaged part:xl/worksheets/sheet9.xml'],
    [compressed(new Map([...many, ...parts()])), 'workbook-too-large'],
    [compressed(entities), 'workbook-with-entities part:xl/sharedStrings.xml'],
    [compressed(cells), 'workbook-too-many-cells'],
    [compressed(parts()).slice(0, -30), 'workbook-damaged'],
    [compressed(new Map([...parts()].filter(([path]) => path !== 'xl/workbook.xml'))), 'workbook-damaged'],
    [new Uint8Array(Buffer.from('PK\x03\x04 nothing more')), 'workbook-damaged'],
  ]
  for (const [bytes, reason] of cases) {
    const before = process.memoryUsage().rss
    const took = await workMs(async () =>
      assert.equal(await refusedBy(bytes, { fileName: 'x.xlsx', importer: 'xlsx' }), reason),
    )
    assert.ok(took < 2_000, `${reason} took ${Math.round(took)} ms`)
    assert.ok(process.memoryUsage().rss - before < 200 * 1024 * 1024, reason)
  }
})

test('archives that are no workbooks are named', async () => {
  const archive = (path: string) =>
    compressed(
      new Map([
        ['[Content_Types].xml', Buffer.from('<Types/>')],
        [path, Buffer.from('<a/>')],
      ]),
    )
  for (const path of ['word/document.xml', 'ppt/presentation.xml', 'visio/document.xml', 'some/file.txt']) {
    assert.equal(await refusedBy(archive(path), { fileName: 'x.zip' }), 'file-foreign', path)
  }
})
