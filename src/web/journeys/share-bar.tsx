import type { CSSProperties } from 'react'
import type { Estimate } from '../../journeys/statistics/intervals.ts'
import { useTranslate } from '../app/language.tsx'
import { useFigures } from './use-figures.ts'
import styles from './views.module.css'

type ShareBarProps = {
  /** From 0 to 1. */
  readonly share: number
  /** Drawn as a whisker, and said. */
  readonly interval?: Estimate | null
  /** Of how many it is the share, or what it counts. */
  readonly n?: number
}

/** A share as a figure and a bar, with its interval where there is one. */
export function ShareBar({ share, interval, n }: ShareBarProps) {
  const t = useTranslate()
  const format = useFigures()
  const places = {
    '--share': share,
    '--low': interval?.low ?? share,
    '--high': interval?.high ?? share,
  } as CSSProperties
  return (
    <span className={styles.shareBar}>
      <span className={styles.track} style={places} aria-hidden="true">
        <span className={styles.fill} />
        {interval && <span className={styles.whisker} />}
      </span>
      <span className={styles.figure}>{format.share(share)}</span>
      {interval && <span className={styles.range}>{format.interval(interval)}</span>}
      {n !== undefined && <span className={styles.range}>{t('analyses.n', { n: format.number(n) })}</span>}
    </span>
  )
}
