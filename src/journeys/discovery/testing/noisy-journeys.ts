import { seededRandom } from '../../random.ts'

/** How noise is made of journeys. `mixed` is the kind of ADBIS 2019: one to three changes, as often inserted as dropped, replaced or swapped. */
export const NOISE_KINDS = [
  'mixed',
  'insert',
  'drop',
  'replace',
  'swap',
  'move',
  'exchange',
  'scattered',
  'all',
] as const
export type NoiseKind = (typeof NOISE_KINDS)[number]

export type Configuration = {
  readonly truth: readonly (readonly string[])[]
  readonly shares: readonly number[]
  readonly alphabet: readonly string[]
  readonly journeys: number
}

export type Noisy = { readonly truth: readonly string[]; readonly journey: readonly string[] }

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
const between = (random: () => number, low: number, high: number) => low + Math.floor(random() * (high - low + 1))
const names = (count: number) => Array.from({ length: count }, (_, i) => `t${i + 1}`)

/** A few short journeys over a small alphabet, one or two of which most people take. */
export function easyConfiguration(seed: number, journeys = 1000): Configuration {
  const random = seededRandom(seed)
  const alphabet = names(between(random, 5, 12))
  const truth: string[][] = []
  const k = between(random, 3, 6)
  while (truth.length < k) {
    const next = Array.from({ length: between(random, 3, 7) }, () => pick(random, alphabet))
    if (!truth.some((one) => one.join() === next.join())) truth.push(next)
  }
  return { truth, shares: unequal(random, k, 0.08), alphabet, journeys }
}

/** Long journeys with loops that lie one or two changes apart, one of which 3 % take. */
export function hardConfiguration(
  seed: number,
  journeys = 600,
  steps: readonly [number, number] = [4, 20],
): Configuration {
  const random = seededRandom(seed)
  const alphabet = names(between(random, 6, 14))
  const length = between(random, ...steps)
  const base = Array.from({ length }, () => pick(random, alphabet))
  for (let loops = between(random, 1, 2); loops > 0; loops--) {
    const from = between(random, 0, length - 3)
    const size = between(random, 1, 2)
    base.splice(from + size, size, ...base.slice(from, from + size))
  }
  const truth: string[][] = [base]
  const k = between(random, 3, 6)
  while (truth.length < k) {
    let next = [...pick(random, truth)]
    for (let changes = between(random, 1, 2); changes > 0; changes--) next = changed(next, 'mixed', alphabet, random)
    if (next.length > 0 && !truth.some((one) => one.join() === next.join())) truth.push(next)
  }
  const shares = unequal(random, k - 1, 0.06).map((share) => share * 0.97)
  return { truth, shares: [...shares, 0.03], alphabet, journeys }
}

/** @param exact whether just this share of each representative's journeys is changed, or each journey with this chance */
export function noisyJourneys(
  { truth, shares, alphabet, journeys }: Configuration,
  noise: number,
  seed: number,
  kind: NoiseKind = 'mixed',
  exact = true,
): Noisy[] {
  const random = seededRandom(seed * 7919 + 17)
  const strange = [...alphabet, ...Array.from({ length: 5 }, (_, i) => `noise ${i}`)]
  return truth.flatMap((journey, at) => {
    const count = Math.round((shares[at] as number) * journeys)
    return Array.from({ length: count }, (_, i) => {
      const isNoisy = exact ? i < Math.round(noise * count) : random() < noise
      if (!isNoisy) return { truth: journey, journey }
      let next = [...journey]
      do {
        next = [...journey]
        for (let changes = between(random, 1, 3); changes > 0; changes--) next = changed(next, kind, strange, random)
      } while (next.length === 0 || next.join() === journey.join())
      return { truth: journey, journey: next }
    })
  })
}

const MIXES = {
  mixed: ['insert', 'drop', 'replace', 'swap'],
  /** As `mixed`, but any two touchpoints change places, not only neighbours. */
  scattered: ['insert', 'drop', 'exchange'],
  all: ['insert', 'drop', 'replace', 'swap', 'move', 'exchange'],
} as const

function changed(journey: string[], kind: NoiseKind, alphabet: readonly string[], random: () => number): string[] {
  const next = [...journey]
  const does = kind === 'mixed' || kind === 'scattered' || kind === 'all' ? pick(random, MIXES[kind]) : kind
  const at = between(random, 0, next.length - 1)
  if (does === 'insert') next.splice(between(random, 0, next.length), 0, pick(random, alphabet))
  else if (does === 'drop') next.splice(at, next.length > 1 ? 1 : 0)
  else if (does === 'replace') next[at] = pick(random, alphabet)
  else if (does === 'move') next.splice(between(random, 0, next.length - 1), 0, ...next.splice(at, 1))
  else if (does === 'exchange') {
    const other = between(random, 0, next.length - 1)
    ;[next[at], next[other]] = [next[other] as string, next[at] as string]
  } else if (next.length > 1) {
    const from = between(random, 0, next.length - 2)
    next.splice(from, 2, next[from + 1] as string, next[from] as string)
  }
  return next
}

function unequal(random: () => number, count: number, least: number): number[] {
  const weights = Array.from({ length: count }, () => random() ** 2 + 0.05)
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => least + (1 - least * count) * (weight / sum))
}
