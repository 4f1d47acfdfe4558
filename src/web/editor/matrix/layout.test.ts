import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { emptyDocument } from '../../../domain/document-type.ts'
import { draft } from '../../../domain/draft.ts'
import { mapType } from '../../../domain/map/map-type.ts'
import { matrixLayout, packTracks } from './layout.ts'
import { reuseLayout } from './stable-layout.ts'

/** Stages A (steps a1, a2, a3) and B (no steps), C (c1); lanes L and M. */
function sample() {
  const work = draft(mapType, emptyDocument(mapType))
  for (const [index, id] of ['A', 'B', 'C'].entries()) work.insert('stages', { id, order: `a${index}` })
  for (const [index, id] of ['a1', 'a2', 'a3'].entries()) work.insert('steps', { id, stageId: 'A', order: `a${index}` })
  work.insert('steps', { id: 'c1', stageId: 'C', order: 'a0' })
  for (const [index, id] of ['L', 'M'].entries()) work.insert('lanes', { id, kind: 'actions', order: `a${index}` })
  return work
}

test('columns are the steps, and stages without steps', () => {
  const layout = matrixLayout(sample().document)
  assert.deepEqual(layout.columnIds, ['a1', 'a2', 'a3', 'B', 'c1'])
  assert.deepEqual(layout.stages, [
    { stageId: 'A', from: 0, to: 2, hasSteps: true },
    { stageId: 'B', from: 3, to: 3, hasSteps: false },
    { stageId: 'C', from: 4, to: 4, hasSteps: true },
  ])
})

test('cards of a stage and cards that span are wide, those of one column are stacked', () => {
  const work = sample()
  work.insert('cards', { id: 'plain', laneId: 'L', columnId: 'a2', order: 'a0' })
  work.insert('cards', { id: 'stage', laneId: 'L', columnId: 'A', order: 'a1' })
  work.insert('cards', { id: 'span', laneId: 'L', columnId: 'a3', span: 2, order: 'a2' })
  work.insert('cards', { id: 'whole', laneId: 'L', columnId: 'B', order: 'a3' })
  work.insert('cards', { id: 'only', laneId: 'M', columnId: 'C', order: 'a3' })
  const [first, second] = matrixLayout(work.document).lanes
  assert.deepEqual(first?.cells[0]?.wide, [{ cardId: 'stage', from: 0, to: 2, track: 0 }])
  assert.deepEqual(first?.cells[2]?.wide, [{ cardId: 'span', from: 2, to: 3, track: 1 }])
  assert.deepEqual(
    first?.cells.map(({ tracksAbove }) => tracksAbove),
    [1, 1, 2, 2, 0],
  )
  assert.deepEqual(
    first?.cells.map(({ cardIds }) => cardIds),
    [[], ['plain'], [], ['whole'], []],
  )
  assert.equal(first?.tracks, 2)
  assert.equal(first?.cardCount, 4)
  assert.deepEqual(second?.cells[4]?.wide, [{ cardId: 'only', from: 4, to: 4, track: 0 }])
})

test('a collapsed lane shows no cards, but how many there are', () => {
  const work = sample()
  work.insert('cards', { id: 'one', laneId: 'L', columnId: 'a2' })
  work.update('lanes', 'L', { collapsed: true })
  const [lane] = matrixLayout(work.document).lanes
  assert.deepEqual(
    lane?.cells.map(({ cardIds, count }) => [cardIds.length, count]),
    [0, 1, 0, 0, 0].map((count) => [0, count]),
  )
  assert.equal(lane?.cardCount, 1)
})

test('no two cards in one track overlap, and no track is left empty', () => {
  const card = fc.tuple(fc.nat(9), fc.nat(5)).map(([from, more]) => ({ from, to: from + more }))
  fc.assert(
    fc.property(fc.array(card, { maxLength: 20 }), (cards) => {
      const packed = packTracks(cards.map((each, index) => ({ cardId: String(index), ...each })))
      for (const a of packed) {
        for (const b of packed) {
          assert.ok(a === b || a.track !== b.track || a.to < b.from || b.to < a.from)
        }
      }
      const tracks = new Set(packed.map(({ track }) => track))
      assert.equal(tracks.size, Math.max(0, ...packed.map(({ track }) => track + 1)))
    }),
  )
})

test('what did not move keeps its identity', () => {
  const work = sample()
  work.insert('cards', { id: 'one', laneId: 'L', columnId: 'a2', order: 'a0' })
  const before = matrixLayout(work.document)
  assert.equal(reuseLayout(before, matrixLayout(work.document)), before)
  work.insert('cards', { id: 'two', laneId: 'M', columnId: 'a1', order: 'a0' })
  const after = reuseLayout(before, matrixLayout(work.document))
  assert.notEqual(after, before)
  assert.equal(after.lanes[0], before.lanes[0])
  assert.equal(after.columnIds, before.columnIds)
  assert.deepEqual(after.lanes[1]?.cells[0]?.cardIds, ['two'])
  assert.equal(after.lanes[1]?.cells[1], before.lanes[1]?.cells[1])
})
