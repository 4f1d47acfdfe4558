import type { Removal } from '../../../journeys/roles/removal.ts'
import type { RolesResult } from '../../../journeys/roles/roles.ts'
import { useTranslate } from '../../app/language.tsx'
import { type Difference, DifferenceTable, type Figure } from '../compare/difference-table.tsx'

type RoleDifferencesProps = { readonly first: RolesResult; readonly second: RolesResult }

/** In how many converting journeys of either side a touchpoint comes, and how much would be lost without it. */
export function RoleDifferences({ first, second }: RoleDifferencesProps) {
  const t = useTranslate()
  const names = [...new Set([...first.touchpoints, ...second.touchpoints].map(({ name }) => name))]
  const rows = (figure: (result: RolesResult, name: string) => Figure | null) =>
    names.map((name): Difference => ({ id: name, name, a: figure(first, name), b: figure(second, name) }))
  const label = t('analyses.roles.touchpointLabel')
  return (
    <>
      <DifferenceTable caption={t('analyses.roles.differences')} label={label} rows={rows(convertingOf)} />
      <DifferenceTable caption={t('analyses.roles.removalDifferences')} label={label} rows={rows(removalOf)} />
    </>
  )
}

function convertingOf({ touchpoints, conversions, other }: RolesResult, name: string): Figure | null {
  const found = touchpoints.find((one) => one.name === name)
  if (!found && other) return null
  return { count: found?.converting ?? 0, n: conversions }
}

function removalOf({ touchpoints, conversions, direct, other }: RolesResult, name: string): Figure | null {
  const found = touchpoints.find((one) => one.name === name)
  const n = conversions - direct
  if (!found) return other ? null : { count: 0, n }
  const { removal } = found
  // Of few journeys there is no interval, and so no difference that one could judge.
  return removal && hasBounds(removal) ? { estimate: removal, n } : null
}

function hasBounds(removal: Removal): removal is Removal & { readonly low: number; readonly high: number } {
  return removal.low !== null && removal.high !== null
}
