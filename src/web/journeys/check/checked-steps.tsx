import type { CheckResult } from '../../../journeys/conformance/check.ts'
import type { StepResult } from '../../../journeys/conformance/step-tallies.ts'
import { useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FigureTable } from '../figure-table.tsx'
import { ShareBar } from '../share-bar.tsx'
import { useFigures } from '../use-figures.ts'
import styles from './check.module.css'
import { MOVE_ICONS } from './move-icons.ts'

type CheckedStepsProps = {
  readonly result: CheckResult
  readonly titleOf: (id: string) => string
  readonly isTimeless: boolean
}

/** How many go as drawn, and step by step what the others do. */
export function CheckedSteps({ result, titleOf, isTimeless }: CheckedStepsProps) {
  const t = useTranslate()
  const format = useFigures()
  const { fitting, fittingShare, fitness, steps, neverBegan, addedBefore, basis } = result
  const figure = (id: string, label: string, of: (step: StepResult) => number) => ({
    id,
    label,
    isFigure: true,
    cell: (step: StepResult) => format.number(of(step)),
  })
  const besides = [
    ...(neverBegan > 0 ? [t('analyses.check.neverBegan', { count: neverBegan })] : []),
    ...(addedBefore > 0 ? [t('analyses.check.addedBefore', { count: addedBefore })] : []),
  ]
  return (
    <>
      {fittingShare && (
        <p className={styles.fitting}>
          <strong>{format.share(fittingShare.value)}</strong>{' '}
          {t('analyses.check.fitting', { count: fitting, all: basis.cases, interval: format.interval(fittingShare) })}{' '}
          {fitness !== null && t('analyses.check.fitness', { share: format.share(fitness) })}
        </p>
      )}
      <FigureTable<StepResult>
        caption={t('analyses.check.steps')}
        rows={steps}
        keyOf={({ id }) => id}
        other={besides.length > 0 ? besides.join(' ') : null}
        columns={[
          { id: 'step', label: t('analyses.check.step'), cell: ({ id }, at) => `${at + 1}. ${titleOf(id)}` },
          {
            id: 'came',
            label: t('analyses.check.came'),
            cell: ({ cameShare, came }) =>
              cameShare && <ShareBar share={cameShare.value} interval={cameShare} n={came} />,
          },
          {
            id: 'reached',
            label: t('reality.table.reached'),
            isFigure: true,
            cell: ({ reachedShare, expectedShare }) => (
              <span className={styles.pair}>
                <span>{reachedShare ? format.share(reachedShare.value) : '–'}</span>
                <span className={styles.soft}>{expectedShare === null ? '–' : format.share(expectedShare)}</span>
              </span>
            ),
          },
          {
            id: 'cost',
            label: t('analyses.check.cost'),
            cell: (step) => <Departures step={step} />,
            raw: (step) => ({
              [t('analyses.check.cost')]: step.cost,
              ...Object.fromEntries(
                departuresAt(step).map(([kind, count]) => [t(`analyses.check.kind.${kind}`), count]),
              ),
            }),
          },
          figure('stopped', t('analyses.check.stopped'), ({ stopped }) => stopped),
          ...(isTimeless
            ? []
            : [
                {
                  id: 'wait',
                  label: t('analyses.check.wait'),
                  isFigure: true,
                  cell: ({ waitMs }: StepResult) => (waitMs.median === null ? '–' : format.duration(waitMs.median)),
                },
              ]),
        ]}
      />
    </>
  )
}

/** What departs at a step: how many in all, and of which kind. */
function Departures({ step }: { readonly step: StepResult }) {
  const t = useTranslate()
  const format = useFigures()
  return (
    <span className={styles.departures}>
      <span>{format.number(step.cost)}</span>
      {departuresAt(step).map(
        ([kind, count]) =>
          count > 0 && (
            <span key={kind} className={styles.departure} title={t(`analyses.check.kind.${kind}`)}>
              <Icon name={MOVE_ICONS[kind]} size={14} label={t(`analyses.check.kind.${kind}`)} />
              {format.number(count)}
            </span>
          ),
      )}
    </span>
  )
}

function departuresAt({ skipped, outOfOrder, repeatedJourneys, added }: StepResult) {
  return [
    ['skipped', skipped],
    ['outOfOrder', outOfOrder],
    ['repeated', repeatedJourneys],
    ['added', added],
  ] as const
}
