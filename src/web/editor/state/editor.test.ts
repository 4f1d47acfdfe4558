import assert from 'node:assert/strict'
import test from 'node:test'
import * as Y from 'yjs'
import { libraryType } from '../../../domain/library/library-type.ts'
import { columnsOf } from '../../../domain/map/columns.ts'
import { addCards } from '../../../domain/map/commands/cards.ts'
import { addLanes } from '../../../domain/map/commands/lanes.ts'
import { addStages, deleteStages } from '../../../domain/map/commands/stages.ts'
import { mapType } from '../../../domain/map/map-type.ts'
import { openStore } from '../../../sync/document-store.ts'
import { observable } from '../../../sync/observable.ts'
import { endLift, lift, shiftChosen } from '../actions/moving.ts'
import { createEditor } from './editor.ts'
import { EDITING, MOVING } from './flags.ts'

function open() {
  const editor = createEditor({
    store: openStore(new Y.Doc(), mapType),
    library: openStore(new Y.Doc(), libraryType),
    mayEdit: observable(true),
    say: () => {},
    sayPlace: () => {},
    notify: () => {},
    refused: () => {},
  })
  const made = (result: ReturnType<typeof editor.run>) => (result.ok ? (result.value.at(-1)?.id ?? '') : '')
  const stageId = made(editor.run(addStages, { titles: ['Before'] }))
  const laneId = made(editor.run(addLanes, { kinds: ['actions'] }))
  const cardId = made(editor.run(addCards, { laneId, columnId: stageId, texts: ['Looks'] }))
  return { editor, stageId, laneId, cardId }
}

test('writing ends when what is written in is gone, and only then', () => {
  const { editor, stageId, laneId, cardId } = open()
  const ways = [
    { kind: 'title', table: 'stages', id: stageId, typed: '' },
    { kind: 'card', id: cardId, caret: 'end', typed: '' },
    { kind: 'draft', laneId, columnId: stageId, after: null, typed: '' },
  ] as const
  for (const editing of ways) {
    editor.edit(editing)
    editor.run(addStages, { titles: ['After'] })
    assert.equal(editor.editing.value, editing)
    editor.run(deleteStages, { ids: [stageId] })
    assert.equal(editor.editing.value, null, editing.kind)
    assert.equal(editor.flags.of(`stage/${stageId}`) & EDITING, 0)
    editor.store.undo()
  }
})

test('a card that is undone while it is written in leaves nothing being written', () => {
  const { editor, cardId } = open()
  editor.edit({ kind: 'card', id: cardId, caret: 'end', typed: '' })
  editor.store.undo()
  assert.equal(editor.editing.value, null)
})

test('what is held by the keyboard is let go when it is gone', () => {
  const { editor, cardId } = open()
  editor.select({ kind: 'cards', ids: new Set([cardId]), anchor: cardId })
  editor.lifted.set({ gesture: 'lift', hasMoved: false, origin: editor.position.value })
  editor.flags.only(MOVING, [`card/${cardId}`])
  editor.store.undo()
  assert.equal(editor.lifted.value, null)
  assert.equal(editor.flags.of(`card/${cardId}`), 0)
})

test('all of the way that something is carried by the keyboard is one step to undo, and Esc takes it back whole', () => {
  const { editor, cardId, stageId, laneId } = open()
  editor.run(addStages, { titles: ['During', 'After'] })
  const columnOf = () => editor.store.row('cards', cardId)?.columnId
  const carry = () => {
    editor.moveTo({ row: laneId, column: 0, item: cardId })
    lift(editor)
    shiftChosen(editor, 'next')
    shiftChosen(editor, 'next')
    assert.equal(columnOf(), columnsOf(editor.store.document)[2]?.id)
  }
  carry()
  endLift(editor, 'drop')
  editor.store.undo()
  assert.equal(columnOf(), stageId)
  carry()
  endLift(editor, 'cancel')
  assert.equal(columnOf(), stageId)
  lift(editor)
  endLift(editor, 'cancel')
  assert.equal(editor.store.table('stages')[stageId]?.deletedAt, null)
  assert.equal(columnsOf(editor.store.document).length, 3, 'held and not carried: nothing is taken back')
})
