import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type CardBox, linkPath } from './link-path.ts'

const box = (left: number, top: number): CardBox => ({ left, top, right: left + 200, bottom: top + 40 })
const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(Number)

test('a line runs between the sides that face each other', () => {
  assert.equal(linkPath(box(0, 0), box(400, 100)), 'M200,20 C300,20 300,120 400,120')
  assert.equal(linkPath(box(400, 100), box(0, 0)), 'M400,120 C300,120 300,20 200,20')
})

test('between cards that stand over each other it runs down the gap beside them', () => {
  const path = linkPath(box(0, 0), box(20, 300))
  assert.equal(path, 'M200,20 H221 Q229,20 229,28 V312 Q229,320 221,320 H220')
})

test('a line begins and ends at the edges of its cards, halfway down', () => {
  const place = fc.record({ left: fc.integer({ min: 0, max: 3000 }), top: fc.integer({ min: 0, max: 3000 }) })
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [from, to] = [box(a.left, a.top), box(b.left, b.top)]
      const path = linkPath(from, to)
      const [x1, y1] = numbers(path)
      assert.ok(x1 === from.left || x1 === from.right)
      assert.equal(y1, from.top + 20)
      assert.match(
        path,
        new RegExp(`(^| )(C.* )?(${to.left}|${to.right}),${to.top + 20}$|,${to.top + 20} H${to.right}$`),
      )
    }),
  )
})
