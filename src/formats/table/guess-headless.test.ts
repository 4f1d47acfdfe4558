import assert from 'node:assert/strict'
import test from 'node:test'
import { imported, pictureOf, refusedBy } from '../import/testing/picture.ts'

const named = { fileName: 'cards.csv' }

test('one row a card is known without headings', async () => {
  assert.equal(
    await pictureOf(
      'Discover;See ad;Thoughts;Looks nice\nDiscover;See ad;Channel;Radio\nBuy;Pay;Feelings;2\nBuy;Pay;Pains;Refused',
      named,
    ),
    [
      'cards (en, 1…5)',
      'Discover [See ad] → Buy [Pay]',
      '<thoughts> | See ad: Looks nice',
      'Channel <channels> | See ad: Radio',
      '<feelings>',
      'Pains <pains> | Pay: Refused',
      '* Pay 2',
    ].join('\n'),
  )
  assert.match(await pictureOf('A,Actions,a\nA,Pains,b\nB,Actions,c', named), /\nA → B\n<actions> \| A: a \| B: c\n/)
})

test('lists without headings are alike when they are guessed alike', async () => {
  const signature = async (text: string) => (await imported(text, named)).mapping?.tables[0]?.signature
  const one = await signature('A,Actions,a\nA,Pains,b\nB,Actions,c')
  assert.equal(await signature('X,Thoughts,y\nX,Pains,z'), one)
  assert.notEqual(await signature('X,s,Thoughts,y\nX,t,Pains,z'), one)
})

test('a board of stages with cards beneath has its cards in one lane', async () => {
  assert.equal(
    await pictureOf('Awareness\tConsideration\tPurchase\nsees ad\tcompares\tpays\nwonders\t\trelieved'),
    [
      ' (en, -5…5)',
      'Awareness → Consideration → Purchase',
      '<text> | Awareness: sees ad | Awareness: wonders | Consideration: compares | Purchase: pays | Purchase: relieved',
    ].join('\n'),
  )
  assert.equal(await refusedBy('Anna\tBert\tCarl\n1\t2\t3'), 'table-not-a-journey row:1')
})
