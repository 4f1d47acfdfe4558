import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDocument } from '../../../domain/document-type.ts'
import { draft } from '../../../domain/draft.ts'
import { libraryType } from '../../../domain/library/library-type.ts'
import { mapType } from '../../../domain/map/map-type.ts'
import { translatorFor } from '../../../i18n/catalogues.ts'
import { deletedThings } from './deleted-things.ts'

test('the latest first; what comes back with its lane or step is not listed by itself', () => {
  const work = draft(mapType, emptyDocument(mapType))
  work.insert('stages', { id: 'A', title: 'Before' })
  work.insert('steps', { id: 'a1', stageId: 'A', title: 'Looks', deletedAt: 3 })
  work.insert('lanes', { id: 'L', kind: 'actions', order: 'a0' })
  work.insert('lanes', { id: 'M', kind: 'pains', order: 'a1', deletedAt: 2 })
  work.insert('cards', { id: 'lives', laneId: 'L', columnId: 'A', text: 'lives' })
  work.insert('cards', { id: 'gone', laneId: 'L', columnId: 'A', text: 'Calls **twice**', deletedAt: 1 })
  work.insert('cards', { id: 'withLane', laneId: 'M', columnId: 'A', deletedAt: 9 })
  work.insert('cards', { id: 'withStep', laneId: 'L', columnId: 'a1', deletedAt: 9 })
  const things = deletedThings(work.document, emptyDocument(libraryType), translatorFor('en'))
  assert.deepEqual(
    things.map(({ table, name, place }) => [table, name, place]),
    [
      ['steps', 'Looks', 'Before'],
      ['lanes', 'Pain points', ''],
      ['cards', 'Calls twice', 'Actions'],
    ],
  )
})
