import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { curveDash } from '../../../domain/map/curve-look.ts'
import { CURVE_HEIGHT, CURVE_MARGIN, curvePath, heightOf, spreadOf, valueAt, wordSide } from './geometry.ts'

const scale = { min: -5, max: 5 }

test('best is at the top, worst at the bottom, and a height reads back as its value', () => {
  assert.equal(heightOf(5, scale), CURVE_MARGIN)
  assert.equal(heightOf(-5, scale), CURVE_HEIGHT - CURVE_MARGIN)
  assert.equal(heightOf(99, scale), CURVE_MARGIN)
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 5 }), (value) =>
      assert.equal(valueAt(heightOf(value, scale), scale), value),
    ),
  )
  assert.equal(valueAt(-1000, scale), 5)
  assert.equal(valueAt(1000, scale), -5)
})

test('the curve goes through its points and never beyond them', () => {
  const value = fc.integer({ min: -5, max: 5 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 12 }), (values) => {
      const path = curvePath(
        values.map((each, column) => ({ column, value: each })),
        scale,
        (column) => column * 100,
      )
      const ys = [...path.matchAll(/-?[\d.]+(?:e-?\d+)?,(-?[\d.]+(?:e-?\d+)?)/g)].map(([, y]) => Number(y))
      const heights = values.map((each) => heightOf(each, scale))
      assert.ok(ys.length >= values.length)
      for (const y of ys) assert.ok(y >= Math.min(...heights) - 0.01 && y <= Math.max(...heights) + 0.01)
    }),
  )
})

test('columns without a point are passed over, in order', () => {
  const path = curvePath(
    [
      { column: 4, value: 0 },
      { column: 1, value: 0 },
    ],
    scale,
    (column) => column,
  )
  assert.match(path, /^M1,/)
  assert.equal(
    curvePath([], scale, () => 0),
    '',
  )
})

test('the word stands off the line', () => {
  assert.equal(wordSide(3, 1, 2, scale), 'above')
  assert.equal(wordSide(-3, 1, -2, scale), 'below')
  assert.equal(wordSide(1, -3, 2, scale), 'above')
  assert.equal(wordSide(2, null, null, scale), 'below')
})

test('faces that would cover each other stand side by side; curves are told apart by their dash', () => {
  assert.deepEqual(
    [0, 1, 2].map((index) => spreadOf([100, 110, 160], index)),
    [-0.5, 0.5, 0],
  )
  assert.deepEqual(
    [0, 1, 2].map((index) => spreadOf([100, 120, 140], index)),
    [-1, 0, 1],
  )
  assert.equal(new Set([0, 1, 2, 3, 4].map(curveDash)).size, 5)
})
