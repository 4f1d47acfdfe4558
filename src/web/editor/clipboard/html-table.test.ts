import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { parseHtmlTable } from './html-table.ts'

test('a table of Excel, with its comments, styles and classes', () => {
  const html = `<html xmlns:o="urn:x"><head><style><!-- td {mso-x:1} --></style></head><body>
    <!--StartFragment--><table border=0><col width=64><tr height=20><td class=xl65 style='a:"b>c"'>Need &amp;
    want</td><td>Z&uuml;rich &#196;&#x1F600;</td></tr><tr><td>one<br>two</td><td></td></tr></table><!--EndFragment-->`
  assert.deepEqual(parseHtmlTable(html), [
    ['Need & want', 'Z&uuml;rich Ä😀'],
    ['one\ntwo', ''],
  ])
})

test('merged cells keep the columns in step', () => {
  const html =
    '<table><tr><th rowspan=2>Lane</th><th colspan="2">Before</th><th>After</th></tr>' +
    '<tr><td>a</td><td>b</td><td>c</td></tr></table>'
  assert.deepEqual(parseHtmlTable(html), [
    ['Lane', 'Before', '', 'After'],
    ['', 'a', 'b', 'c'],
  ])
})

test('a table in a cell does not end the outer one, lists become lines, no table is null', () => {
  assert.deepEqual(parseHtmlTable('<table><tr><td>x<table><tr><td>in</td></tr></table></td><td>y</td></tr></table>'), [
    ['xin', 'y'],
  ])
  assert.deepEqual(parseHtmlTable('<table><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table>'), [['- a\n- b']])
  assert.equal(parseHtmlTable('<p>words</p>'), null)
  assert.deepEqual(parseHtmlTable('<table><tr><td>open'), [['open']])
})

test('any text is parsed without failing, fast', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseHtmlTable(`<table><tr><td>${text}`)))
  const started = performance.now()
  parseHtmlTable('<table>'.repeat(20_000))
  parseHtmlTable(`<table><tr><td colspan=9999 rowspan=9999>${'<'.repeat(50_000)}`)
  assert.ok(performance.now() - started < 2_000)
})
