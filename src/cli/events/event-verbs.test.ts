import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANALYSES } from '../../journeys/registry.ts'
import { EVENT_VERBS } from './event-verbs.ts'

test('every analysis is a verb', () => {
  const others = ['events', 'findings']
  assert.deepEqual(EVENT_VERBS.filter((verb) => !others.includes(verb)).sort(), ANALYSES.map(({ id }) => id).sort())
})
