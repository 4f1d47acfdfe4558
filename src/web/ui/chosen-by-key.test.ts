import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenByKey } from './chosen-by-key.ts'

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const chosen = (key: string, at: number, isRightToLeft = false) =>
  chosenByKey({ ...NONE, key }, { at, count: 3, isRightToLeft })

test('the arrow keys choose the next and the one before, round the ends; Home and End the ends', () => {
  assert.deepEqual(
    [0, 1, 2].map((at) => chosen('ArrowRight', at)),
    [1, 2, 0],
  )
  assert.deepEqual(
    [0, 1, 2].map((at) => chosen('ArrowDown', at)),
    [1, 2, 0],
  )
  assert.deepEqual(
    [0, 1, 2].map((at) => chosen('ArrowLeft', at)),
    [2, 0, 1],
  )
  assert.deepEqual(
    [0, 1, 2].map((at) => chosen('ArrowUp', at)),
    [2, 0, 1],
  )
  assert.deepEqual([chosen('Home', 2), chosen('End', 0)], [0, 2])
})

test('from right to left the arrows to the sides turn round, those up and down do not', () => {
  assert.deepEqual(
    [0, 1, 2].map((at) => chosen('ArrowLeft', at, true)),
    [1, 2, 0],
  )
  assert.deepEqual(
    [0, 1, 2].map((at) => chosen('ArrowRight', at, true)),
    [2, 0, 1],
  )
  assert.deepEqual([chosen('ArrowDown', 0, true), chosen('ArrowUp', 0, true)], [1, 2])
})

test('other keys, and what is a shortcut, choose nothing', () => {
  for (const key of ['Enter', ' ', 'Tab', 'a']) assert.equal(chosen(key, 0), null, key)
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
    const key = { ...NONE, key: 'ArrowRight', [held]: true }
    assert.equal(chosenByKey(key, { at: 0, count: 3, isRightToLeft: false }), null, held)
  }
})
