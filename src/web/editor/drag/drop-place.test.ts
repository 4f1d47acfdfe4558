import assert from 'node:assert/strict'
import test from 'node:test'
import { dropIndex, edgeScroll, gapAt } from './drop-place.ts'

const boxes = [
  { id: 'a', start: 10, end: 30 },
  { id: 'b', start: 40, end: 60 },
]
const edges = { start: 0, end: 100 }

test('the upper half of a sibling means before it, the lower half behind it', () => {
  assert.deepEqual(
    [0, 19, 21, 49, 51, 99].map((at) => dropIndex(boxes, at)),
    [0, 0, 1, 1, 2, 2],
  )
  assert.equal(dropIndex([], 5), 0)
})

test('the line lies in the gap', () => {
  assert.deepEqual(
    [0, 1, 2].map((index) => gapAt(boxes, index, edges)),
    [5, 35, 64],
  )
  assert.equal(gapAt([], 0, edges), 50)
})

test('holding near an edge scrolls towards it', () => {
  assert.equal(edgeScroll(50, edges), 0)
  assert.ok(edgeScroll(1, edges) < edgeScroll(20, edges) && edgeScroll(20, edges) < 0)
  assert.ok(edgeScroll(99, edges) > 0)
})
