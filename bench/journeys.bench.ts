/**
 * What the analyses cost on a quarter of a shop's events, and that it grows with the events, not faster: ten times as many
 * may take twelve times as long. `npm run bench clickhouse` compares them with ClickHouse.
 */
import { flow } from '../src/journeys/flow/flow.ts'
import { funnel } from '../src/journeys/funnel/funnel.ts'
import { graph } from '../src/journeys/graph/graph.ts'
import type { EventLog } from '../src/journeys/log/event-log.ts'
import { sessionsOf, USUAL_GAP_MS } from '../src/journeys/log/sessions.ts'
import { paths } from '../src/journeys/paths/paths.ts'
import { roles } from '../src/journeys/roles/roles.ts'
import { limit } from './harness.ts'
import { generatedLog } from './journeys/generated.ts'

const flowAsked = flow.parameters.parse({ steps: 10 })
const funnelAsked = funnel.parameters.parse({
  steps: ['home', 'product', 'cart', 'payment', 'confirmation'],
  windowMs: 7 * 86_400_000,
})
const pathsAsked = paths.parameters.parse({ steps: 8, goal: ['confirmation'] })
const rolesAsked = roles.parameters.parse({ goal: ['confirmation'] })

const million = generatedLog(1_000_000)
const tenMillion = generatedLog(10_000_000)

const runs: Readonly<Record<string, (log: EventLog) => unknown>> = {
  'follows graph with times': (log) => graph.run(log, graph.parameters.parse({})),
  'flow of 10 steps': (log) => flow.run(log, flowAsked),
  'funnel of 5 steps with times': (log) => funnel.run(log, funnelAsked),
  'paths of sessions': (log) => paths.run(sessionsOf(log, USUAL_GAP_MS), pathsAsked),
  'roles of touchpoints': (log) => roles.run(log, rolesAsked),
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
