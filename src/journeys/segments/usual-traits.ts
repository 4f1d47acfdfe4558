import { casesPerName } from '../log/cases-per-name.ts'
import type { EventLog } from '../log/event-log.ts'
import type { Feature, FeatureValue } from './features.ts'
import type { Trait } from './traits.ts'

const MOST_TRAITS = 12
/** More than half of a segment's customers are most of them. */
const MOST = 0.5

/**
 * What most customers of a segment do and are, the most usual first: what a persona can say of people whom nothing tells
 * from the others.
 * @param place the segment, and `n` how many customers it has
 */
export function usualTraits(
  log: EventLog,
  features: readonly Feature[],
  segmentOf: Uint32Array,
  place: number,
  n: number,
): Trait[] {
  const cases = segmentOf.length
  const trait = (kind: Trait['kind'], name: string, value: FeatureValue, here: number, all: number): Trait => {
    const [share, everybody] = [here / n, all / cases]
    return { kind, name, value, n: here, share, everybody, lift: share / everybody }
  }
  const here = casesPerName(log, (at) => segmentOf[at] === place)
  const all = casesPerName(log)
  const touchpoints = log.dictionary.map((name, code) =>
    trait('touchpoint', name, { kind: 'met' }, here[code] as number, all[code] as number),
  )
  const others = features
    .filter(({ kind }) => kind !== 'touchpoint')
    .flatMap(({ kind, name, values, codes }) =>
      values.flatMap((value, code) => {
        if (value.kind === 'missing' || value.kind === 'other') return []
        const all = codes.reduce((sum, own) => sum + (own === code ? 1 : 0), 0)
        const here = codes.reduce((sum, own, at) => sum + (own === code && segmentOf[at] === place ? 1 : 0), 0)
        return [trait(kind, name, value, here, all)]
      }),
    )
  return [...touchpoints, ...others]
    .filter(({ share }) => share > MOST)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_TRAITS)
}
