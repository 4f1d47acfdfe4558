import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keptSteps } from './funnel/steps.ts'
import { flag, type Kept, oneOf, texts, withValues } from './kept.ts'

function through<Value>(kind: Kept<Value>, value: Value): Value | null {
  const search = withValues('?with=a', 'name', kind.write(value))
  assert.equal(new URLSearchParams(search).get('with'), 'a')
  return kind.read(new URLSearchParams(search).getAll('name'))
}

describe('what an address keeps', () => {
  it('is read as it was written', () => {
    assert.equal(through(oneOf(['a', 'b']), 'b'), 'b')
    assert.deepEqual(through(texts, ['x & y', 'z']), ['x & y', 'z'])
    assert.equal(through(flag, false), false)
    const steps = [
      { key: '0', anyOf: ['a', 'b,c'], optional: false, within: 'any' as const },
      { key: '1', anyOf: [], optional: true, within: 'day' as const },
    ]
    assert.deepEqual(through(keptSteps, steps), steps)
  })

  it('is nothing where it can’t be', () => {
    assert.equal(oneOf(['a']).read(['c']), null)
    assert.equal(texts.read([]), null)
    assert.equal(flag.read([]), null)
    assert.equal(keptSteps.read([]), null)
    assert.equal(keptSteps.read(['{', '[]', '{"anyOf":[1]}']), null)
    assert.equal(withValues('?name=1', 'name', []), '')
  })
})
