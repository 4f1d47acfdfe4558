import type { Discovery } from '../../../journeys/discovery/discovery.ts'
import { useTranslate } from '../../app/language.tsx'
import { type Difference, DifferenceTable, type Figure } from '../compare/difference-table.tsx'
import { StepChips } from '../step-chips.tsx'
import type { HueOf } from '../use-hues.ts'

type JourneyDifferencesProps = { readonly first: Discovery; readonly second: Discovery; readonly hueOf: HueOf }

/** How many more journeys a representative stands for on the one side than on the other. */
export function JourneyDifferences({ first, second, hueOf }: JourneyDifferencesProps) {
  const t = useTranslate()
  const all = [...first.representatives, ...second.representatives]
  const sequences = new Map(all.map(({ sequence }) => [JSON.stringify(sequence), sequence]))
  const rows = [...sequences].map(([id, steps]): Difference => {
    const figures = { a: figureOf(first, id), b: figureOf(second, id) }
    return { id, words: steps.join(' → '), name: <StepChips steps={steps} hueOf={hueOf} />, ...figures }
  })
  return <DifferenceTable caption={t('analyses.discover.differences')} label={t('analyses.discover')} rows={rows} />
}

function figureOf({ representatives, n }: Discovery, id: string): Figure | null {
  const found = representatives.find(({ sequence }) => JSON.stringify(sequence) === id)
  return found ? { count: found.n, n } : null
}
