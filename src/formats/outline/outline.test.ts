import assert from 'node:assert/strict'
import test from 'node:test'
import { imported, noteLines, picture, pictureOf, refusedBy } from '../import/testing/picture.ts'

test('stages with steps and cards beneath, by indentation and by bullets', async () => {
  const expected =
    'Notice [See sign] → Buy [Order, Pay]\n<actions> | See sign: stops\n<pains> | Order: the queue | Order: the price'
  const indented =
    'Notice\n\tSee sign\n\t\tstops\nBuy\n\tOrder\n\t\tPain points: the queue\n\t\tPain points: the price\n\tPay'
  const bulleted =
    '- Notice\n  - See sign\n    - stops\n- Buy\n  - Order\n    - Pain points\n      - the queue\n      - the price\n  - Pay'
  const mixed =
    'Notice:\n- See sign\n  - stops\nBuy:\n- Order\n  - Pain points: the queue\n  - Pain points: the price\n- Pay'
  for (const text of [indented, bulleted, mixed])
    assert.match(
      await pictureOf(text),
      new RegExp(`\n${expected.replaceAll('|', '\\|').replaceAll('[', '\\[')}$`),
      text,
    )
})

test('plain lines become stages, and a title above them the map’s', async () => {
  const { maps, notes } = await imported('My customer journey\nDiscover\nCompare\nBuy')
  assert.equal(maps[0] && picture(maps[0]), 'My customer journey (en, -5…5)\nDiscover → Compare → Buy')
  assert.deepEqual(noteLines({ notes }), ['info lines-became-stages line:2'])
})

test('cards keep what is indented under them', async () => {
  assert.match(
    await pictureOf('A\n  Step\n    card\n      more\n      and more\nB\n  Other'),
    /Step: card\n- more\n- and more$/,
  )
})

test('prose and lists of other things are refused', async () => {
  assert.equal(
    await refusedBy('Dear team, we met yesterday. It went well.\nThen we, as always, went home. It was late.'),
    'text-not-a-journey line:1',
  )
  assert.equal(await refusedBy('One line only'), 'text-not-a-journey line:1')
  assert.equal(
    await refusedBy(Array.from({ length: 300 }, (_, i) => `line ${i}`).join('\n')),
    'text-not-a-journey line:1',
  )
  assert.equal(await refusedBy('   \n\t\n', { fileName: 'x.txt' }), 'file-empty')
})

test('the one line over a list of stages with steps is the title', async () => {
  assert.equal(
    await pictureOf('Booking a train\n\n1. Plan\n   Look up times\n2. Buy\n   Choose seat\n   Pay', {
      fileName: 'x.txt',
    }),
    'Booking a train (en, -5…5)\nPlan [Look up times] → Buy [Choose seat, Pay]',
  )
})

test('a letter is no journey', async () => {
  assert.equal(
    await refusedBy('Dear Anna,\n\nplease find the journey map attached.\n\nBest\nBert', { fileName: 'letter.txt' }),
    'text-not-a-journey line:1',
  )
})
