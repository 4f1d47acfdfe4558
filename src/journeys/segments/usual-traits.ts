import { caseCount, type EventLog } from '../log/event-log.ts'
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
  const met = metBy(log, segmentOf, place)
  const touchpoints = log.dictionary.map((name, code) => {
    const { here, all } = met(code)
    return trait('touchpoint', name, { kind: 'met' }, here, all)
  })
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

/** Per name, in how many cases of the segment, and of all, it comes. */
function metBy(log: EventLog, segmentOf: Uint32Array, place: number) {
  const here = new Uint32Array(log.dictionary.length)
  const all = new Uint32Array(log.dictionary.length)
  const lastCase = new Int32Array(log.dictionary.length).fill(-1)
  for (let at = 0; at < caseCount(log); at++) {
    for (let event = log.caseStarts[at] as number; event < (log.caseStarts[at + 1] as number); event++) {
      const name = log.names[event] as number
      if (lastCase[name] === at) continue
      lastCase[name] = at
      all[name] = (all[name] as number) + 1
      if (segmentOf[at] === place) here[name] = (here[name] as number) + 1
    }
  }
  return (name: number) => ({ here: here[name] as number, all: all[name] as number })
}
