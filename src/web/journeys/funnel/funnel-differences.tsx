import type { FunnelResult } from '../../../journeys/funnel/funnel.ts'
import { useTranslate } from '../../app/language.tsx'
import { type Difference, DifferenceTable } from '../compare/difference-table.tsx'
import type { FigureColumn } from '../figure-table.tsx'
import { useFigures } from '../use-figures.ts'

type FunnelDifferencesProps = {
  readonly first: FunnelResult
  readonly second: FunnelResult
  readonly isTimeless: boolean
}

type Row = Difference & { readonly times: { readonly a: number | null; readonly b: number | null } }

/** How many more of those who begin get to each step, and how long either side takes. */
export function FunnelDifferences({ first, second, isTimeless }: FunnelDifferencesProps) {
  const t = useTranslate()
  const format = useFigures()
  const begun = { a: first.steps[0]?.reached ?? 0, b: second.steps[0]?.reached ?? 0 }
  const rows = first.steps.slice(1).map((step, index): Row => {
    const at = index + 1
    const other = second.steps[at]
    return {
      id: `${at}`,
      name: `${at + 1} ${step.anyOf.join(` ${t('analyses.funnel.or')} `)}`,
      a: { count: step.reached, n: begun.a },
      b: { count: other?.reached ?? 0, n: begun.b },
      times: { a: step.time.medianMs, b: other?.time.medianMs ?? null },
    }
  })
  const time = (side: 'a' | 'b'): FigureColumn<Row> => ({
    id: `time ${side}`,
    label: t('analyses.compare.time', { side: side.toUpperCase() }),
    isFigure: true,
    cell: ({ times }) => (times[side] === null ? '–' : format.duration(times[side])),
  })
  return (
    <DifferenceTable<Row>
      caption={t('analyses.funnel.differences')}
      label={t('analyses.flow.stepLabel')}
      rows={rows}
      isOrdered
      columns={isTimeless ? [] : [time('a'), time('b')]}
    />
  )
}
