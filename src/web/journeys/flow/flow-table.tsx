import type { FlowResult } from '../../../journeys/flow/flow.ts'
import { useTranslate } from '../../app/language.tsx'
import { FigureTable } from '../figure-table.tsx'
import { ShareBar } from '../share-bar.tsx'
import { useRaw } from '../tables/use-raw.ts'
import { useFigures } from '../use-figures.ts'
import { type FlowPlace, flowDrawing } from './flow-picture-data.ts'

type FlowTableProps = {
  readonly result: FlowResult
  readonly direction: 'whole' | 'forward' | 'backward'
  readonly isTimeless: boolean
}

/** The same as the picture: each step's events, where they lead, and how many end there. */
export function FlowTable({ result, direction, isTimeless }: FlowTableProps) {
  const t = useTranslate()
  const format = useFigures()
  const raw = useRaw()
  const { places, bands } = flowDrawing(result, 0)
  const nameOf = ({ name, names }: FlowPlace) => name ?? t('analyses.flow.rest', { count: names })
  const ahead = Map.groupBy(bands.values(), ({ from }) => from)
  const leads = ({ id, visits }: FlowPlace) =>
    (ahead.get(id) ?? [])
      .filter(({ to }) => to !== null)
      .sort((x, y) => y.value - x.value)
      .map(({ to, value }) => {
        const target = places.get(to as string)
        return t('analyses.flow.leadsTo', {
          name: target ? nameOf(target) : '',
          count: format.number(value),
          share: format.share(value / visits),
        })
      })
  const isBack = direction === 'backward'
  return (
    <FigureTable<FlowPlace>
      caption={t('analyses.flow.table')}
      rows={[...places.values()]}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', label: t('analyses.event'), cell: nameOf },
        {
          id: 'step',
          label: t('analyses.flow.stepLabel'),
          isFigure: true,
          cell: ({ step }) => format.number(step + 1),
          raw: ({ step }) => step + 1,
        },
        {
          id: 'share',
          label: t('analyses.flow.ofJourneys'),
          cell: ({ visits }) => <ShareBar share={visits / result.journeys} n={visits} />,
          raw: ({ visits }) => ({
            [t('analyses.journeys')]: visits,
            [t('analyses.flow.ofJourneys')]: visits / result.journeys,
          }),
        },
        {
          id: 'leads',
          label: t(isBack ? 'analyses.flow.comesFrom' : 'analyses.flow.leads'),
          cell: (place) => leads(place).join(' · '),
        },
        {
          id: 'exits',
          label: t(isBack ? 'analyses.flow.begin' : 'analyses.flow.end'),
          isFigure: true,
          cell: ({ exits }) => format.number(exits),
          raw: ({ exits }) => exits,
        },
        ...(isTimeless
          ? []
          : [
              {
                id: 'time',
                label: t('analyses.flow.time'),
                isFigure: true,
                cell: ({ time }: FlowPlace) => (time.medianMs === null ? '–' : format.duration(time.medianMs)),
                raw: ({ time }: FlowPlace) => raw.time(t('analyses.flow.time'), time.medianMs),
              },
            ]),
      ]}
    />
  )
}
