/** Representative journeys: how near they are to the truth at each level of noise, and how long 5,000 and 100,000 journeys take. */
import { discovered, discoveryParameters } from '../src/journeys/discovery/discovery.ts'
import { logOf } from '../src/journeys/discovery/testing/log-of.ts'
import {
  type Configuration,
  easyConfiguration,
  hardConfiguration,
  noisyJourneys,
} from '../src/journeys/discovery/testing/noisy-journeys.ts'
import { meanQuality, type Quality, qualityOf } from '../src/journeys/discovery/testing/quality.ts'
import type { EventLog } from '../src/journeys/log/event-log.ts'
import { limit } from './harness.ts'

const SEEDS = Number(process.env.POLKU_SEEDS ?? 5)
/** Others than those that anything was chosen by. */
const FIRST_SEED = Number(process.env.POLKU_FIRST_SEED ?? 70_001)
const NOISES = [0, 0.2, 0.4, 0.6, 0.8]
const parameters = discoveryParameters.parse({})

function measured(name: string, configurationOf: (seed: number) => Configuration): Quality {
  const all: Quality[] = []
  for (const noise of NOISES) {
    const qualities = Array.from({ length: SEEDS }, (_, at) => {
      const configuration = configurationOf(FIRST_SEED + at)
      const log = logOf(noisyJourneys(configuration, noise, FIRST_SEED + at).map(({ journey }) => journey))
      const found = discovered(log, { ...parameters, resamples: 0 }).result.representatives
      return qualityOf(
        found.map(({ sequence }) => sequence),
        configuration.truth,
      )
    })
    const { jaccard, k } = meanQuality(qualities)
    console.log(`${name}, noise ${noise}: Jaccard ${jaccard.toFixed(3)}, Δk ${k.toFixed(2)}`)
    all.push(...qualities)
  }
  return meanQuality(all)
}

async function judged(name: string, quality: Quality, most: Quality): Promise<void> {
  await limit(`${name}, Jaccard distance in hundredths`, {
    measure: () => 100 * quality.jaccard,
    most: 100 * most.jaccard,
    unit: '%',
    turns: 1,
  })
  await limit(`${name}, Δk`, { measure: () => quality.k, most: most.k, unit: 'times', turns: 1 })
}

const timeMs = (log: EventLog) => () => {
  const began = performance.now()
  discovered(log, parameters)
  return performance.now() - began
}

await judged('1,000 short journeys', measured('1,000 short journeys', easyConfiguration), { jaccard: 0.12, k: 0.5 })
const hard = (seed: number) => hardConfiguration(seed)
await judged('600 hard journeys', measured('600 hard journeys', hard), { jaccard: 0.1, k: 0.4 })

const large = (journeys: number) =>
  logOf(noisyJourneys(hardConfiguration(FIRST_SEED, journeys, [18, 20]), 0.6, 1).map(({ journey }) => journey))
await limit('representatives of 5,000 journeys of 20 steps', { measure: timeMs(large(5000)), most: 1000, unit: 'ms' })
const hundredThousand = large(100_000)
await limit('representatives of 100,000 journeys of 20 steps', {
  measure: timeMs(hundredThousand),
  most: 10_000,
  unit: 'ms',
})
await limit('memory of the process then', {
  measure: () => process.memoryUsage().rss / 2 ** 20,
  most: 1024,
  unit: 'MB',
})
