import assert from 'node:assert/strict'
import test from 'node:test'
import { translatorFor } from '../../i18n/catalogues.ts'
import { emptyDocument } from '../document-type.ts'
import { libraryType } from '../library/library-type.ts'
import { MAP_ID } from '../map/map-type.ts'
import { after, journey } from '../testing/journey.ts'
import { changeMessage } from './change-message.ts'
import { comparisonOf } from './compare-maps.ts'
import { expectedMap } from './expected-map.ts'

const drawn = journey({
  stages: { Buy: ['Find', 'Pay'] },
  lanes: { L: 'actions', F: 'feelings' },
  cards: { 'L Pay': ['Invoice'] },
})
const feel = (columnId: string, layer: 'reality' | 'expectation', value: number) =>
  ['point.set', { columnId, personaId: '', layer, value }] as const
const real = [feel('Find', 'reality', 1), feel('Pay', 'reality', -4), feel('Pay', 'expectation', 3)].reduce(
  (map, [name, args]) => after(map, name, args),
  drawn,
)
const expected = expectedMap(real, { baseMapId: 'real', title: 'As expected' })

test('each feeling is what was expected where that was said, else what is', () => {
  const values = Object.values(expected.points).map(({ columnId, layer, value }) => [columnId, layer, value])
  assert.deepEqual(values.sort(), [
    ['Find', 'reality', 1],
    ['Pay', 'reality', 3],
  ])
  assert.deepEqual([expected.map[MAP_ID]?.state, expected.map[MAP_ID]?.baseMapId], ['expected', 'real'])
})

test('laid over what is, only what is otherwise is told, in words of expectation', () => {
  const surprise = after(real, 'card.add', { laneId: 'L', columnId: 'Find', texts: ['Queue'] })
  const hoped = after(expected, 'card.setText', { id: 'Invoice', text: 'Receipt' })
  const comparison = comparisonOf(hoped, surprise)
  const words = {
    ...comparison,
    library: emptyDocument(libraryType),
    personaName: () => '',
    translate: translatorFor('en'),
  }
  assert.equal(comparison.pair, 'expectation')
  assert.deepEqual(
    comparison.changes.map((change) => changeMessage(change, words)),
    [
      'Not expected: card “Queue” (Actions, Find)',
      'Otherwise than expected: feeling “Everyone, Pay”: value from 3 to -4',
      'Otherwise than expected: card “Invoice”: text from “Receipt” to “Invoice”',
    ],
  )
})

test('the other way round it is a way from what is to what was expected, and as much', () => {
  const there = comparisonOf(expected, real)
  const back = comparisonOf(real, expected)
  assert.deepEqual([there.pair, back.pair], ['expectation', 'change'])
  assert.deepEqual([there.changes.length, back.changes.length], [1, 1])
})
