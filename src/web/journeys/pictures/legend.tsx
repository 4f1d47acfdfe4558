import type { ReactNode } from 'react'
import styles from './picture.module.css'

type LegendProps = { readonly label: string; readonly children: ReactNode }

/** What breadths, hues and patterns of a picture mean. */
export function Legend({ label, children }: LegendProps) {
  return (
    <ul className={styles.legend} aria-label={label}>
      {children}
    </ul>
  )
}

type LegendItemProps = {
  /** Drawn as in the picture. */
  readonly sample: ReactNode
  readonly children: string
}

export function LegendItem({ sample, children }: LegendItemProps) {
  return (
    <li className={styles.legendItem}>
      <span aria-hidden="true" className={styles.sample}>
        {sample}
      </span>
      {children}
    </li>
  )
}
