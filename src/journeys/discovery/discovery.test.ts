import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Discovered, discovered, discoveryParameters } from './discovery.ts'
import { logOf } from './testing/log-of.ts'
import { easyConfiguration, hardConfiguration, type NoiseKind, noisyJourneys } from './testing/noisy-journeys.ts'
import { meanQuality, type Quality, qualityOf } from './testing/quality.ts'

/** How many configurations of each kind are tried: `POLKU_SEEDS=100` for a night. */
const SEEDS = Math.min(100, Number(process.env.POLKU_SEEDS ?? 2))
const NOISES = [0, 0.2, 0.4, 0.6, 0.8]
const DATA = new URL('../../../../shared/data/discovery/', import.meta.url)

const find = (journeys: readonly (readonly string[])[], parameters: object = {}): Discovered =>
  discovered(logOf(journeys), discoveryParameters.parse({ resamples: 20, ...parameters }))
const sequencesIn = ({ result }: Discovered) => result.representatives.map(({ sequence }) => sequence)

describe('representative journeys', () => {
  it('are found among short journeys with noise of 0 to .8', () => {
    const { jaccard, k } = meanQuality(tried(easyConfiguration))
    assert.ok(jaccard <= 0.06 && k <= 0.3, `Jaccard ${jaccard}, Δk ${k}`)
  })

  it('are found where noise lets any two touchpoints change places', () => {
    const { jaccard, k } = meanQuality(tried(easyConfiguration, 'scattered'))
    assert.ok(jaccard <= 0.12 && k <= 0.5, `Jaccard ${jaccard}, Δk ${k}`)
  })

  it('are told apart where they lie one or two changes apart, and one of them is rare', () => {
    const { jaccard, k } = meanQuality(tried((seed) => hardConfiguration(seed)))
    assert.ok(jaccard <= 0.1 && k <= 0.4, `Jaccard ${jaccard}, Δk ${k}`)
  })

  it('are found in the journeys of Bernard and Andritsos', (t) => {
    if (!existsSync(DATA)) return t.skip('../shared/data/discovery is missing')
    const qualities: Quality[] = []
    for (let configuration = 1; configuration <= 4; configuration++) {
      for (let noise = 1; noise <= 5; noise++) {
        const { journeys, truth } = published(`size100_cfg${configuration}_noise${noise}.csv`)
        qualities.push(qualityOf(sequencesIn(find(journeys)), truth))
      }
    }
    const { jaccard, k } = meanQuality(qualities)
    assert.ok(jaccard <= 0.12 && k <= 0.5, `Jaccard ${jaccard}, Δk ${k}`)
  })

  it('are all that there is where there is no noise, with exact figures', () => {
    const many = (count: number, journey: string) => Array.from({ length: count }, () => journey.split(' '))
    const { result, representativeOf } = find([...many(60, 'a b c d'), ...many(40, 'a c b d')])
    assert.deepEqual(
      result.representatives.map(({ sequence, n, share, exact, fitness, spread }) => ({
        steps: sequence.join(' '),
        n,
        share,
        exact,
        fitness,
        spread,
      })),
      [
        { steps: 'a b c d', n: 60, share: 0.6, exact: 60, fitness: 1, spread: { mean: 0, p90: 0 } },
        { steps: 'a c b d', n: 40, share: 0.4, exact: 40, fitness: 1, spread: { mean: 0, p90: 0 } },
      ],
    )
    assert.deepEqual([result.n, result.k, result.fitness, result.stability], [100, 2, 1, 1])
    assert.deepEqual([...new Set(representativeOf.slice(0, 60))], [0])
    assert.deepEqual([...new Set(representativeOf.slice(60))], [1])
  })

  it('are found again however long and far from each other they are', () => {
    const journey = (name: string) => Array.from({ length: 20 }, (_, at) => `${name}${at}`)
    const log = ['a', 'b', 'c'].flatMap((name) => [
      ...Array.from({ length: 40 }, () => journey(name)),
      ...journey(name).map((_, at) => journey(name).toSpliced(at, 1)),
    ])
    const { result } = find(log)
    assert.deepEqual(
      result.representatives.map(({ n, stability }) => [n, stability]),
      [
        [60, 1],
        [60, 1],
        [60, 1],
      ],
    )
  })

  it('say how far their journeys are from them', () => {
    const journeys = [...Array.from({ length: 30 }, () => ['a', 'b', 'c']), ['a', 'x', 'c'], ['a', 'b']]
    const { result } = find(journeys)
    assert.equal(result.k, 1)
    assert.equal(result.fitness, 1 - 2 / 95)
    assert.equal(result.representatives[0]?.exact, 30)
    assert.equal(result.representatives[0]?.spread.mean, 2 / 32)
    assert.equal(result.representatives[0]?.spread.p90, 0)
  })

  it('count touchpoints that repeat at once as one where asked to', () => {
    const journeys = [
      ...Array.from({ length: 10 }, () => ['a', 'b', 'b', 'c']),
      ...Array.from({ length: 10 }, () => ['a', 'b', 'c']),
    ]
    assert.equal(find(journeys).result.k, 2)
    assert.deepEqual(sequencesIn(find(journeys, { repeats: 'collapsed' })), [['a', 'b', 'c']])
  })

  it('are one, the most typical, where no two journeys are alike', () => {
    const journeys = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 5 }, (_, i) => `${(at * 7 + i * at) % 23} ${i}`),
    )
    const { result } = find(journeys)
    assert.equal(result.k, 1)
    assert.ok(result.coverage < 0.5)
  })

  it('are at most as many as asked for', () => {
    const journeys = Array.from({ length: 300 }, (_, at) => [`${at % 10} a`, `${at % 10} b`, `${at % 10} c`])
    const limited = (most: number) => {
      const { k, isLimited } = find(journeys, { most }).result
      return [k, isLimited]
    }
    assert.deepEqual(
      [limited(20), limited(10), limited(3)],
      [
        [10, false],
        [10, false],
        [3, true],
      ],
    )
  })

  it('of any log hold every journey once, in exact figures that add up', () => {
    const journey = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(journey, { maxLength: 30 }), (journeys) => {
        const { result, representativeOf } = find(journeys, { resamples: 3 })
        const counts = result.representatives.map((_, place) => representativeOf.filter((at) => at === place).length)
        assert.deepEqual(
          result.representatives.map(({ n }) => n),
          counts,
        )
        assert.equal(result.n, journeys.length)
        assert.equal(representativeOf.length, journeys.length)
        for (const { sequence } of result.representatives)
          assert.ok(journeys.some((one) => one.join() === sequence.join()))
        for (const value of [result.coverage, result.stability, ...result.representatives.map(({ share }) => share)])
          assert.ok(value >= 0 && value <= 1)
      }),
      { numRuns: 60 },
    )
  })

  it('are sought among 2,000 of very many journeys, and counted over all', () => {
    const configuration = { ...easyConfiguration(3), journeys: 20_000 }
    const journeys = noisyJourneys(configuration, 0.6, 3).map(({ journey }) => journey)
    const { result } = find(journeys)
    assert.equal(result.sampled, 2000)
    assert.equal(
      result.representatives.reduce((sum, { n }) => sum + n, 0),
      journeys.length,
    )
    assert.ok(
      qualityOf(
        result.representatives.map(({ sequence }) => sequence),
        configuration.truth,
      ).jaccard < 0.2,
    )
  })
})

/** On configurations that nothing was chosen by. */
function tried(configurationOf: (seed: number) => ReturnType<typeof easyConfiguration>, kind?: NoiseKind): Quality[] {
  const qualities: Quality[] = []
  for (let seed = 9001; seed < 9001 + SEEDS; seed++) {
    for (const noise of NOISES) {
      const configuration = configurationOf(seed)
      const journeys = noisyJourneys(configuration, noise, seed, kind).map(({ journey }) => journey)
      qualities.push(qualityOf(sequencesIn(find(journeys, { resamples: 0 })), configuration.truth))
    }
  }
  return qualities
}

function published(file: string) {
  const journeys = new Map<string, string[]>()
  const truth = new Map<string, string[]>()
  for (const line of readFileSync(new URL(file, DATA), 'utf8').trim().split('\n').slice(1)) {
    const cells = line.replaceAll('"', '').trim().split(',')
    const journey = journeys.get(cells[0] as string) ?? []
    journey.push(cells[1] as string)
    journeys.set(cells[0] as string, journey)
    const representative = cells.at(-1) as string
    truth.set(representative, representative.split('__+__'))
  }
  return { journeys: [...journeys.values()], truth: [...truth.values()] }
}
