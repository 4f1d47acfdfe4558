import assert from 'node:assert/strict'
import test from 'node:test'
import type { ConnectionState } from '../connection-status.ts'
import { connectionState, type Facts } from './connection-state.ts'

const start: Facts = { refusal: null, welcomed: false, failed: false, unsaved: false, committed: false }

const table: readonly (readonly [string, Partial<Facts>, ConnectionState])[] = [
  ['at first', {}, 'connecting'],
  ['edits from an earlier session, no answer yet', { unsaved: true }, 'connecting'],
  ['no connection', { failed: true }, 'offline'],
  ['no connection, edits', { failed: true, unsaved: true }, 'offline'],
  ['welcomed, what is here not yet compared', { welcomed: true }, 'connecting'],
  ['the same after a failure', { welcomed: true, failed: true }, 'connecting'],
  ['edits on their way', { welcomed: true, unsaved: true }, 'saving'],
  ['edits on their way, earlier ones committed', { welcomed: true, unsaved: true, committed: true }, 'saving'],
  ['all committed', { welcomed: true, committed: true }, 'saved'],
  ['all committed after a failure', { welcomed: true, failed: true, committed: true }, 'saved'],
  ['committed on a socket that is gone', { committed: true, failed: true }, 'offline'],
  ['refused', { refusal: 'not-allowed' }, 'refused'],
  ['refused with everything else in order', { refusal: 'read-only', welcomed: true, committed: true }, 'refused'],
]

for (const [what, facts, state] of table) {
  test(`${what}: ${state}`, () => assert.equal(connectionState({ ...start, ...facts }), state))
}

test('“saved” takes a welcome, an acknowledgement and nothing unsaved', () => {
  for (const welcomed of [true, false])
    for (const failed of [true, false])
      for (const unsaved of [true, false])
        for (const committed of [true, false])
          for (const refusal of [null, 'invalid'] as const) {
            const state = connectionState({ refusal, welcomed, failed, unsaved, committed })
            assert.equal(state === 'saved', welcomed && !unsaved && committed && refusal === null)
          }
})
