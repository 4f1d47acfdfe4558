import assert from 'node:assert/strict'
import test from 'node:test'
import * as Y from 'yjs'
import { addStages, deleteStages } from '../../domain/map/commands/stages.ts'
import { mapType, type Stage } from '../../domain/map/map-type.ts'
import { openStore } from '../../sync/document-store.ts'
import { shownToasts } from '../ui/toast-queue.ts'
import { toastUndo } from './toast-undo.ts'

test('a way back takes back what its words tell of, and goes once something else is done or taken back', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const store = openStore(new Y.Doc(), mapType)
  store.execute(addStages, { titles: ['Before', 'After'] })
  const [stage] = Object.values(store.table('stages')) as [Stage, Stage]
  const deleteIt = () => {
    assert.ok(store.execute(deleteStages, { ids: [stage.id] }).ok)
    toastUndo(store, 'deleted', 'Undo')
  }
  const isDeleted = () => store.row('stages', stage.id)?.deletedAt !== null

  deleteIt()
  shownToasts()[0]?.action?.run()
  assert.deepEqual([isDeleted(), shownToasts()], [false, []])

  deleteIt()
  store.execute(addStages, { titles: ['Later'] })
  assert.deepEqual([isDeleted(), shownToasts()], [true, []])

  store.undo()
  store.undo()
  assert.equal(isDeleted(), false)
})
