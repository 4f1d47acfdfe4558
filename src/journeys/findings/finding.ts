import type { Library } from '../../domain/library/library-type.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import type { CheckResult } from '../conformance/check.ts'

/** What the findings are looked for in. A map alone will do. */
export type Evidence = {
  readonly map: JourneyMap
  readonly library: Library | null
  /** What real journeys did, compared with this map; null: nobody has compared yet. */
  readonly check: CheckResult | null
  /** How other maps judge their touchpoints. */
  readonly others: readonly { readonly id: string; readonly judged: Judgements }[]
}

/** How touchpoints feel: by what they are, the card and the mean feeling as a share of the scale, 1 the best. */
export type Judgements = ReadonlyMap<string, { readonly cardId: string; readonly feeling: number }>

/** Something worth a look, and why. `reason` holds what its message says. */
export type Finding = {
  /** The same for the same thing at the same place, whatever else changes: what a dismissal is kept under. */
  readonly id: string
  /** From 0, worth knowing, to 1, first of all. */
  readonly severity: number
  /** Records of the map, the one to go to first; empty: the map as a whole. */
  readonly place: readonly string[]
} & Reason

export type Reason =
  /** Several pains meet, feelings are low, or what was expected is missed. */
  | { readonly kind: 'friction'; readonly reason: { readonly pains: number; readonly feeling: number | null } }
  | { readonly kind: 'stageWithoutTouchpoint'; readonly reason: Record<string, never> }
  | { readonly kind: 'painWithoutOwner'; readonly reason: Record<string, never> }
  | { readonly kind: 'painWithoutSolution'; readonly reason: Record<string, never> }
  | { readonly kind: 'questionWithoutContent'; readonly reason: Record<string, never> }
  /** Feelings fall to a low that no pain explains. */
  | { readonly kind: 'lowWithoutPain'; readonly reason: { readonly feeling: number } }
  /** What happens feels worse than what was expected. Both are shares of the scale, 1 the best. */
  | { readonly kind: 'expectationMissed'; readonly reason: { readonly expected: number; readonly real: number } }
  /** The same touchpoint feels otherwise in another map. Both are shares of the scale. */
  | {
      readonly kind: 'judgedDifferently'
      readonly reason: {
        readonly here: number
        readonly there: number
        readonly mapId: string
        readonly cardId: string
      }
    }
  /** Customers wait here longer than anywhere else. `share`: of all waiting between steps. */
  | {
      readonly kind: 'bottleneck'
      readonly reason: { readonly share: number; readonly medianMs: number; readonly n: number }
    }
  /** Many who come here come no further. */
  | {
      readonly kind: 'dropOff'
      readonly reason: { readonly share: number; readonly stopped: number; readonly n: number }
    }
  | {
      readonly kind: 'skipped'
      readonly reason: { readonly share: number; readonly skipped: number; readonly n: number }
    }
  | {
      readonly kind: 'repeated'
      readonly reason: { readonly share: number; readonly journeys: number; readonly n: number }
    }
  /** A low is drawn where real journeys show no trouble. */
  | { readonly kind: 'lowNotSeen'; readonly reason: { readonly feeling: number; readonly trouble: number } }
  /** Real journeys show trouble where the curve is at its ease. `trouble`: the share that stops, leaves out or repeats. */
  | { readonly kind: 'lowNotDrawn'; readonly reason: { readonly feeling: number; readonly trouble: number } }
  /** Drawn, but next to nobody comes there. */
  | { readonly kind: 'drawnNotMet'; readonly reason: { readonly came: number; readonly n: number } }
  /** Met, but not drawn. `share`: of all events. */
  | {
      readonly kind: 'metNotDrawn'
      readonly reason: { readonly name: string; readonly count: number; readonly share: number }
    }

export type FindingKind = Reason['kind']

/** A finding's id of its kind and what it is about. Names, which ids can't hold, are told by a number made of them. */
export function findingId(kind: FindingKind, ...about: readonly string[]): string {
  return [kind, ...about].join(':')
}

/** A short number for a text (FNV-1a), the same everywhere. */
export function numberOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
