import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { converted, FACES, faceFor, feelingMessage, neutralOf, shareOf, stepped } from './emotion.ts'

const scale = fc
  .tuple(fc.integer({ min: -100, max: 99 }), fc.integer({ min: 1, max: 200 }))
  .map(([min, width]) => ({ min, max: Math.min(100, min + width) }))
const inside = scale.chain((scale) =>
  fc.tuple(fc.constant(scale), fc.double({ min: scale.min, max: scale.max, noNaN: true })),
)

test('neutral is 0 where the scale holds it inside, else its middle', () => {
  assert.equal(neutralOf({ min: -5, max: 5 }), 0)
  assert.equal(neutralOf({ min: -2, max: 8 }), 0)
  assert.equal(neutralOf({ min: 1, max: 5 }), 3)
  assert.equal(neutralOf({ min: 0, max: 10 }), 5)
  assert.equal(neutralOf({ min: -4, max: 0 }), -2)
})

test('the ends have the outermost faces and the neutral line the plain one', () => {
  fc.assert(
    fc.property(scale, (scale) => {
      assert.equal(faceFor(scale.min, scale), FACES[0])
      assert.equal(faceFor(scale.max, scale), FACES.at(-1))
      assert.equal(faceFor(neutralOf(scale), scale), '😐')
    }),
  )
})

test('a better value never has a worse face or a worse word', () => {
  const index = (face: string) => (FACES as readonly string[]).indexOf(face)
  fc.assert(
    fc.property(inside, fc.double({ min: 0, max: 1, noNaN: true }), ([scale, value], part) => {
      const better = value + (scale.max - value) * part
      assert.ok(index(faceFor(better, scale)) >= index(faceFor(value, scale)))
      assert.ok(feelingMessage(better, scale) >= feelingMessage(value, scale))
    }),
  )
})

test('a share lies between 0 and 1, and values beyond the ends are drawn at the ends', () => {
  const usual = { min: -5, max: 5 }
  assert.deepEqual(
    [-5, 0, 5, -9, 9].map((value) => shareOf(value, usual)),
    [0, 0.5, 1, 0, 1],
  )
  assert.equal(faceFor(-9, usual), FACES[0])
  assert.equal(faceFor(9, usual), FACES.at(-1))
})

test('the five words share the scale: awful and delighted are its ends', () => {
  const words = [-5, -4, -3, -1, 0, 1, 3, 4, 5].map((value) => feelingMessage(value, { min: -5, max: 5 }))
  assert.deepEqual(
    words,
    ['1', '1', '2', '2', '3', '4', '4', '5', '5'].map((grade) => `feeling.${grade}`),
  )
})

test('arrow keys go by whole numbers on narrow scales, and by a twentieth on wide ones', () => {
  const five = { min: -5, max: 5 }
  assert.deepEqual([stepped(0, 1, five), stepped(0, -1, five), stepped(5, 1, five)], [1, -1, 5])
  assert.deepEqual([stepped(3.67, 1, five), stepped(3.67, -1, five), stepped(-0.5, 1, five)], [4, 3, 0])
  const hundred = { min: 0, max: 100 }
  assert.deepEqual([stepped(50, 1, hundred), stepped(52, 1, hundred), stepped(52, -1, hundred)], [55, 55, 50])
  assert.deepEqual([stepped(97, 2, hundred), stepped(1, 1, { min: 1, max: 7 })], [100, 2])
})

test('a feeling keeps its face on another scale', () => {
  const [from, to] = [
    { min: -5, max: 5 },
    { min: -7, max: 3 },
  ]
  assert.deepEqual(
    [-5, -1, 0, 2, 5].map((value) => converted(value, from, to)),
    [-7, -1.4, 0, 1.2, 3],
  )
  assert.deepEqual(
    [-5, -1, 0, 5].map((value) => converted(value, from, { min: 1, max: 7 })),
    [1, 3.4, 4, 7],
  )
  fc.assert(
    fc.property(inside, scale, ([own, value], other) => {
      const [before, after] = [shareOf(value, own), shareOf(converted(value, own, other), other)]
      assert.ok(after >= 0 && after <= 1)
      const side = Math.sign(value - neutralOf(own))
      assert.ok(side * (converted(value, own, other) - neutralOf(other)) >= 0, `${before} ${after}`)
    }),
  )
})
