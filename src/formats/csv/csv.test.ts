import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { imported, importOf, noteLines, picture, pictureOf, workMs } from '../import/testing/picture.ts'
import { parseCsv, SEPARATORS } from './parse-csv.ts'
import { sniffDecimal, sniffSeparator } from './sniff-separator.ts'

const SPECTRUM = path.resolve(import.meta.dirname, '../../../node_modules/csv-spectrum')

test('every case of csv-spectrum is parsed as it says', {
  skip: existsSync(SPECTRUM) ? false : 'csv-spectrum is not installed',
}, () => {
  // Of this one csv-spectrum expects another telephone number than the file holds.
  const names = readdirSync(`${SPECTRUM}/csvs`).filter((name) => name !== 'location_coordinates.csv')
  assert.ok(names.length > 10)
  for (const name of names) {
    const expected = JSON.parse(readFileSync(`${SPECTRUM}/json/${name.replace('.csv', '.json')}`, 'utf8'))
    const { rows, openQuoteLines } = parseCsv(readFileSync(`${SPECTRUM}/csvs/${name}`, 'utf8'), ',')
    const [header = [], ...records] = rows
    const found = records.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i]])))
    assert.deepEqual(found, expected, name)
    assert.deepEqual(openQuoteLines, [])
  }
})

test('what another writer quotes is read as it was, and as another parser reads it', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'ä', '😀', '"', ',', ';', '\t', '\n', '\r\n', ' ', "'"),
    maxLength: 8,
  })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, fc.constantFrom(...SEPARATORS), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator)).join(end)
      assert.deepEqual(parseCsv(text, separator).rows, rows)
      assert.deepEqual(parse(text, { delimiter: separator, relax_column_count: true }), rows)
    }),
  )
})

test('a quotation mark that is never closed swallows nothing', () => {
  const { rows, openQuoteLines } = parseCsv('a,b\r\n"x ""y""",1\r\n2,"open\r\n3,c\r\n4,"d"\r\n"5', ',')
  assert.deepEqual(openQuoteLines, [3, 6])
  assert.deepEqual(rows, [['a', 'b'], ['x "y"', '1'], ['2', '"open'], ['3', 'c'], ['4', 'd'], ['"5']])
  assert.deepEqual(parseCsv('"', ',').rows, [['"']])
  assert.deepEqual(parseCsv('a\n"multi\nline",b\n"never', ',').rows, [['a'], ['multi\nline', 'b'], ['"never']])
})

test('a never-closed quotation mark is said with its line', async () => {
  const { maps, notes } = await imported('Stage,Lane,Text\nBuy,Actions,"two\nlines"\nBuy,Pains,"slow\nUse,Pains,dear', {
    fileName: 'x.csv',
  })
  assert.match(maps[0] ? picture(maps[0]) : '', /Buy: two\nlines\n.*Buy: "slow \| Use: dear$/)
  assert.deepEqual(noteLines({ notes }), ['changed quote-never-closed line:4'])
})

test('line ends of every kind, and marks within fields', () => {
  for (const end of ['\n', '\r\n', '\r'])
    assert.deepEqual(parseCsv(`a,b${end}1,2${end}`, ',').rows, [
      ['a', 'b'],
      ['1', '2'],
    ])
  assert.deepEqual(parseCsv('5" screen,b "c" d\n"a"b,c', ',').rows, [
    ['5" screen', 'b "c" d'],
    ['"a"b', 'c'],
  ])
})

test('the separator is the one that parts the rows most evenly', () => {
  const cases: [string, string][] = [
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3\n2,5;3,5;4', ';'],
    ['a\tb\n"x, y\tz"\t1, 2', '\t'],
    ['a|b|c\n1|2, 3|4', '|'],
    ['sep=;\na,b;c', ';'],
    ['Stage;Text\nA;"one, two, three"\nB;"four, five, six"', ';'],
    ['only one column\nand no separator', ','],
  ]
  for (const [text, separator] of cases) assert.equal(sniffSeparator(text).separator, separator, text)
})

test('the decimal sign follows the figures', () => {
  assert.equal(
    sniffDecimal([
      ['4,5', 'x'],
      ['1,25', '3.5'],
    ]),
    ',',
  )
  assert.equal(sniffDecimal([['4.5'], ['12']]), '.')
})

test('spreadsheets’ CSV: sep line, byte order mark, Windows-1252, ragged and blank rows', async () => {
  const text =
    'sep=;\r\nFas;Rad;Text\r\nKöp;Smärtpunkter;För långsamt\r\n;;\r\nKöp;Smärtpunkter;Dyrt;extra;cells\r\nKöp\r\n'
  for (const bytes of [
    Buffer.from(text, 'latin1'),
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
  ]) {
    const { maps, notes } = await imported(new Uint8Array(bytes), { fileName: 'karta.csv' })
    assert.match(maps[0] ? picture(maps[0]) : '', /^karta \(sv, .*\nKöp\n<pains> \| Köp: För långsamt \| Köp: Dyrt$/)
    assert.ok(noteLines({ notes }).includes('lost column-not-used column:D,E'))
  }
})

test('formulas are texts, and the apostrophe that guards them goes', async () => {
  const table =
    'Stage,Lane,Text\nBuy,Actions,"=HYPERLINK(""http://x"")"\nBuy,Actions,\'=1+1\nBuy,Actions,\'tis fine\nBuy,Pains,@SUM(A1)'
  assert.match(
    await pictureOf(table),
    /Buy: =HYPERLINK\("http:\/\/x"\) \| Buy: =1\+1 \| Buy: 'tis fine\n.*Buy: @SUM\(A1\)$/,
  )
})

test('signs of Markdown in plain cells show as they are', async () => {
  const { maps } = await imported('Stage,Lane,Text\nBuy,Actions,**not bold** [x](javascript:alert)\nBuy,Pains,a*b')
  const texts = Object.values(maps[0]?.map.cards ?? {}).map(({ text }) => text)
  assert.deepEqual(texts, ['\\*\\*not bold\\*\\* \\[x\\](javascript:alert)', 'a\\*b'])
})

test('a file of 200,000 rows is read or refused in two seconds', async () => {
  const few = `Stage,Lane,Text\nBuy,Actions,a\n${',,\n'.repeat(200_000)}Use,Pains,b`
  const many = `Stage,Step,Lane,Text\n${Array.from({ length: 200_000 }, (_, i) => `Buy,Step ${i % 40},Pain points,"Something, no ${i}"`).join('\n')}`
  const first = await workMs(async () => assert.match(await pictureOf(few, { fileName: 'few.csv' }), /Buy → Use/))
  const second = await workMs(async () => {
    const refused = await importOf(many, { fileName: 'many.csv' })
    assert.ok(!refused.ok)
    assert.deepEqual([refused.refusal.reason, refused.refusal.values?.what], ['import-too-large', 'cards'])
  })
  assert.ok(first < 2_000 && second < 2_000, `${Math.round(first)} and ${Math.round(second)} ms`)
})
