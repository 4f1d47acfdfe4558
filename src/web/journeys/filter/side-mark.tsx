import styles from './filter-bar.module.css'

export type SideLetter = 'A' | 'B'

/** Which of the two that are compared: a letter and a hue. */
export function SideMark({ letter }: { readonly letter: SideLetter }) {
  return (
    <span className={styles.mark} data-side={letter}>
      {letter}
    </span>
  )
}
