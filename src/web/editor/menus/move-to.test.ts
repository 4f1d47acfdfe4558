import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDocument } from '../../../domain/document-type.ts'
import { draft } from '../../../domain/draft.ts'
import { libraryType } from '../../../domain/library/library-type.ts'
import { mapType } from '../../../domain/map/map-type.ts'
import { translatorFor } from '../../../i18n/catalogues.ts'
import { placesFor, siblingsAt, startChoice } from './move-to.ts'

function sample() {
  const work = draft(mapType, emptyDocument(mapType))
  work.insert('stages', { id: 'A', order: 'a0', title: 'Before' })
  work.insert('stages', { id: 'B', order: 'a1', title: 'After' })
  work.insert('steps', { id: 'a1', stageId: 'A', order: 'a0', title: 'Looks' })
  work.insert('lanes', { id: 'L', kind: 'actions' })
  for (const [index, id] of ['1', '2'].entries()) {
    work.insert('cards', { id, laneId: 'L', columnId: 'a1', order: `a${index}`, text: `card ${id}` })
  }
  return work.document
}
const map = sample()
const library = emptyDocument(libraryType)
const t = translatorFor('en')

test('begins where the card stands; places are stages as a whole and steps', () => {
  const choice = startChoice(map, 'cards', ['1'])
  assert.deepEqual(choice, { laneId: 'L', columnId: 'a1', before: '' })
  const places = placesFor(map, library, 'cards', ['1'], choice, t)
  assert.deepEqual(
    places.columns?.map(({ id, label }) => [id, label]),
    [
      ['A', 'Before'],
      ['a1', 'Before › Looks'],
      ['B', 'After'],
    ],
  )
  assert.deepEqual(
    places.siblings.map(({ id }) => id),
    ['end', '2'],
  )
})

test('what moves is not among what it can go before', () => {
  assert.deepEqual(siblingsAt(map, 'stages', ['A'], startChoice(map, 'stages', ['A'])), ['B'])
  assert.deepEqual(siblingsAt(map, 'steps', ['a1'], startChoice(map, 'steps', ['a1'])), [])
})
