import { useRef } from 'react'
import type { DriftResult, WeeklyRate } from '../../../journeys/drift/drift.ts'
import { shareOf } from '../../../journeys/statistics/intervals.ts'
import { useTranslate } from '../../app/language.tsx'
import { areaBetween, straightLine } from '../pictures/curve.ts'
import { useWidth } from '../pictures/use-width.ts'
import { useFigures } from '../use-figures.ts'
import styles from './attrition.module.css'

const HEIGHT = 148
const ABOVE = 10
const BESIDE = 8
const LINES = [1, 0.5, 0] as const
/** With more weeks than this in the width, dots would run into each other. */
const DOT_EVERY = 9

type DriftPictureProps = { readonly result: DriftResult; readonly rate: WeeklyRate; readonly name: string }

/** A rate by week with its interval as a band; weeks that gave an alarm are marked, and since when it is another. */
export function DriftPicture({ result: { weeks, journeys }, rate: { hits, alarms }, name }: DriftPictureProps) {
  const t = useTranslate()
  const format = useFigures()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame) ?? 0
  const x = (at: number) => BESIDE + (at * Math.max(0, width - 2 * BESIDE)) / Math.max(1, weeks.length - 1)
  const y = (share: number) => ABOVE + (1 - share) * (HEIGHT - 2 * ABOVE)
  const points = weeks.flatMap((week, at) => {
    const estimate = shareOf(hits[at] ?? 0, journeys[at] ?? 0)
    return estimate ? [{ week, x: x(at), ...estimate }] : []
  })
  const raised = new Set(alarms.map((alarm) => alarm.raised))
  const [from, to] = [weeks[0] ?? 0, weeks.at(-1) ?? 0]
  const label = t('drift.picture', {
    measure: name,
    from: format.date(from),
    to: format.date(to),
    weeks: weeks.length,
  })
  const hasDots = width / Math.max(1, weeks.length) >= DOT_EVERY
  return (
    <div className={styles.chart}>
      <div className={styles.scale} aria-hidden="true" style={{ blockSize: HEIGHT }}>
        {LINES.map((share) => (
          <span key={share} style={{ insetBlockStart: y(share) }}>
            {format.share(share)}
          </span>
        ))}
      </div>
      <div ref={frame} className={styles.frame} role="img" aria-label={label}>
        <svg className={styles.picture} width={width} height={HEIGHT} aria-hidden="true">
          {LINES.map((share) => (
            <line key={share} className={styles.grid} x1={0} x2={width} y1={y(share)} y2={y(share)} />
          ))}
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
        </svg>
        <div className={styles.ends} aria-hidden="true">
          <span>{format.date(from)}</span>
          <span>{format.date(to)}</span>
        </div>
      </div>
    </div>
  )
}
