import type { Feature, FeatureKind, FeatureValue } from './features.ts'

/** What a segment's customers have or do more often than everybody. */
export type Trait = {
  readonly kind: FeatureKind
  /** The touchpoint's or the attribute's name; empty for steps and duration. */
  readonly name: string
  readonly value: FeatureValue
  /** How many of the segment's cases have it, and their share. */
  readonly n: number
  readonly share: number
  /** The share of all cases that have it. */
  readonly everybody: number
  /** `share / everybody`. */
  readonly lift: number
}

const MOST_TRAITS = 12
const LEAST_LIFT = 1.15
const LEAST_CASES = 5
/** Standard errors between the segment's share and everybody's; there are many traits to try, so three. */
const LEAST_ERRORS = 3

/** The traits of each segment, the most telling first. */
export function traitsOf(features: readonly Feature[], segmentOf: Uint32Array, segments: number): Trait[][] {
  const sizes = new Float64Array(segments)
  for (const place of segmentOf) sizes[place] = (sizes[place] as number) + 1
  const found = Array.from({ length: segments }, (): { trait: Trait; errors: number }[] => [])
  for (const feature of features) {
    const width = feature.values.length
    const counts = new Float64Array(segments * width)
    feature.codes.forEach((code, at) => {
      const cell = (segmentOf[at] as number) * width + code
      counts[cell] = (counts[cell] as number) + 1
    })
    feature.values.forEach((value, code) => {
      if (value.kind === 'other' || value.kind === 'missing') return
      const everybody = sumOver(segments, (place) => counts[place * width + code] as number) / segmentOf.length
      found.forEach((own, place) => {
        const n = counts[place * width + code] as number
        const size = sizes[place] as number
        const share = size === 0 ? 0 : n / size
        const errors = (share - everybody) / Math.sqrt((everybody * (1 - everybody)) / Math.max(1, size))
        const lift = everybody === 0 ? 0 : share / everybody
        if (n < LEAST_CASES || lift < LEAST_LIFT || !(errors >= LEAST_ERRORS)) return
        own.push({ trait: { kind: feature.kind, name: feature.name, value, n, share, everybody, lift }, errors })
      })
    })
  }
  return found.map((own) =>
    own
      .sort((a, b) => b.errors - a.errors)
      .slice(0, MOST_TRAITS)
      .map(({ trait }) => trait),
  )
}

function sumOver(count: number, valueAt: (at: number) => number): number {
  let sum = 0
  for (let at = 0; at < count; at++) sum += valueAt(at)
  return sum
}
