import type { CSSProperties } from 'react'
import type { FunnelResult, FunnelStep } from '../../../journeys/funnel/funnel.ts'
import { useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFigures } from '../use-figures.ts'
import type { HueOf } from '../use-hues.ts'
import shared from '../views.module.css'
import styles from './funnel.module.css'

/** What those who leave do next: the first of them say enough. */
const NEXT_SHOWN = 4

type FunnelBarsProps = { readonly result: FunnelResult; readonly hueOf: HueOf; readonly isTimeless: boolean }

/** A bar a step, and between two what became of those who got no further. */
export function FunnelBars({ result: { steps, converted }, hueOf, isTimeless }: FunnelBarsProps) {
  const t = useTranslate()
  const format = useFigures()
  return (
    <section className={styles.funnel} aria-label={t('analyses.funnel')}>
      {converted && (
        <p className={styles.converted}>
          <strong>{format.share(converted.value)}</strong>{' '}
          {t('analyses.funnel.converted', { n: steps[0]?.reached ?? 0, interval: format.interval(converted) })}
        </p>
      )}
      <ol className={styles.bars}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={at} className={styles.row}>
            <Bar step={step} at={at} hueOf={hueOf} isTimeless={isTimeless} />
            {step.lost > 0 && <Lost step={step} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Bar({
  step,
  at,
  hueOf,
  isTimeless,
}: { readonly step: FunnelStep; readonly at: number } & Omit<FunnelBarsProps, 'result'>) {
  const t = useTranslate()
  const format = useFigures()
  const { anyOf, optional, reached, ofFirst, ofPrevious, time } = step
  const places = {
    '--share': ofFirst?.value ?? 0,
    '--low': ofFirst?.low ?? 0,
    '--high': ofFirst?.high ?? 0,
  } as CSSProperties
  return (
    <>
      <div className={styles.title}>
        <span className={styles.number}>{at + 1}</span>
        <span dir="auto">{anyOf.join(` ${t('analyses.funnel.or')} `)}</span>
        {optional && <span className={shared.range}>{t('analyses.funnel.optional')}</span>}
      </div>
      <div
        className={styles.track}
        style={places}
        data-stage={hueOf(anyOf[0] ?? '')}
        data-optional={optional || undefined}
        aria-hidden="true"
      >
        <span className={styles.fill} />
        {at > 0 && ofFirst && <span className={shared.whisker} />}
      </div>
      <div className={styles.figures}>
        <strong>{format.number(reached)}</strong>
        {at > 0 && ofFirst && (
          <span>
            {t('analyses.funnel.ofFirst', { share: format.share(ofFirst.value) })}{' '}
            <span className={shared.range}>{format.interval(ofFirst)}</span>
          </span>
        )}
        {at > 0 && ofPrevious && (
          <span>{t('analyses.funnel.ofPrevious', { share: format.share(ofPrevious.value) })}</span>
        )}
        {at > 0 && !isTimeless && time.medianMs !== null && (
          <span>{t('analyses.funnel.time', { median: format.duration(time.medianMs) })}</span>
        )}
      </div>
    </>
  )
}

function Lost({ step: { lost, reached, next } }: { readonly step: FunnelStep }) {
  const t = useTranslate()
  const format = useFigures()
  const shown = next.names.slice(0, NEXT_SHOWN)
  const rest = lost - next.ended - shown.reduce((sum, { count }) => sum + count, 0)
  const did = [
    ...(next.ended > 0 ? [t('analyses.funnel.ended', { count: next.ended })] : []),
    ...shown.map(({ name, count }) => t('analyses.funnel.did', { name, count: format.number(count) })),
    ...(rest > 0 ? [t('analyses.funnel.didOther', { count: rest })] : []),
  ]
  return (
    <p className={styles.lost}>
      <Icon name="arrow-forward-up" />
      <span>
        <strong>{t('analyses.funnel.lost', { count: lost, share: format.share(lost / reached) })}</strong>{' '}
        {did.join(' · ')}
      </span>
    </p>
  )
}
