import type { Evidence, Finding } from './finding.ts'
import { mapFindings } from './map-findings.ts'
import { placesOf } from './places.ts'
import { realityFindings } from './reality-findings.ts'
import { touchpointFindings } from './touchpoint-findings.ts'

/** Why somebody dismissed a finding, by its id. */
export type Dismissals = ReadonlyMap<string, string>

export type Findings = {
  /** The gravest first; equal ones in the order of the map's columns. */
  readonly open: readonly Finding[]
  readonly dismissed: readonly { readonly finding: Finding; readonly why: string }[]
}

/**
 * What is worth a look in a map, gravest first, each with its reason and place. Without events it tells what the map says
 * of itself; with a comparison, also where reality departs from it.
 */
export function findingsOf(evidence: Evidence, dismissals: Dismissals = new Map()): Findings {
  const places = placesOf(evidence.map)
  const found = [
    ...mapFindings(evidence, places),
    ...touchpointFindings(evidence, places),
    ...(evidence.check ? realityFindings(evidence.check, places) : []),
  ]
  const columnOf = new Map([
    ...places.columns.map(({ id }, at) => [id, at] as const),
    ...places.columns.map(({ stage }, at) => [stage.id, at] as const).reverse(),
    ...places.cards.map(({ card, from }) => [card.id, from] as const),
  ])
  const at = ({ place }: Finding) => columnOf.get(place[0] ?? '') ?? Number.POSITIVE_INFINITY
  const ranked = found.sort((a, b) => b.severity - a.severity || (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
  return {
    open: ranked.filter(({ id }) => !dismissals.has(id)),
    dismissed: ranked.flatMap((finding) => {
      const why = dismissals.get(finding.id)
      return why === undefined ? [] : [{ finding, why }]
    }),
  }
}
