import { useState } from 'react'
import type { ExpectedJourney } from '../../../journeys/conformance/expected-journey.ts'
import type { DriftResult, WeeklyRate } from '../../../journeys/drift/drift.ts'
import { type Estimate, shareOf } from '../../../journeys/statistics/intervals.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { Answered } from '../answered.tsx'
import { FigureTable } from '../figure-table.tsx'
import { ShareBar } from '../share-bar.tsx'
import { useAnalysis } from '../use-analysis.ts'
import { useFigures } from '../use-figures.ts'
import type { ViewProps } from '../view.ts'
import styles from './attrition.module.css'
import { DriftPicture } from './drift-picture.tsx'

await needWords('analyses', 'reality')

/** Fewer weeks than this show no change. */
const LEAST_WEEKS = 2

type DriftProps = ViewProps & {
  readonly expected: ExpectedJourney
  readonly titleOf: (id: string) => string
  /** Not where what it stands in says so. */
  readonly isTitled?: boolean
}

/** Whether journeys change from week to week: one rate at a time, its alarms in words, and the same as a table. */
export default function Drift({ dataSet, filter, expected, titleOf, isTitled = true }: DriftProps) {
  const t = useTranslate()
  const answer = useAnalysis<DriftResult>({ dataSet, filter }, 'drift', { expected })
  return (
    <section className={styles.figure}>
      {isTitled && <h3 className={styles.caption}>{t('drift.title')}</h3>}
      <Answered answer={answer}>
        {(result) =>
          result.weeks.length < LEAST_WEEKS ? (
            <p className={styles.soft}>{t('drift.tooFew')}</p>
          ) : (
            <Weeks result={result} titleOf={titleOf} />
          )
        }
      </Answered>
    </section>
  )
}

type WeeksProps = { readonly result: DriftResult; readonly titleOf: (id: string) => string }

function Weeks({ result, titleOf }: WeeksProps) {
  const t = useTranslate()
  const format = useFigures()
  const [chosen, setChosen] = useState(keyOf(result.rates.find(({ alarms }) => alarms.length > 0) ?? result.rates[0]))
  const rate = result.rates.find((one) => keyOf(one) === chosen) ?? (result.rates[0] as WeeklyRate)
  const nameOf = ({ measure }: WeeklyRate) =>
    measure.kind === 'fits' ? t('drift.fits') : t('drift.reaches', { step: titleOf(measure.step) })
  const others = result.rates.filter((one) => one !== rate && one.alarms.length > 0)
  const share = ({ hits, n }: { readonly hits: number; readonly n: number }) => format.share(n === 0 ? 0 : hits / n)
  const rows = result.weeks.map((week, at) => ({ week, ...weekOf(result, rate, at) }))
  return (
    <>
      <Select
        label={t('drift.measure')}
        value={keyOf(rate)}
        onChange={setChosen}
        options={result.rates.map((one) => ({
          id: keyOf(one),
          label: nameOf(one),
          ...(one.alarms.length > 0 ? { icon: 'alert-triangle' } : {}),
        }))}
      />
      <DriftPicture result={result} rate={rate} name={nameOf(rate)} />
      <div className={styles.words}>
        {rate.alarms.length === 0 ? (
          <p className={styles.calm}>
            <Icon name="circle-check" />
            {t('drift.calm')}
          </p>
        ) : (
          rate.alarms.map(({ raised, since, direction, before, after }) => (
            <p key={raised} className={styles.alarm}>
              <Icon name="alert-triangle" />
              <span>
                {t(`drift.alarm.${direction}`, {
                  since: format.date(since),
                  raised: format.date(raised),
                  before: share(before),
                  after: share(after),
                })}
              </span>
            </p>
          ))
        )}
        {others.length > 0 && (
          <p>{t('drift.other', { count: others.length, names: format.list(others.map(nameOf)) })}</p>
        )}
        <p className={styles.soft}>
          {t('drift.promise')} {result.unsettled > 0 && t('drift.unsettled', { count: result.unsettled })}
        </p>
      </div>
      <details className={styles.weeks}>
        <summary>{t('drift.table')}</summary>
        <FigureTable
          caption={nameOf(rate)}
          rows={rows}
          keyOf={({ week }) => `${week}`}
          columns={[
            { id: 'week', label: t('drift.week'), cell: ({ week }) => format.date(week) },
            { id: 'n', label: t('drift.journeys'), isFigure: true, cell: ({ n }) => format.number(n) },
            {
              id: 'share',
              label: t('drift.share'),
              cell: ({ estimate }) => estimate && <ShareBar share={estimate.value} interval={estimate} />,
            },
            {
              id: 'alarm',
              label: t('drift.alarm'),
              cell: ({ week }) =>
                rate.alarms
                  .flatMap(({ raised, since }) => [
                    ...(since === week ? [t('drift.since')] : []),
                    ...(raised === week ? [t('drift.alarm')] : []),
                  ])
                  .join(', '),
            },
          ]}
        />
      </details>
    </>
  )
}

function keyOf(rate: WeeklyRate | undefined): string {
  return rate?.measure.kind === 'reaches' ? rate.measure.step : ''
}

function weekOf(
  { journeys }: DriftResult,
  { hits }: WeeklyRate,
  at: number,
): { readonly n: number; readonly estimate: Estimate | null } {
  const n = journeys[at] ?? 0
  return { n, estimate: shareOf(hits[at] ?? 0, n) }
}
