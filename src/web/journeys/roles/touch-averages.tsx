import type { Averages } from '../../../journeys/roles/averages.ts'
import type { RolesResult } from '../../../journeys/roles/roles.ts'
import { useTranslate } from '../../app/language.tsx'
import { FigureTable } from '../figure-table.tsx'
import { useFigures } from '../use-figures.ts'
import shared from '../views.module.css'

type TouchAveragesProps = {
  readonly averages: Averages
  readonly result: RolesResult
  /** The attribute's name. */
  readonly by: string
}

type Row = Averages['all'] & { readonly id: string; readonly name: string }

/** How many touches journeys have on average, for each value of an attribute such as the persona. */
export function TouchAverages({ averages: { values, other, all }, result, by }: TouchAveragesProps) {
  const t = useTranslate()
  const format = useFigures()
  const rounded = (value: number) => format.number(Math.round(value * 100) / 100)
  const rows: Row[] = [
    ...values.map(({ value, ...average }) => ({
      ...average,
      id: value === null ? 'missing' : `value ${value}`,
      name: value ?? t('analyses.missing'),
    })),
    ...(other ? [{ ...other, id: 'other', name: t('analyses.funnel.otherValues', { count: other.values }) }] : []),
    { ...all, id: 'all', name: t('analyses.roles.everybody') },
  ]
  const touchpoints = [
    ...result.touchpoints.map(({ name }) => name),
    ...(result.other ? [t('analyses.flow.rest', { count: result.other.touchpoints })] : []),
  ]
  return (
    <FigureTable<Row>
      caption={t('analyses.roles.averages', { name: by })}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', label: by, cell: ({ name }) => name },
        {
          id: 'touches',
          label: t('analyses.roles.touchesEach'),
          isFigure: true,
          cell: ({ touches }) =>
            touches && (
              <>
                {rounded(touches.mean)}{' '}
                {touches.low !== null && touches.high !== null && (
                  <span className={shared.range}>
                    {t('analyses.interval', { low: rounded(touches.low), high: rounded(touches.high) })}
                  </span>
                )}
              </>
            ),
        },
        {
          id: 'n',
          label: t('analyses.journeys'),
          isFigure: true,
          cell: ({ touches }) => format.number(touches?.n ?? 0),
        },
        ...touchpoints.map((name, at) => ({
          id: `touchpoint ${at}`,
          label: name,
          isFigure: true,
          cell: ({ byTouchpoint }: Row) => rounded(byTouchpoint[at] ?? 0),
        })),
      ]}
    />
  )
}
