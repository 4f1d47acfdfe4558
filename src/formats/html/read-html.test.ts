import assert from 'node:assert/strict'
import test from 'node:test'
import { pictureOf, refusedBy } from '../import/testing/picture.ts'

const TABLE = `<table><tr><td>Stage</td><td colspan=2>Awareness</td><td>Purchase</td></tr>
  <tr><td>Step</td><td>Sees ad</td><td>Asks</td><td>Pays</td></tr>
  <tr><td>Actions</td><td colspan=2>Makes a <b>list</b></td><td><a href="https://shop.example">Card</a></td></tr>
  <tr><td rowspan=2>Pain points</td><td>Noise</td><td></td><td>Slow</td></tr><tr><td>Spam</td><td></td><td></td></tr></table>`

test('a table from the clipboard is a map: merged stages, cards over several steps, lanes of several rows', async () => {
  const picture = await pictureOf(
    `<meta charset='utf-8'><google-sheets-html-origin><h1>Buying</h1><p>Scenario: A new flat</p>${TABLE}`,
  )
  assert.equal(
    picture,
    [
      'Buying (en, -5…5)',
      'Awareness [Sees ad, Asks] → Purchase [Pays]',
      '<actions> | Awareness: Makes a **list** | Pays: [Card](https://shop.example)',
      '<pains> | Sees ad: Noise | Sees ad: Spam | Pays: Slow',
    ].join('\n'),
  )
})

test('a page without a table is refused as one', async () => {
  assert.equal(await refusedBy('<!doctype html><p>No table here', { fileName: 'x.html' }), 'file-foreign')
})

test('what lies in a list within a list belongs to its item, and paragraphs in an item are no items', async () => {
  assert.equal(
    await pictureOf(
      `<table><tr><th>Stage<th>Find<th>Buy</tr>
       <tr><th>Actions<td><ul><li><p>Looks</p>\n<ul><li>at night</li><li>alone</li></ul></li><li>Asks</li></ul><td>Pays</tr>
       <tr><th>Feelings<td><ul><li>Anna: Fed up (-2)</li><li>Bo: Keen (+1)</li></ul><td></tr></table>`,
      { fileName: 'x.html' },
    ),
    [
      'x (en, -5…5)',
      'Find → Buy',
      '<actions> | Find: Looks\n- at night\n- alone | Find: Asks | Buy: Pays',
      '<feelings>',
      'Anna Find -2 Fed up | Bo Find 1 Keen',
    ].join('\n'),
  )
})
