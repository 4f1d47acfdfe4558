import type { CheckResult } from '../../../journeys/conformance/check.ts'
import { useTranslate } from '../../app/language.tsx'
import { type Difference, DifferenceTable } from '../compare/difference-table.tsx'

type CheckDifferencesProps = {
  readonly first: CheckResult
  readonly second: CheckResult
  readonly titleOf: (id: string) => string
}

/** How many of either side go as drawn, and come to each step, in the order of the map. */
export function CheckDifferences({ first, second, titleOf }: CheckDifferencesProps) {
  const t = useTranslate()
  const of = (result: CheckResult, count: number) => ({ count, n: result.basis.cases })
  const came = (result: CheckResult, id: string) => of(result, result.steps.find((step) => step.id === id)?.came ?? 0)
  const rows: Difference[] = [
    {
      id: 'fitting',
      name: t('analyses.check.asDrawn'),
      a: of(first, first.fitting),
      b: of(second, second.fitting),
    },
    ...first.steps.map(({ id }) => ({ id, name: titleOf(id), a: came(first, id), b: came(second, id) })),
  ]
  return (
    <DifferenceTable caption={t('analyses.check.differences')} label={t('analyses.check.step')} rows={rows} isOrdered />
  )
}
