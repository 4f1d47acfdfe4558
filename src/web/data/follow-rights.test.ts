import assert from 'node:assert/strict'
import test from 'node:test'
import type { ConnectionState } from '../../sync/connection-status.ts'
import { observable } from '../../sync/observable.ts'
import { followRights } from './follow-rights.ts'

/** What is told while a connection that is `first` when somebody begins to look goes through the others. */
function told(first: ConnectionState, ...then: readonly ConnectionState[]): string {
  const status = observable<{ readonly state: ConnectionState }>({ state: first }, (a, b) => a.state === b.state)
  const heard: string[] = []
  const end = followRights(status, { changed: () => heard.push('changed'), entered: () => heard.push('entered') })
  for (const state of then) {
    heard.push(state)
    status.set({ state })
  }
  end()
  status.set({ state: 'connecting' })
  return heard.join(' ')
}

test('whoever is sent away is asked about, also where the document was open before anybody looked', () => {
  assert.equal(told('saved', 'connecting'), 'entered connecting changed')
  assert.equal(told('connecting', 'saved', 'connecting'), 'saved entered connecting changed')
})

test('a connection that is back is asked about once, and one that never was there is not', () => {
  assert.equal(
    told('saved', 'offline', 'connecting', 'saving', 'saved'),
    'entered offline connecting saving changed saved',
  )
  assert.equal(told('connecting', 'offline', 'connecting', 'saved'), 'offline connecting saved entered')
})

test('edits on their way change nobody’s rights', () => {
  assert.equal(told('saved', 'saving', 'saved', 'refused'), 'entered saving saved refused')
})
