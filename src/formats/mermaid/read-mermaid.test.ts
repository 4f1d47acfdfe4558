import assert from 'node:assert/strict'
import test from 'node:test'
import { imported, noteLines, picture, pictureOf, refusedBy } from '../import/testing/picture.ts'

test('sections become stages, tasks steps, actors personas, scores points of their curves', async () => {
  const source =
    'journey\n title My working day\n section Go to work\n Make tea: 5: Me\n Do work: 1: Me, Cat\n section Go home\n Sit down: 5: me'
  assert.equal(
    await pictureOf(source, { fileName: 'day.mmd' }),
    [
      'My working day (en, 1…5)',
      'Go to work [Make tea, Do work] → Go home [Sit down]',
      '<feelings>',
      'Cat Do work 1 | Me Make tea 5 | Me Do work 1 | Me Sit down 5',
    ].join('\n'),
  )
})

test('scores beyond the five faces widen the scale, as far as one goes', async () => {
  const { maps, notes } = await imported('journey\nsection S\na: 0\nb: 13\nc: 1000', { fileName: 'x.mmd' })
  assert.ok(maps[0])
  assert.equal(picture(maps[0]).split('\n')[0], 'x (en, 0…100)')
  assert.deepEqual(noteLines({ notes }), ['info score-outside line:3-5', 'changed feeling-beyond-scale line:5'])
})

test('a score that names nobody is everybody’s, where others name actors', async () => {
  const { maps, notes } = await imported('journey\nsection S\na: 2\nb: 3: Ann, Bo')
  assert.equal(maps[0] && picture(maps[0]).split('\n').at(-1), 'Ann a 2 | Ann b 3 | Bo a 2 | Bo b 3')
  assert.deepEqual(noteLines({ notes }), ['changed feeling-of-everybody line:3'])
  assert.match(await pictureOf('journey\nsection S\na: 2'), /\* a 2$/)
})

test('what a map can’t hold is said with its line', async () => {
  const source =
    '%% x\njourney\n title One # c\n title Two\n accTitle: Three\n accDescr: Words\n a: 3: Me: extra\n b: 4'
  const { maps, notes } = await imported(source)
  assert.equal(maps[0]?.map.map.map?.scenario, 'Words')
  assert.deepEqual(noteLines({ notes }), [
    'info comment-left-out line:3',
    'lost title-twice line:4',
    'lost after-actors line:7',
    'changed description-became-scenario line:2',
    'lost second-title line:2',
    'info tasks-without-section line:7',
  ])
})

test('the text’s own language is found', async () => {
  const japanese = await pictureOf('journey\ntitle 私の一日の流れ\nsection 帰宅\n夕食を作る: 4: 私, 家族')
  assert.equal(japanese.split('\n')[0], '私の一日の流れ (ja, 1…5)')
  assert.match(await pictureOf('journey\ntitle رحلة العميل\nsection الوعي\nيبحث: 4: أنا'), /\(ar, 1…5\)/)
  assert.match(await pictureOf('journey\nsection A\nb: 3', { fileName: 'patient.de.mmd' }), /\(de, 1…5\)/)
})

test('journeys are found in every kind of fence, with their lines in the file', async () => {
  const journey = (name: string) => `journey\n  section S\n  ${name}: 3: Me`
  const source = [
    '# Doc',
    '```mermaid',
    journey('a'),
    '```',
    '~~~~ mermaid',
    journey('b'),
    '~~~~',
    '- item',
    '  ```{mermaid}',
    ...journey('c')
      .split('\n')
      .map((line) => `  ${line}`),
    '  ```',
    '::: mermaid',
    journey('d'),
    ':::',
    '> ```mermaid',
    ...journey('e: x')
      .split('\n')
      .map((line) => `> ${line}`),
    '> ```',
    '<pre class="mermaid">',
    journey('f'),
    '</pre>',
    '```mermaid',
    'flowchart TD',
    '```',
    '```js',
    journey('no'),
    '```',
  ].join('\n')
  for (const fileName of ['doc.md', 'doc.mmd']) {
    const { maps, notes } = await imported(source, { fileName })
    assert.deepEqual(
      maps.map((map) => picture(map).split('\n')[1]),
      ['S [a]', 'S [b]', 'S [c]', 'S [d]', 'S [e: x]', 'S [f]'],
    )
    assert.deepEqual(noteLines({ notes }), ['info diagram-left-aside line:34', 'changed colon-in-name line:26'])
  }
})

test('personas of the same name in several journeys are the same', async () => {
  const { maps } = await imported('journey\na: 1: Ann\njourney\nb: 2: ann')
  assert.equal(maps[0]?.personas[0]?.id, maps[1]?.personas[0]?.id)
})

test('what only looks like a journey is refused, with what it is', async () => {
  assert.equal(await refusedBy('flowchart TD\n  A-->B', { fileName: 'flow.mmd' }), 'diagram-not-a-journey line:1')
  assert.equal(
    await refusedBy('# Doc\n\n```mermaid\nsequenceDiagram\n```', { fileName: 'doc.md' }),
    'diagram-not-a-journey line:4',
  )
  assert.equal(await refusedBy('stateDiagram-v2\n [*] --> A'), 'diagram-not-a-journey line:1')
  assert.equal(await refusedBy('journey\n title Empty', { fileName: 'x.mmd' }), 'journey-empty line:1')
  assert.equal(await refusedBy('Dear all', { fileName: 'x.mmd' }), 'no-mermaid-journey line:1')
})

test('a diagram that is larger than a map can be is refused', async () => {
  const tasks = Array.from({ length: 1_001 }, (_, i) => `t${i}: 3: Me`).join('\n')
  assert.equal(await refusedBy(`journey\nsection S\n${tasks}`), 'import-too-large')
  const actors = Array.from({ length: 101 }, (_, i) => `p${i}`).join(',')
  assert.equal(await refusedBy(`journey\nsection S\nt: 3: ${actors}`), 'import-too-large')
})
