import type { PathsResult } from '../../../journeys/paths/paths.ts'
import { useTranslate } from '../../app/language.tsx'
import { type Difference, DifferenceTable } from '../compare/difference-table.tsx'
import { StepChips } from '../step-chips.tsx'
import type { HueOf } from '../use-hues.ts'

type PathDifferencesProps = {
  readonly first: PathsResult
  readonly second: PathsResult
  readonly hueOf: HueOf
}

/** How much more often the one side takes a path than the other. */
export function PathDifferences({ first, second, hueOf }: PathDifferencesProps) {
  const t = useTranslate()
  const sides = { a: countsOf(first), b: countsOf(second) }
  const listed = new Map([...first.paths, ...second.paths].map(({ steps }) => [JSON.stringify(steps), steps]))
  const rows = [...listed].map(([id, steps]): Difference => {
    const figure = (side: 'a' | 'b', { basis, other }: PathsResult) => {
      const count = sides[side].get(id)
      return count === undefined && other.paths > 0 ? null : { count: count ?? 0, n: basis.cases }
    }
    const words = steps.join(' → ')
    return { id, words, name: <StepChips steps={steps} hueOf={hueOf} />, a: figure('a', first), b: figure('b', second) }
  })
  return <DifferenceTable caption={t('analyses.paths.differences')} label={t('analyses.paths.path')} rows={rows} />
}

function countsOf({ paths }: PathsResult): Map<string, number> {
  return new Map(paths.map(({ steps, count }) => [JSON.stringify(steps), count]))
}
