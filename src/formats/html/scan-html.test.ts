import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { pastedTable } from './pasted-table.ts'
import { scanHtml } from './scan-html.ts'

const rowsOf = (html: string) => scanHtml(html).flatMap((block) => (block.kind === 'table' ? [block.rows] : []))

test('a table of Excel, with its comments, styles, classes and names of signs', () => {
  const html = `<html xmlns:o="urn:x"><head><style><!-- td {mso-x:1} --></style></head><body>
    <!--StartFragment--><table border=0><col width=64><tr height=20><td class=xl65 style='a:"b>c"'>Need &amp;
    want</td><td>Z&uuml;rich &#196;&#x1F600;</td></tr><tr><td>one<br>
    two</td><td></td></tr></table><!--EndFragment-->`
  assert.deepEqual(rowsOf(html), [
    [
      ['Need & want', 'Zürich Ä😀'],
      ['one\ntwo', ''],
    ],
  ])
})

test('merged cells keep the columns in step, and are told', () => {
  const html =
    '<table><tr><th rowspan=2>Lane</th><th colspan="2">Before</th><th>After</th></tr>' +
    '<tr><td>a</td><td>b</td><td>c</td></tr><tr><td rowspan="99">x</td></tr></table>'
  assert.deepEqual(scanHtml(html), [
    {
      kind: 'table',
      caption: '',
      rows: [['Lane', 'Before', '', 'After'], ['', 'a', 'b', 'c'], ['x']],
      merges: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
      ],
    },
  ])
})

test('a cell is the text of a card: bold words, links that may be followed, lists, pictures of emoji', () => {
  const html = `<table><tr><td>Sees the <b>red</b> sign*</td><td><strong>All bold</strong></td>
    <td><a href="https://x.org/a (b)">the <i>shop</i></a> <a href="javascript:alert(1)">not this</a></td>
    <td><ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol></td><td><img alt="🙂"><img alt="A screenshot"></td></tr></table>`
  assert.deepEqual(rowsOf(html), [
    [
      [
        'Sees the **red** sign\\*',
        'All bold',
        '[the shop](https://x.org/a%20%28b%29) not this',
        '- a\n- b\n1. c\n2. d',
        '🙂',
      ],
    ],
  ])
})

test('headings, captions and lines stand around a table; a table in a cell is one of its own', () => {
  const html = `<!doctype html><title>A page</title><h2>A journey</h2><p>Persona: Anna<br>Scenario: Moves</p>
    <table><caption>Buying</caption><tr><td>x<table><tr><td>in</td></tr></table></td><td>y</td></tr></table>`
  assert.deepEqual(
    scanHtml(html).map((block) => (block.kind === 'table' ? [block.caption, block.rows] : [block.kind, block.text])),
    [
      ['heading', 'A page'],
      ['heading', 'A journey'],
      ['text', 'Persona: Anna\nScenario: Moves'],
      ['', [['in']]],
      ['Buying', [['x', 'y']]],
    ],
  )
})

test('of what is pasted the largest table counts, if text stands in two of its columns', () => {
  const cells = (count: number) => `<tr>${'<td>a</td>'.repeat(count)}</tr>`
  assert.deepEqual(pastedTable(`<table>${cells(2)}</table><table>${cells(3)}</table>`)?.rows, [['a', 'a', 'a']])
  assert.equal(pastedTable('<table><tr><td data-line-number="1"></td><td>code</td></tr></table>'), null)
  assert.equal(pastedTable('<p>words</p>'), null)
})

test('any text is scanned without failing, and what would take long or much room takes neither', () => {
  fc.assert(fc.property(fc.string(), (text) => void scanHtml(`<table><tr><td>${text}`)))
  const before = process.cpuUsage()
  for (const html of [
    '<table>'.repeat(20_000),
    '<table><tr><td colspan=9999 rowspan=9999>'.repeat(5_000),
    `<table><tr><td colspan=9999 rowspan=9999>${'<'.repeat(50_000)}`,
    '<!--'.repeat(50_000),
    '<a "'.repeat(50_000),
    "<td '".repeat(50_000),
    '<style>'.repeat(50_000),
    `<table><tr>${'<td>'.repeat(50_000)}`,
    `<table>${'<tr><td rowspan=9999>'.repeat(5_000)}`,
    `<table><tr><td>${'<b><ul><li>'.repeat(10_000)}`,
  ])
    scanHtml(html)
  assert.ok(process.cpuUsage(before).user < 3_000_000, 'took more than three seconds')
})
