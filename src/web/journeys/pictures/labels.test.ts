import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { onLevelCurve, placedLabels } from './labels.ts'

const place = fc.record({ x: fc.nat(200), y: fc.nat(200) })
const size = fc.integer({ min: 1, max: 40 })
const label = fc.record({ width: size, height: size, places: fc.array(place, { maxLength: 4 }) })
const box = fc.record({ x: fc.nat(200), y: fc.nat(200), width: size, height: size })

describe('labels of a picture', () => {
  it('lie on nothing and on no other, and the first has its best free place', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), fc.array(box, { maxLength: 6 }), (unnamed, taken) => {
        const labels = unnamed.map((one, at) => ({ ...one, id: `${at}` }))
        const found = placedLabels(labels, taken)
        const boxes = labels.flatMap(({ id, width, height }) => {
          const at = found.get(id)
          return at ? [{ x: at.x - width / 2, y: at.y - height / 2, width, height }] : []
        })
        const all = [
          ...taken.map((one) => ({ ...one, isTaken: true })),
          ...boxes.map((one) => ({ ...one, isTaken: false })),
        ]
        for (const [i, a] of all.entries())
          for (const b of all.slice(i + 1)) {
            if (a.isTaken && b.isTaken) continue
            assert.ok(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height)
          }
      }),
      { numRuns: 60 },
    )
    const two = {
      width: 10,
      height: 10,
      places: [
        { x: 5, y: 5 },
        { x: 30, y: 5 },
      ],
    }
    const line = { x: 0, y: 4, width: 12, height: 2 }
    assert.deepEqual(placedLabels([{ id: 'a', ...two }], [], [line]).get('a'), { x: 30, y: 5 })
    const found = placedLabels(
      [
        { id: 'a', ...two },
        { id: 'b', ...two },
        { id: 'c', ...two },
      ],
      [],
    )
    assert.deepEqual(
      [...found],
      [
        ['a', { x: 5, y: 5 }],
        ['b', { x: 30, y: 5 }],
      ],
    )
  })

  it('stand on the curve that they belong to', () => {
    const [from, to] = [
      { x: 10, y: 0 },
      { x: 50, y: 20 },
    ]
    assert.deepEqual(onLevelCurve(from, to, 0), from)
    assert.deepEqual(onLevelCurve(from, to, 0.5), { x: 30, y: 10 })
    assert.deepEqual(onLevelCurve(from, to, 1), to)
  })
})
