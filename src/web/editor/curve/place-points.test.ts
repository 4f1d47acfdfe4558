import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { emptyDocument } from '../../../domain/document-type.ts'
import { draft } from '../../../domain/draft.ts'
import { type Curve, curvesOf } from '../../../domain/map/curve.ts'
import { mapType, pointId } from '../../../domain/map/map-type.ts'
import { CURVE_HEIGHT, FACE_ASIDE, FACE_RADIUS, heightOf, neutralHeight } from './geometry.ts'
import { placePoints } from './place-points.ts'

const scale = { min: -5, max: 5 }
const WORD = 'Annoyed'
const WIDTH = WORD.length * 6.6
const placed = (found: readonly Curve[], columnId: string) => placePoints(found, columnId, scale, () => WORD)

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
    ['A', 'B', 'C'].map((column) => placed(found, column)[0]?.side),
    ['below', 'above', 'below'],
  )
})

test('a word gives way to another face: to the other side, or leaning away from it', () => {
  const near = placed(curves({ p: [0, 1, 0], q: [2, 2, 2] }), 'B')
  assert.deepEqual(
    near.map(({ side, hidesWord }) => [side, hidesWord]),
    [
      ['below', false],
      ['above', false],
    ],
  )
  const three = placed(curves({ p: [1, 1, 1], q: [2, 2, 2], r: [0, 0, 0] }), 'B')
  assert.deepEqual(
    three.map(({ side, align, hidesWord }) => (hidesWord ? 'none' : `${side} ${align}`)),
    ['below centre', 'above centre', 'below centre'],
  )
})

test('where no side has room, the word of what was expected is the one left out', () => {
  const work = draft(mapType, emptyDocument(mapType))
  work.insert('stages', { id: 'A' })
  work.insert('personas', { id: 'p' })
  for (const [layer, value] of [
    ['expectation', 2],
    ['reality', 2],
  ] as const) {
    work.insert('points', { id: pointId('A', 'p', layer), columnId: 'A', personaId: 'p', layer, value })
  }
  const wide = placePoints(curvesOf(work.document), 'A', scale, () => 'a word that is as wide as the column')
  assert.equal(wide.find(({ point }) => point.layer === 'reality')?.hidesWord, false)
})

test('faces of the same value stand side by side', () => {
  const same = placed(curves({ p: [1, 1, 1], q: [1, 1, 1] }), 'B')
  assert.deepEqual(
    same.map(({ aside }) => aside),
    [-0.5, 0.5],
  )
})

test('no word stands on the neutral line, on another word or on a face', () => {
  const value = fc.integer({ min: -5, max: 5 })
  const three = fc.tuple(value, value, value)
  fc.assert(
    fc.property(three, three, three, (p, q, r) => {
      const points = placed(curves({ p, q, r }), 'B')
      const words = points.flatMap(({ point, aside, side, align, further, hidesWord }) => {
        const away = side === 'above' ? -1 : 1
        const near = heightOf(point.value, scale) + away * (FACE_RADIUS + 4 + further)
        const middle = aside * FACE_ASIDE
        const left = { centre: middle - WIDTH / 2, start: middle + FACE_RADIUS - WIDTH, end: middle - FACE_RADIUS }[
          align
        ]
        const [top, bottom] = [Math.min(near, near + away * 16), Math.max(near, near + away * 16)]
        return hidesWord ? [] : [{ left, right: left + WIDTH, top, bottom }]
      })
      const faces = points.map(({ point, aside }) => {
        const [x, y] = [aside * FACE_ASIDE, heightOf(point.value, scale)]
        return { left: x - FACE_RADIUS, right: x + FACE_RADIUS, top: y - FACE_RADIUS, bottom: y + FACE_RADIUS }
      })
      for (const [at, word] of words.entries()) {
        assert.ok(neutralHeight(scale) <= word.top || neutralHeight(scale) >= word.bottom)
        assert.ok(word.top >= 0 && word.bottom <= CURVE_HEIGHT)
        for (const other of [...words.filter((_, index) => index !== at), ...faces]) assert.ok(isApart(word, other))
      }
      for (const [at, face] of faces.entries()) {
        for (const other of faces.slice(at + 1)) assert.ok(isApart(face, other))
      }
    }),
  )
})

type Box = { left: number; right: number; top: number; bottom: number }

function isApart(a: Box, b: Box): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
}
