import type { FunnelStep } from '../../../journeys/funnel/funnel.ts'
import type { FunnelPeriod, FunnelGroups as Groups } from '../../../journeys/funnel/groups.ts'
import { useTranslate } from '../../app/language.tsx'
import { FigureTable } from '../figure-table.tsx'
import { ShareBar } from '../share-bar.tsx'
import { useRaw } from '../tables/use-raw.ts'
import { useFigures } from '../use-figures.ts'

type FunnelGroupsProps = { readonly steps: readonly FunnelStep[] } & (
  | { readonly by: string; readonly groups: Groups }
  | { readonly periods: readonly FunnelPeriod[] }
)

/** The same funnel for each value of an attribute, or for each period. */
export function FunnelGroups(props: FunnelGroupsProps) {
  const t = useTranslate()
  const format = useFigures()
  const raw = useRaw()
  const { steps } = props
  const rows =
    'periods' in props ? props.periods.map(({ period, ...rest }) => ({ name: period, ...rest })) : rowsOf(props.groups)
  function rowsOf({ segments, other }: Groups) {
    return [
      ...segments.map(({ value, ...rest }) => ({ name: value ?? t('analyses.missing'), ...rest })),
      ...(other ? [{ ...other, name: t('analyses.funnel.otherValues', { count: other.values }) }] : []),
    ]
  }
  return (
    <FigureTable
      caption={
        'periods' in props ? t('analyses.funnel.overTime') : t('analyses.funnel.byAttribute', { name: props.by })
      }
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { id: 'name', label: 'periods' in props ? t('analyses.funnel.period') : props.by, cell: ({ name }) => name },
        {
          id: 'converted',
          label: t('analyses.funnel.convertedShare'),
          cell: ({ converted }) => (converted ? <ShareBar share={converted.value} interval={converted} /> : '–'),
          raw: ({ converted }) => raw.estimate(t('analyses.funnel.convertedShare'), converted),
        },
        ...steps.map((step, at) => ({
          id: `${at}`,
          label: `${at + 1} ${step.anyOf.join(', ')}`,
          isFigure: true,
          cell: ({ reached }: { readonly reached: readonly number[] }) => format.number(reached[at] ?? 0),
          raw: ({ reached }: { readonly reached: readonly number[] }) => reached[at] ?? 0,
        })),
      ]}
    />
  )
}
