import type { NamedBy } from './mapping.ts'
import { givenOf, type MappingRule, matcherOf } from './rules.ts'

/** Where a name belongs; null where nobody says. */
export type Place = { readonly touchpoint: string | null; readonly stage: string | null }
export type PlaceOf = (name: string) => Place

export const NOWHERE: Place = { touchpoint: null, stage: null }

/**
 * The touchpoint and stage of a name in a log whose events are called so. Rules on attributes tell nothing of a name alone,
 * and are passed over where events have their own names.
 */
export function placesBy(rules: readonly MappingRule[], by: NamedBy): PlaceOf {
  switch (by) {
    case 'event':
    case 'either': {
      const onNames = rules.filter(({ on }) => on === null).map((rule) => ({ rule, matches: matcherOf(rule) }))
      const onOthers = by === 'either' ? rules.filter(({ on }) => on !== null) : []
      return (name) => {
        const given = givenOf(name)
        const own = onNames.find(({ matches }) => matches(given))?.rule
        return own ?? onOthers.find(({ touchpoint }) => touchpoint === name) ?? NOWHERE
      }
    }
    case 'touchpoint':
      return (name) => {
        const own = rules.filter(({ touchpoint }) => touchpoint === name)
        return { touchpoint: name, stage: own.find(({ stage }) => stage !== null)?.stage ?? null }
      }
    case 'stage': {
      const stages = new Set(rules.map(({ stage }) => stage))
      return (name) => ({ touchpoint: null, stage: stages.has(name) ? name : null })
    }
    default:
      return by satisfies never
  }
}
