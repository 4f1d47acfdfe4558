/**
 * What the analyses cost on a quarter of a shop's events, and that it grows with the events, not faster: ten times as many
 * may take twelve times as long. `npm run bench clickhouse` compares them with ClickHouse.
 */
import { graph } from '../src/journeys/graph/graph.ts'
import type { EventLog } from '../src/journeys/log/event-log.ts'
import { limit } from './harness.ts'
import { generatedLog } from './journeys/generated.ts'

const million = generatedLog(1_000_000)
const tenMillion = generatedLog(10_000_000)

const runs: Readonly<Record<string, (log: EventLog) => unknown>> = {
  'follows graph with times': (log) => graph.run(log, graph.parameters.parse({})),
}

for (const [name, run] of Object.entries(runs)) {
  await limit(`${name}, 10 against 1 million events`, {
    measure: () => timeOf(() => run(tenMillion)) / timeOf(() => run(million)),
    most: 12,
    unit: 'times',
  })
}

/** The best of three, ms. */
function timeOf(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const began = performance.now()
    run()
    return performance.now() - began
  })
  return Math.min(...times)
}
