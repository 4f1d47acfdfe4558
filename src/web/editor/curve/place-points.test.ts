import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDocument } from '../../../domain/document-type.ts'
import { draft } from '../../../domain/draft.ts'
import { curvesOf } from '../../../domain/map/curve.ts'
import { mapType, pointId } from '../../../domain/map/map-type.ts'
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
