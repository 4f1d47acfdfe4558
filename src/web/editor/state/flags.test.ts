import assert from 'node:assert/strict'
import test from 'node:test'
import { ACTIVE, createFlags, SELECTED } from './flags.ts'

test('only those whose bits change are told', () => {
  const flags = createFlags()
  const told: string[] = []
  for (const key of ['a', 'b', 'c']) flags.subscribe(key, () => told.push(key))
  flags.only(SELECTED, ['a', 'b'])
  flags.only(SELECTED, ['b', 'c'])
  assert.deepEqual(told, ['a', 'b', 'a', 'c'])
  assert.deepEqual(['a', 'b', 'c'].map(flags.of), [0, SELECTED, SELECTED])
})

test('bits don’t disturb each other, and who leaves is not told', () => {
  const flags = createFlags()
  let told = 0
  const leave = flags.subscribe('a', () => told++)
  flags.only(ACTIVE, ['a'])
  flags.only(SELECTED, ['a'])
  assert.equal(flags.of('a'), ACTIVE | SELECTED)
  leave()
  flags.only(ACTIVE, [])
  assert.equal(flags.of('a'), SELECTED)
  assert.equal(told, 2)
})
