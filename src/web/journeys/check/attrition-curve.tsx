import type { CSSProperties } from 'react'
import type { CheckResult } from '../../../journeys/conformance/check.ts'
import type { StepResult } from '../../../journeys/conformance/step-tallies.ts'
import { useTranslate } from '../../app/language.tsx'
import { areaBetween, straightLine } from '../pictures/curve.ts'
import { useFigures } from '../use-figures.ts'
import styles from './attrition.module.css'
import { type Place, ShareChart } from './share-chart.tsx'

/** Narrower than this a name can't be read: steps are then numbered, as they are in the table beside it. */
const NAMED_FROM = 72
/** Longer words are parted. */
const LONGEST_WORD = 16
const LETTER = 7.2

type AttritionCurveProps = { readonly result: CheckResult; readonly titleOf: (id: string) => string }

/** How far journeys really come, with its interval, beside how far they are expected to. */
export function AttritionCurve({ result: { steps, basis }, titleOf }: AttritionCurveProps) {
  const t = useTranslate()
  const format = useFigures()
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
      <ShareChart
        height={132}
        margin={8}
        label={words}
        draw={(place) => <Curves steps={steps} place={place} />}
        foot={({ width }) => <StepNames names={steps.map(({ id }) => titleOf(id))} width={width} />}
      />
    </figure>
  )
}

function Curves({ steps, place: { width, y } }: { readonly steps: readonly StepResult[]; readonly place: Place }) {
  const each = width / Math.max(1, steps.length)
  const places = steps.map((step, at) => ({ ...step, x: (at + 0.5) * each }))
  const known = places.flatMap(({ id, reachedShare, x }) => (reachedShare ? [{ id, x, ...reachedShare }] : []))
  const expected = places.flatMap(({ expectedShare, x }) =>
    expectedShare === null ? [] : [{ x, share: expectedShare }],
  )
  return (
    <>
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
    </>
  )
}

function StepNames({ names, width }: { readonly names: readonly string[]; readonly width: number }) {
  const words = names.flatMap((name) => name.split(/[\s-]+/)).map(({ length }) => Math.min(length, LONGEST_WORD))
  const isNamed = width / Math.max(1, names.length) >= Math.max(NAMED_FROM, 8 + LETTER * Math.max(0, ...words))
  return (
    <ol
      className={styles.labels}
      aria-hidden="true"
      style={{ '--steps': names.length } as CSSProperties}
      data-named={isNamed || undefined}
    >
      {names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
        <li key={at} dir="auto" title={name}>
          {isNamed ? name : at + 1}
        </li>
      ))}
    </ol>
  )
}
