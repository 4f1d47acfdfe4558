import { casesPerName } from '../log/cases-per-name.ts'
import type { EventLog } from '../log/event-log.ts'
import type { Feature } from './features.ts'

/** How many customers have one thing that is told of segments. */
export type Known = {
  readonly kind: 'touchpoint' | 'attribute'
  readonly name: string
  /** The attribute's value; null: customers meet the touchpoint. */
  readonly text: string | null
  readonly n: number
}

const MOST_TOUCHPOINTS = 100

/** The touchpoints that most customers meet, and the values of the attributes that tell customers apart. */
export function knownOf(log: EventLog, features: readonly Feature[]): { known: Known[]; otherTouchpoints: number } {
  const met = casesPerName(log)
  const touchpoints = log.dictionary
    .map((name, code): Known => ({ kind: 'touchpoint', name, text: null, n: met[code] as number }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1))
  const attributes = features
    .filter(({ kind }) => kind === 'attribute')
    .flatMap(({ name, values, codes }) => {
      const counts = new Uint32Array(values.length)
      for (const code of codes) counts[code] = (counts[code] as number) + 1
      return values.flatMap((value, code): Known[] =>
        value.kind === 'text' ? [{ kind: 'attribute', name, text: value.text, n: counts[code] as number }] : [],
      )
    })
  return {
    known: [...touchpoints.slice(0, MOST_TOUCHPOINTS), ...attributes],
    otherTouchpoints: Math.max(0, touchpoints.length - MOST_TOUCHPOINTS),
  }
}
