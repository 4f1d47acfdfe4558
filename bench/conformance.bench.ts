/** 100,000 journeys that all differ, laid over a map of 30 steps; and customers' long histories, cut into journeys. */
import { checkOf, checkParameters } from '../src/journeys/conformance/check.ts'
import { type EventLog, eventLogOf, fromColumns } from '../src/journeys/log/event-log.ts'
import { seededRandom } from '../src/journeys/random.ts'
import { splitJourneys } from '../src/journeys/splitting/split-journeys.ts'
import { histories, PROCESSES } from '../src/journeys/splitting/testing/histories.ts'
import { limit } from './harness.ts'

const STEPS = 30
const names = Array.from({ length: STEPS }, (_, step) => `step ${step}`)

/** Each step is left out, doubled or replaced now and then, and every tenth journey stops early. */
function journeys(count: number): EventLog {
  const random = seededRandom(1)
  const cases: number[] = []
  const codes: number[] = []
  for (let journey = 0; journey < count; journey++) {
    const end = random() < 0.1 ? Math.floor(random() * STEPS) : STEPS
    for (let step = 0; step < end; step++) {
      const lot = random()
      const came =
        lot < 0.08 ? [] : lot < 0.14 ? [step, step] : lot < 0.2 ? [Math.floor(random() * STEPS), step] : [step]
      for (const code of came) {
        cases.push(journey)
        codes.push(code)
      }
    }
  }
  return fromColumns({
    dictionary: names,
    names: Uint32Array.from(codes),
    times: Float64Array.from(codes, (_, at) => at * 1000),
    ends: null,
    cases: Uint32Array.from(cases),
    caseIds: null,
    attributes: new Map(),
  })
}

const parameters = checkParameters.parse({ expected: { blocks: names.map((name) => ({ id: name, events: [name] })) } })
const timeMs = (run: () => unknown) => {
  const began = performance.now()
  run()
  return performance.now() - began
}

const log = journeys(100_000)
await limit('100,000 journeys laid over a map of 30 steps', {
  measure: () => timeMs(() => checkOf(log, parameters)),
  most: 5_000,
  unit: 'ms',
})

const process = PROCESSES[0] as (typeof PROCESSES)[number]
const history = eventLogOf(histories(process, { seed: 1, customers: 10, journeys: 130, delay: 0.25 }).rows)
await limit(`${history.names.length.toLocaleString('en')} events of ten customers cut into journeys`, {
  measure: () => timeMs(() => splitJourneys(history)),
  most: 1_000,
  unit: 'ms',
})
