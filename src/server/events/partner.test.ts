import assert from 'node:assert/strict'
import { it } from 'node:test'
import { graph } from '../../journeys/graph/graph.ts'
import { type EventLog, eventLogOf } from '../../journeys/log/event-log.ts'
import { shared } from '../../journeys/log/shared.ts'
import { manyRows } from '../../journeys/testing/arbitrary-log.ts'
import type { Partner } from '../../journeys/together/partner.ts'
import { doPart } from '../../journeys/together/parts.ts'
import { partnerThread } from './partner.ts'

/** Large enough to be worth a second thread, with times that are no whole milliseconds. */
const log = onSharedMemory(
  eventLogOf(manyRows(120_000).map((row, at) => ({ ...row, time: row.time + (at % 1000) / 1000 }))),
)
const parameters = graph.parameters.parse({})
const alone = graph.run(log, parameters)

/** Does what is asked of it before anybody else begins. */
const hasty: Partner = {
  begin(part, work) {
    doPart(part, work)
    return () => {}
  },
}

it('the same comes out, to the last digit, when another does all that two can do', () => {
  assert.deepEqual(graph.run(log, parameters, { partner: hasty }), alone)
})

it('the same comes out when a thread takes part, also while it is starting', async (t) => {
  const partner = partnerThread()
  if (!partner) return t.skip('there is but one processor')
  try {
    for (let turn = 0; turn < 5; turn++) {
      assert.deepEqual(graph.run(log, parameters, { partner }), alone)
      await new Promise((resolve) => setImmediate(resolve))
    }
  } finally {
    await partner.close()
  }
})

function onSharedMemory(log: EventLog): EventLog {
  const { names, times, caseStarts } = log
  const copies = {
    names: shared(Uint32Array, names.length),
    times: shared(Float64Array, times.length),
    caseStarts: shared(Uint32Array, caseStarts.length),
  }
  copies.names.set(names)
  copies.times.set(times)
  copies.caseStarts.set(caseStarts)
  return { ...log, ...copies }
}
