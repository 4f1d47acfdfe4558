import { type Control, checkpoint } from '../analysis.ts'
import { seededRandom } from '../random.ts'
import type { ContextTree } from './context-tree.ts'
import { firstGuess, GUESSES, signsOf } from './first-guesses.ts'
import { GapEvidence } from './gap-evidence.ts'
import { type Histories, JourneySampler } from './journey-sampler.ts'

/** Rounds of each heat, and how many guesses go on after it. */
const HEATS = [
  { rounds: 6, kept: 4 },
  { rounds: 8, kept: 2 },
  { rounds: 12, kept: 1 },
]
const SETTLING_ROUNDS = 10
const COUNTED_ROUNDS = 16

/** What was learned of journeys from histories. */
export type Learned = {
  readonly tree: ContextTree
  readonly gaps: GapEvidence
  /** Per event of the histories, the probability that a journey ends with it. */
  readonly probabilities: Float64Array
}

/**
 * Learns what journeys look like from histories that nobody has cut: the first guesses are made better side by side, those
 * under which what was seen is likeliest go on, and the last one's rounds are averaged.
 */
export function learnJourneys(histories: Histories, control?: Control): Learned {
  const { names, times, isLast, alphabet } = histories
  const signs = signsOf(names, times, isLast, alphabet)
  let samplers = GUESSES.map((guess, index) => {
    const random = seededRandom(index + 1)
    const gaps = new GapEvidence(names, times, isLast)
    return { gaps, sampler: new JourneySampler(histories, gaps, firstGuess(signs, guess, isLast, random), random) }
  })
  const all = roundsOfAll(samplers.length)
  let done = 0
  const run = (sampler: JourneySampler, sums?: Float64Array, counts?: Float64Array) => {
    checkpoint(control, done++, all)
    sampler.round(sums, counts)
  }
  for (const { rounds, kept } of HEATS) {
    for (const { sampler } of samplers) for (let round = 0; round < rounds; round++) run(sampler)
    const judged = samplers.map((one) => ({ one, likelihood: one.sampler.logProbability() }))
    samplers = judged
      .sort((a, b) => b.likelihood - a.likelihood)
      .slice(0, kept)
      .map(({ one }) => one)
  }
  const best = samplers[0] as (typeof samplers)[number]
  for (let round = 0; round < SETTLING_ROUNDS; round++) run(best.sampler)
  const sums = new Float64Array(names.length)
  const counts = new Float64Array(names.length)
  for (let round = 0; round < COUNTED_ROUNDS; round++) run(best.sampler, sums, counts)
  const probabilities = sums.map((sum, i) => (isLast[i] ? 1 : Math.min(1, sum / Math.max(1, counts[i] as number))))
  return { tree: best.sampler.tree, gaps: best.gaps, probabilities }
}

function roundsOfAll(guesses: number): number {
  const heats = HEATS.map(({ rounds }, index) => rounds * (HEATS[index - 1]?.kept ?? guesses))
  return heats.reduce((sum, rounds) => sum + rounds, 0) + SETTLING_ROUNDS + COUNTED_ROUNDS
}
