import { type CSSProperties, useRef } from 'react'
import type { CheckResult } from '../../../journeys/conformance/check.ts'
import type { StepResult } from '../../../journeys/conformance/step-tallies.ts'
import { useTranslate } from '../../app/language.tsx'
import { areaBetween, straightLine } from '../pictures/curve.ts'
import { useWidth } from '../pictures/use-width.ts'
import { useFigures } from '../use-figures.ts'
import styles from './attrition.module.css'

const HEIGHT = 132
const ABOVE = 8
const LINES = [1, 0.5, 0] as const
/** Narrower than this a name can't be read: steps are then numbered, as they are in the table beside it. */
const NAMED_FROM = 72

type AttritionCurveProps = { readonly result: CheckResult; readonly titleOf: (id: string) => string }

/** How far journeys really come, with its interval, beside how far they are expected to. */
export function AttritionCurve({ result: { steps, basis }, titleOf }: AttritionCurveProps) {
  const t = useTranslate()
  const format = useFigures()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame) ?? 0
  const each = width / Math.max(1, steps.length)
  const isNamed = each >= NAMED_FROM
  const x = (at: number) => (at + 0.5) * each
  const y = (share: number) => ABOVE + (1 - share) * (HEIGHT - 2 * ABOVE)
  const places = steps.map((step, at) => ({ ...step, x: x(at) }))
  const known = places.flatMap(({ id, reachedShare, x }) => (reachedShare ? [{ id, x, ...reachedShare }] : []))
  const expected = places.flatMap(({ expectedShare, x }) =>
    expectedShare === null ? [] : [{ x, share: expectedShare }],
  )
  const said = (step: StepResult) => {
    const values = { step: titleOf(step.id), share: format.share(step.reachedShare?.value ?? 0) }
    return step.expectedShare === null
      ? t('attrition.step', values)
      : t('attrition.stepExpected', { ...values, expected: format.share(step.expectedShare) })
  }
  const words = t('attrition.said', { journeys: basis.cases, steps: format.list(steps.map(said)) })
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{t('attrition.title')}</span>
        <span className={styles.legend}>
          <span className={styles.key} data-line="real" />
          {t('reality.legend.real')}
          <span className={styles.key} data-line="expected" />
          {t('reality.legend.expected')}
        </span>
      </figcaption>
      <div className={styles.chart}>
        <div className={styles.scale} aria-hidden="true" style={{ blockSize: HEIGHT }}>
          {LINES.map((share) => (
            <span key={share} style={{ insetBlockStart: y(share) }}>
              {format.share(share)}
            </span>
          ))}
        </div>
        <div ref={frame} className={styles.frame} role="img" aria-label={words}>
          <svg className={styles.picture} width={width} height={HEIGHT} aria-hidden="true">
            {LINES.map((share) => (
              <line key={share} className={styles.grid} x1={0} x2={width} y1={y(share)} y2={y(share)} />
            ))}
            <path
              className={styles.band}
              d={areaBetween(
                known.map(({ x, high }) => ({ x, y: y(high) })),
                known.map(({ x, low }) => ({ x, y: y(low) })),
              )}
            />
            <path className={styles.expected} d={straightLine(expected.map(({ x, share }) => ({ x, y: y(share) })))} />
            <path className={styles.real} d={straightLine(known.map(({ x, value }) => ({ x, y: y(value) })))} />
            {known.map(({ id, x, value }) => (
              <circle key={id} className={styles.dot} cx={x} cy={y(value)} r={3.5} />
            ))}
          </svg>
          <ol
            className={styles.labels}
            aria-hidden="true"
            style={{ '--steps': steps.length } as CSSProperties}
            data-named={isNamed || undefined}
          >
            {steps.map(({ id }, at) => (
              <li key={id} dir="auto" title={titleOf(id)}>
                {isNamed ? titleOf(id) : at + 1}
              </li>
            ))}
          </ol>
        </div>
      </div>
    </figure>
  )
}
