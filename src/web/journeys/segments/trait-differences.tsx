import type { Known } from '../../../journeys/segments/customers.ts'
import type { Segments } from '../../../journeys/segments/segments.ts'
import { useTranslate } from '../../app/language.tsx'
import { type Difference, DifferenceTable, type Figure } from '../compare/difference-table.tsx'

type TraitDifferencesProps = { readonly first: Segments; readonly second: Segments }

/** How many more customers of the one side meet a touchpoint, or have a value. Segments themselves are others on either side. */
export function TraitDifferences({ first, second }: TraitDifferencesProps) {
  const t = useTranslate()
  const all = new Map([...first.known, ...second.known].map((one) => [idOf(one), one]))
  const rows = [...all].flatMap(([id, { kind, name, text }]): Difference[] => {
    const figures = { a: figureOf(first, id), b: figureOf(second, id) }
    if (kind === 'attribute' && !(figures.a && figures.b)) return []
    const words =
      kind === 'touchpoint'
        ? t('analyses.segments.met', { name })
        : t('analyses.segments.trait', { name, value: text ?? '' })
    return [{ id, name: words, words, ...figures }]
  })
  return (
    <DifferenceTable
      caption={t('analyses.segments.differences')}
      label={t('analyses.segments.traitLabel')}
      rows={rows}
    />
  )
}

/** What is not listed nobody has; of values, and of many touchpoints, only the most frequent are. */
function figureOf({ known, otherTouchpoints, n }: Segments, id: string): Figure | null {
  const found = known.find((one) => idOf(one) === id)
  if (found) return { count: found.n, n }
  return id.startsWith('touchpoint') && otherTouchpoints === 0 ? { count: 0, n } : null
}

function idOf({ kind, name, text }: Known): string {
  return [kind, name, text].join('\0')
}
