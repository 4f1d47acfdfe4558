import type { DriftResult, WeeklyRate } from '../../../journeys/drift/drift.ts'
import { shareOf } from '../../../journeys/statistics/intervals.ts'
import { useTranslate } from '../../app/language.tsx'
import { areaBetween, straightLine } from '../pictures/curve.ts'
import { useFigures } from '../use-figures.ts'
import styles from './attrition.module.css'
import { type Place, ShareChart } from './share-chart.tsx'

const HEIGHT = 148
const BESIDE = 8
/** With more weeks than this in the width, dots would run into each other. */
const DOT_EVERY = 9

type DriftPictureProps = { readonly result: DriftResult; readonly rate: WeeklyRate; readonly name: string }

/** A rate by week with its interval as a band; weeks that gave an alarm are marked, and since when it is another. */
export function DriftPicture({ result: { weeks, journeys }, rate: { hits, alarms }, name }: DriftPictureProps) {
  const t = useTranslate()
  const format = useFigures()
  const raised = new Set(alarms.map((alarm) => alarm.raised))
  const [from, to] = [weeks[0] ?? 0, weeks.at(-1) ?? 0]
  const label = t('drift.picture', {
    measure: name,
    from: format.date(from),
    to: format.date(to),
    weeks: weeks.length,
  })
  const draw = ({ width, y }: Place) => {
    const x = (at: number) => BESIDE + (at * Math.max(0, width - 2 * BESIDE)) / Math.max(1, weeks.length - 1)
    const points = weeks.flatMap((week, at) => {
      const estimate = shareOf(hits[at] ?? 0, journeys[at] ?? 0)
      return estimate ? [{ week, x: x(at), ...estimate }] : []
    })
    const hasDots = width / Math.max(1, weeks.length) >= DOT_EVERY
    return (
      <>
        <path
          className={styles.band}
          d={areaBetween(
            points.map(({ x, high }) => ({ x, y: y(high) })),
            points.map(({ x, low }) => ({ x, y: y(low) })),
          )}
        />
        {alarms.map(({ since }) => {
          const at = x(weeks.indexOf(since))
          return <line key={since} className={styles.since} x1={at} x2={at} y1={0} y2={HEIGHT} />
        })}
        <path className={styles.real} d={straightLine(points.map(({ x, value }) => ({ x, y: y(value) })))} />
        {points.map(({ week, x, value }) =>
          raised.has(week) ? (
            <path
              key={week}
              className={styles.alarmMark}
              d={`M${x},${y(value) - 8}L${x + 8},${y(value) + 6}L${x - 8},${y(value) + 6}Z`}
            />
          ) : (
            hasDots && <circle key={week} className={styles.dot} cx={x} cy={y(value)} r={2.5} />
          ),
        )}
      </>
    )
  }
  const foot = () => (
    <div className={styles.ends} aria-hidden="true">
      <span>{format.date(from)}</span>
      <span>{format.date(to)}</span>
    </div>
  )
  return <ShareChart height={HEIGHT} margin={10} label={label} draw={draw} foot={foot} />
}
