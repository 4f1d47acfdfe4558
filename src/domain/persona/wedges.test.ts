import assert from 'node:assert/strict'
import test from 'node:test'
import { rowsOf, wedges } from './wedges.ts'

test('neighbours share a border, and the row is filled from edge to edge', () => {
  for (const row of ['upper', 'lower'] as const) {
    for (let count = 1; count <= 6; count++) {
      const all = wedges(count, row).map(({ corners }) => corners)
      for (const [at, shape] of all.entries()) {
        const next = all[at + 1]
        if (!next) continue
        assert.deepEqual([shape[1], shape[2]], [next[0], next[3]])
      }
      assert.deepEqual(all[0]?.[0], [0, 0])
      assert.deepEqual(all.at(-1)?.[2], [100, 100])
    }
  }
})

test('borders lean towards the person: inwards beneath the upper row, outwards the lower', () => {
  const upper = wedges(3, 'upper')[1]?.corners
  assert.ok(upper && upper[0][0] < upper[3][0] && upper[1][0] > upper[2][0])
  const lower = wedges(3, 'lower')[1]?.corners
  assert.ok(lower && lower[0][0] > lower[3][0])
})

test('what is written stays inside of its wedge', () => {
  for (const { corners, box } of wedges(4, 'upper')) {
    const [topLeft, topRight, bottomRight, bottomLeft] = corners
    assert.ok(box.start >= Math.max(topLeft[0], bottomLeft[0]) - 0.01)
    assert.ok(box.start + box.width <= Math.min(topRight[0], bottomRight[0]) + 0.01)
  }
})

test('one more stands above than beneath', () => {
  assert.deepEqual([1, 2, 5, 6].map(rowsOf), [
    [1, 0],
    [1, 1],
    [3, 2],
    [3, 3],
  ])
})
