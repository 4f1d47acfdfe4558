import assert from 'node:assert/strict'
import { it } from 'node:test'
import { eventLogOf } from '../../../journeys/log/event-log.ts'
import { paths } from '../../../journeys/paths/paths.ts'
import { withFirst } from './shown-paths.ts'

it('shows the first of many paths just as if only so many had been asked for', () => {
  const cases = ['abab', 'abab', 'abc', 'abc', 'ac', 'bcbc', 'cdcd', 'd']
  const log = eventLogOf(
    cases.flatMap((events, at) => [...events].map((name, time) => ({ caseId: `${at}`, name, time }))),
  )
  const asked = (limit: number) => paths.run(log, paths.parameters.parse({ limit, goal: ['d'] }))
  for (const most of [0, 1, 2, 5, 100]) assert.deepEqual(withFirst(asked(100), most), asked(most))
})
