import type { FlowResult } from '../../../journeys/flow/flow.ts'
import { useTranslate } from '../../app/language.tsx'
import { type Difference, DifferenceTable } from '../compare/difference-table.tsx'
import { useFigures } from '../use-figures.ts'

type FlowDifferencesProps = {
  readonly first: FlowResult
  readonly second: FlowResult
  readonly isBack: boolean
}

type Row = Difference & { readonly step: number }

/** At each step, how much more often journeys of one side are at an event, or are over. */
export function FlowDifferences({ first, second, isBack }: FlowDifferencesProps) {
  const t = useTranslate()
  const format = useFigures()
  const rows = Array.from({ length: Math.max(first.steps.length, second.steps.length) }, (_, step) => {
    const names = new Set([first, second].flatMap(({ steps }) => (steps[step]?.nodes ?? []).map(({ name }) => name)))
    return [
      ...[...names].map(
        (name): Row => ({
          id: JSON.stringify([step, name]),
          name,
          step,
          a: visitsOf(first, step, name),
          b: visitsOf(second, step, name),
        }),
      ),
      {
        id: `${step}`,
        name: <em>{t(isBack ? 'analyses.flow.begin' : 'analyses.flow.end')}</em>,
        step,
        a: { count: first.steps[step]?.exits ?? 0, n: first.journeys },
        b: { count: second.steps[step]?.exits ?? 0, n: second.journeys },
      },
    ]
  }).flat()
  return (
    <DifferenceTable<Row>
      caption={t('analyses.flow.differences')}
      label={t('analyses.event')}
      rows={rows}
      columns={[
        {
          id: 'step',
          label: t('analyses.flow.stepLabel'),
          isFigure: true,
          cell: ({ step }) => format.number(step + 1),
        },
      ]}
    />
  )
}

/** Null: it is one of those that aren't shown there. */
function visitsOf({ steps, journeys }: FlowResult, step: number, name: string): Difference['a'] {
  const node = steps[step]?.nodes.find((one) => one.name === name)
  if (!node && steps[step]?.rest) return null
  return { count: node?.visits ?? 0, n: journeys }
}
