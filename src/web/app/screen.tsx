import type { ReactNode } from 'react'
import { cx } from '../ui/cx.ts'
import styles from './screen.module.css'
import { useTitle } from './use-title.ts'

export type ScreenProps = {
  readonly title: string
  /** In place of the plain title, where the heading holds more. */
  readonly heading?: ReactNode
  /** Buttons beside the heading, the main one last. */
  readonly actions?: ReactNode
  /** As narrow as a text is comfortable to read. */
  readonly isNarrow?: boolean
  readonly children: ReactNode
}

/** A page inside the frame: heading, actions, content. */
export function Screen({ title, heading, actions, isNarrow = false, children }: ScreenProps) {
  useTitle(title)
  return (
    <div className={cx(styles.screen, isNarrow && styles.narrow)}>
      <header className={styles.header}>
        {heading ?? <h1 className={styles.title}>{title}</h1>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
