import assert from 'node:assert/strict'
import test from 'node:test'
import { imported, noteLines, picture, pictureOf, refusedBy } from '../import/testing/picture.ts'
import { inlineText } from './inline-text.ts'
import { scanMarkdown, splitRow } from './scan-markdown.ts'

test('a table of lanes and stages, with title and scope before it', async () => {
  const source = [
    '# Ostopolku',
    '',
    '- **Persoona:** Anna',
    '- Skenaario: Uusi asunto',
    '',
    '| | Tarve | Osto |',
    '| :-- | --- | --: |',
    '| Toiminta | Näkee mainoksen<br>Kysyy | **Tilaa** [täältä](https://x.org) |',
    '| Kipupisteet | a \\| b | |',
    '| Tunteet | 😀 | -2 turhautunut |',
  ].join('\n')
  const { maps } = await imported(source, { fileName: 'polku.md' })
  assert.ok(maps[0])
  assert.equal(
    picture(maps[0]),
    [
      'Ostopolku (fi, -5…5)',
      'Tarve → Osto',
      '<actions> | Tarve: Näkee mainoksen | Tarve: Kysyy | Osto: **Tilaa** [täältä](https://x.org)',
      '<pains> | Tarve: a | b',
      '<feelings>',
      'Anna Tarve 3 | Anna Osto -2 turhautunut',
    ].join('\n'),
  )
  assert.equal(maps[0].map.map.map?.scenario, 'Uusi asunto')
})

test('several tables are several maps; those that are none are left out and named', async () => {
  const table = (name: string) =>
    `## ${name}\n\n| Stage | A | B |\n|---|---|---|\n| Actions | x | y |\n| Pains | z | |\n`
  const { maps, mapping, notes } = await imported(
    `${table('One')}\n## Prices\n\n| Item | Price |\n|---|---|\n| Tea | 3 |\n\n${table('Two')}`,
    { fileName: 'm.md' },
  )
  assert.deepEqual(
    maps.map((map) => map.map.map.map?.title),
    ['One', 'Two'],
  )
  assert.deepEqual(
    mapping?.tables.map(({ title, use }) => [title, use]),
    [
      ['One', true],
      ['Prices', false],
      ['Two', true],
    ],
  )
  assert.deepEqual(noteLines({ notes }), ['info table-left-out'])
})

test('a journey and a table in one text become two maps', async () => {
  const { maps } = await imported(
    '# J\n```mermaid\njourney\na: 3: Me\n```\n\n| Stage | A | B |\n|---|---|---|\n| Actions | x | y |\n| Pains | x | y |\n',
    { fileName: 'm.md' },
  )
  assert.equal(maps.length, 2)
})

test('rows are parted at bars that stand for themselves', () => {
  assert.deepEqual(splitRow('| a | b \\| c | |'), ['a', 'b | c', ''])
  assert.deepEqual(splitRow('a | b'), ['a', 'b'])
  assert.deepEqual(splitRow('|'), [''])
})

test('fences, headings, items and quotations are found by line', () => {
  const blocks = scanMarkdown(
    'Title\n=====\n> - item\n>   ```js\n> # no\n> ```\n\n1) two\n\n---\n| a | b |\n|--|--|\n| 1 | 2 |\ntext | no table',
  )
  assert.deepEqual(
    blocks.map((block) => [block.kind, block.line, 'text' in block ? block.text : block.rows.length]),
    [
      ['heading', 1, 'Title'],
      ['item', 3, 'item'],
      ['fence', 4, '# no'],
      ['item', 8, 'two'],
      ['table', 11, 3],
    ],
  )
})

test('inline marks become the rich text of cards', () => {
  const texts = {
    plain: 'plain',
    '**bold** and __bold__': '**bold** and **bold**',
    '*soft* _soft_ ~~gone~~ `code *x*`': 'soft soft gone code \\*x\\*',
    '[site](https://x.org/a_(b)) <https://y.org>': '[site](https://x.org/a_%28b%29) https://y.org',
    '[bad](javascript:alert(1))': 'bad',
    '![alt](https://x.org/p.png)': '[alt](https://x.org/p.png)',
    'a<br>b<br/>c': 'a\nb\nc',
    '**two<br>lines**': '**two**\n**lines**',
    '<ul><li>a</li><li class="x">b</li></ul>': 'a\nb',
    '&amp; &lt;b&gt; <i>x</i>': '& <b> x',
    '\\*literal\\*': '\\*literal\\*',
    '2 * 3 * 4': '2 \\* 3 \\* 4',
    '# no heading': '# no heading',
    '- no list': '- no list',
    'a | b': 'a | b',
  }
  for (const [source, expected] of Object.entries(texts)) assert.equal(inlineText(source), expected, source)
})

test('an outline of headings and lists, where it names lanes or a journey', async () => {
  const source =
    '# Customer journey: coffee\n\n## Notice\n\n### See the sign\n- Pain: too small\n- Feeling: 2\n- Thoughts:\n  - Is it open?\n\n## Order\n\n### Stand in line\n- Actions: reads the menu\n'
  assert.equal(
    await pictureOf(source, { fileName: 'coffee.md' }),
    [
      'Customer journey: coffee (en, 1…5)',
      'Notice [See the sign] → Order [Stand in line]',
      'Pain <pains> | See the sign: too small',
      'Feeling <feelings>',
      '<thoughts> | See the sign: Is it open?',
      '<actions> | Stand in line: reads the menu',
      '* See the sign 2',
    ].join('\n'),
  )
})

test('Markdown without a journey is refused, with what it holds', async () => {
  assert.equal(
    await refusedBy('# My library\n\n## Install\n\n- npm i\n\n## Use\n\n- call it', { fileName: 'README.md' }),
    'markdown-without-journey',
  )
  assert.equal(
    await refusedBy('# Prices\n\n| Item | Price |\n|---|---|\n| Tea | 3 |', { fileName: 'p.md' }),
    'table-not-a-journey line:3',
  )
  assert.equal(await refusedBy('# Doc\n```mermaid\ngantt\n```', { fileName: 'p.md' }), 'diagram-not-a-journey line:3')
})

test('a table is one without its row of dashes too', async () => {
  const source = '| Stage | Aware | Buy |\n| Actions | a | b |\n| Feelings | 1 |\n\nText | more'
  assert.match(await pictureOf(source, { fileName: 'x.md' }), /\nAware → Buy\n<actions> \| Aware: a \| Buy: b\n/)
  assert.deepEqual(
    scanMarkdown('| a |\n| b |\n|c|d|\n').map(({ kind }) => kind),
    ['text', 'text', 'text'],
  )
})

test('fences name Mermaid in the way of every tool', async () => {
  for (const fence of [
    '```mermaid',
    '~~~ mermaid',
    '``` {.mermaid}',
    '```{mermaid}',
    ':::mermaid',
    '````Mermaid title="x"',
  ]) {
    const close = /^[`~:]+/.exec(fence)?.[0]
    const source = `- item\n\n  ${fence}\n  journey\n    section S\n    t: 3\n  ${close}\n`
    assert.match(await pictureOf(source, { fileName: 'x.md' }), /\nS \[t\]\n/, fence)
  }
})
