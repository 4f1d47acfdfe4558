import assert from 'node:assert/strict'
import test from 'node:test'
import { imported, importOf, noteLines, refusedBy, workMs } from './testing/picture.ts'

/** Texts that somebody might send to do harm, and what a card may hold of them. */
const TEXTS: readonly (readonly [name: string, sent: string, kept: string])[] = [
  ['a formula', '=cmd|" /C calc"!A0', '=cmd|" /C calc"!A0'],
  ['a full-width formula', '＝1+1', '＝1+1'],
  ['a direction override', 'abc\u202eexe.txt\u202c', 'abcexe.txt'],
  ['isolates', '\u2067abc\u2069', 'abc'],
  ['direction marks that texts need', 'abc\u200f!', 'abc\u200f!'],
  ['NUL and controls', 'a\u0000b\u0007c\u001b[31m', 'abc[31m'],
  ['an emoji of several', 'ok 👩🏽‍💻🏳️‍🌈', 'ok 👩🏽‍💻🏳️‍🌈'],
  ['halves of characters', 'a\ud800b', 'a\ufffdb'],
  ['a word of 10,000 letters', 'x'.repeat(10_000), 'x'.repeat(10_000)],
  ['markup', '<script>alert(1)</script>', '<script>alert(1)</script>'],
]

test('harmful signs never reach a card, and what is taken out is said', async () => {
  for (const [name, sent, kept] of TEXTS) {
    const csv = `Stage,Lane,Text\nBuy,Actions,"${sent.replaceAll('"', '""')}"\nBuy,Pains,x`
    const { maps, notes } = await imported(csv, { fileName: 'x.csv' })
    const texts = Object.values(maps[0]?.map.cards ?? {}).map(({ text }) => text.replace(/\\([*[\]\\])/g, '$1'))
    assert.deepEqual(texts, [kept, 'x'], name)
    const cleaned = sent !== kept && !sent.includes('\ud800')
    assert.equal(noteLines({ notes }).includes('changed signs-removed row:2'), cleaned, name)
  }
})

test('titles, personas and names are made safe too', async () => {
  const evil = 'A\u202e\u0000B'
  for (const text of [
    `journey\ntitle ${evil}\nsection ${evil}\n${evil}: 3: ${evil}`,
    `Stage,Step,Lane,Text,Channel,Tags,Persona,Department\n${evil},${evil},Touchpoints,${evil},${evil},${evil},${evil},${evil}\nx,y,${evil},z,,,,`,
  ]) {
    const { maps } = await imported(text)
    assert.doesNotMatch(JSON.stringify(maps), /\u202e|\\u0000/)
  }
})

test('a text that is longer than a field is cut, and that is said', async () => {
  const { maps, notes } = await imported(`Stage,Lane,Text\nBuy,Actions,${'ä😀'.repeat(20_000)}\nBuy,Pains,x`)
  const [text = ''] = Object.values(maps[0]?.map.cards ?? {}).map((card) => card.text)
  assert.ok(text.length <= 20_000 && text.isWellFormed())
  assert.deepEqual(noteLines({ notes }), ['lost text-cut row:2'])
})

/** Inputs that have brought parsers to their knees: each must be answered in two seconds. */
const HEAVY: readonly (readonly [name: string, text: string, fileName?: string])[] = [
  [
    '200,000 nested brackets in Markdown',
    `# J\n\n| Stage | A |\n|---|---|\n| Actions | ${'['.repeat(200_000)} |\n| Pains | x |`,
    'x.md',
  ],
  ['200,000 nested brackets alone', '['.repeat(200_000), 'x.md'],
  ['200,000 nested brackets as JSON', '['.repeat(200_000), 'x.json'],
  ['nested JSON objects', `{"format":"THEYDO_SOLUTIONS_V1","solutions":${'[{"a":'.repeat(100_000)}`, 'x.json'],
  ['quotations in quotations', `${'>'.repeat(200_000)} a`, 'x.md'],
  ['lists in lists', '- '.repeat(200_000), 'x.md'],
  [
    'emphasis that never closes',
    `| Stage | A |\n|---|---|\n| Actions | ${'*a_ '.repeat(100_000)} |\n| Pains | x |`,
    'x.md',
  ],
  [
    'many cells with emphasis',
    `| Stage | A |\n|---|---|\n${'| Actions | *a* **b** [c](d) |\n'.repeat(30_000)}`,
    'x.md',
  ],
  ['a table of one very long row', `| Stage | ${'a|'.repeat(500_000)}\n|---|---|\n| Actions | x |`, 'x.md'],
  ['pipes without end', '|a\n'.repeat(300_000), 'x.md'],
  ['fences without end', '```mermaid\njourney\n'.repeat(50_000), 'x.md'],
  ['headings without end', '# a\n'.repeat(300_000), 'x.md'],
  ['a deep outline', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a`).join('\n'), 'x.txt'],
  ['blanks without end', `a${' '.repeat(5_000_000)}b`, 'x.md'],
  ['blanks in a cell', `Stage,Lane,Text\nBuy,Actions,a${' '.repeat(2_000_000)};b\nBuy,Pains,x`, 'x.csv'],
  ['a label of blanks', `Stage\tA\n${' '.repeat(2_000_000)}x(\ty\nActions\tb`, 'x.tsv'],
  ['quotation marks without end', '"'.repeat(2_000_001), 'x.csv'],
  ['quotation marks that open in every row', 'a,"b\n'.repeat(200_000), 'x.csv'],
  ['one column and many rows', 'a\n'.repeat(1_000_000), 'x.csv'],
  ['one row of many columns', 'a,'.repeat(3_900_000), 'x.csv'],
  ['many columns that may be lanes', `Stage,${'Actions,'.repeat(30_000)}\n${'x,'.repeat(30_000)}`, 'x.csv'],
  [
    '200,000 stages',
    `Stage,Lane,Text\n${Array.from({ length: 200_000 }, (_, i) => `s${i},Actions,x`).join('\n')}`,
    'x.csv',
  ],
  [
    '200,000 feelings',
    `Stage,Step,Lane,Text\n${Array.from({ length: 200_000 }, (_, i) => `s,t${i % 900},Feelings,${i % 5}`).join('\n')}`,
    'x.csv',
  ],
  ['a journey of 200,000 tasks', `journey\nsection S\n${'a: 5: Me\n'.repeat(200_000)}`, 'x.mmd'],
  ['a journey of 200,000 journeys', 'journey\n'.repeat(200_000), 'x.mmd'],
  ['front matter without end', '---\n'.repeat(200_000), 'x.mmd'],
  ['directives without end', '%%{'.repeat(300_000), 'x.mmd'],
  ['descriptions without end', `journey\n${'accDescr {\n'.repeat(100_000)}`, 'x.mmd'],
  ['entities without end', `journey\n${'#35;'.repeat(300_000)}: 5`, 'x.mmd'],
  ['colons without end', `journey\n${':'.repeat(1_000_000)}`, 'x.mmd'],
  ['200,000 actors', `journey\na: 5: ${Array.from({ length: 200_000 }, (_, i) => `p${i}`).join(',')}`, 'x.mmd'],
]

for (const [name, text, fileName] of HEAVY) {
  test(`${name} is answered within two seconds of work`, async () => {
    const took = await workMs(async () => {
      const result = await importOf(text, fileName === undefined ? {} : { fileName })
      assert.ok(result.ok || result.refusal.reason !== '')
    })
    assert.ok(took < 2_000, `${Math.round(took)} ms`)
  })
}

test('what a file named .json holds is told of as JSON, however it begins', async () => {
  for (const [text, reason] of [
    ['['.repeat(200_000), 'json-syntax'],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'json-other-format'],
    ['{"journeys":[{"title":"Buying"}]}', 'json-other-format'],
  ] as const) {
    assert.equal(await refusedBy(text, { fileName: 'x.json' }), reason)
  }
  await imported('[Home](https://example.org)\n  Look around\n  Choose\n[Shop](https://example.org)\n  Pay')
})
