import assert from 'node:assert/strict'
import test from 'node:test'
import { imported, noteLines, picture } from '../import/testing/picture.ts'

const stacked = [
  'Journey 1: Buying,,',
  'Stage,Aware,Buy',
  'Actions,a1,b1',
  'Pains,c1,d1',
  ',,',
  'Returning,,,',
  'Persona:,Anna,,',
  'Stage,Decide,Ship,Refund',
  'Actions,a2,b2,c2',
  'Pains,d2,e2,f2',
].join('\n')

test('maps beneath each other are several maps, each with its own title and facts', async () => {
  const { maps, notes, mapping } = await imported(stacked, { fileName: 'maps.csv' })
  assert.deepEqual(
    maps.map((map) => picture(map).split('\n').slice(0, 3).join(' / ')),
    [
      'Buying (en, -5…5) / Aware → Buy / <actions> | Aware: a1 | Buy: b1',
      'Returning (en, -5…5) / Decide → Ship → Refund / <actions> | Decide: a2 | Ship: b2 | Refund: c2',
    ],
  )
  assert.deepEqual(notes, [])
  assert.deepEqual(
    mapping?.tables.map(({ table }) => table),
    ['1', '1 (2)'],
  )
})

test('places are those of the whole sheet', async () => {
  const { notes } = await imported(`${stacked}\n,,,,stray`, { fileName: 'maps.csv' })
  assert.deepEqual(noteLines({ notes }), ['info steps-without-names cell:D8'])
})

test('groups of lanes with blank rows between are one map', async () => {
  const { maps } = await imported('Stage,A,B\n,,\nActions,a,b\n,,\nPains,c,d\nFeelings,1,2', { fileName: 'map.csv' })
  assert.equal(maps.length, 1)
})
