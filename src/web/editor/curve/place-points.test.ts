import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { emptyDocument } from '../../../domain/document-type.ts'
import { draft } from '../../../domain/draft.ts'
import { curvesOf } from '../../../domain/map/curve.ts'
import { mapType, pointId } from '../../../domain/map/map-type.ts'
import { CURVE_HEIGHT, FACE_RADIUS, heightOf, neutralHeight } from './geometry.ts'
import { placePoints } from './place-points.ts'

const scale = { min: -5, max: 5 }

function curves(values: Readonly<Record<string, readonly number[]>>) {
  const work = draft(mapType, emptyDocument(mapType))
  for (const [index, id] of ['A', 'B', 'C'].entries()) work.insert('stages', { id, order: `a${index}` })
  for (const [index, [id, own]] of Object.entries(values).entries()) {
    work.insert('personas', { id, order: `a${index}` })
    for (const [at, value] of own.entries()) {
      const columnId = ['A', 'B', 'C'][at] as string
      work.insert('points', { id: pointId(columnId, id, 'reality'), columnId, personaId: id, value })
    }
  }
  return curvesOf(work.document)
}

test('the word of a peak is above, of a valley below', () => {
  const found = curves({ p: [0, 4, -4] })
  assert.deepEqual(
    ['A', 'B', 'C'].map((column) => placePoints(found, column, scale)[0]?.side),
    ['below', 'above', 'below'],
  )
})

test('a word gives way to another face, to the other side or altogether', () => {
  const near = placePoints(curves({ p: [0, 1, 0], q: [2, 2, 2] }), 'B', scale)
  assert.deepEqual(
    near.map(({ side, hidesWord }) => [side, hidesWord]),
    [
      ['below', false],
      ['above', false],
    ],
  )
  const three = placePoints(curves({ p: [1, 1, 1], q: [2, 2, 2], r: [0, 0, 0] }), 'B', scale)
  assert.deepEqual(
    three.map(({ side, hidesWord }) => (hidesWord ? 'none' : side)),
    ['none', 'above', 'below'],
  )
})

test('faces of the same value stand side by side', () => {
  const same = placePoints(curves({ p: [1, 1, 1], q: [1, 1, 1] }), 'B', scale)
  assert.deepEqual(
    same.map(({ aside }) => aside),
    [-0.5, 0.5],
  )
})

test('no word stands on the neutral line or on another word', () => {
  const value = fc.integer({ min: -5, max: 5 })
  const three = fc.tuple(value, value, value)
  fc.assert(
    fc.property(three, three, (p, q) => {
      const words = placePoints(curves({ p, q }), 'B', scale).flatMap(({ point, side, further, hidesWord }) => {
        const away = side === 'above' ? -1 : 1
        const near = heightOf(point.value, scale) + away * (FACE_RADIUS + 4 + further)
        return hidesWord ? [] : [{ from: Math.min(near, near + away * 16), to: Math.max(near, near + away * 16) }]
      })
      for (const { from, to } of words) {
        assert.ok(neutralHeight(scale) <= from || neutralHeight(scale) >= to)
        assert.ok(from >= 0 && to <= CURVE_HEIGHT)
      }
      const [a, b] = words
      if (a && b) assert.ok(a.to <= b.from || b.to <= a.from)
    }),
  )
})
