import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export type EmptyStateProps = {
  readonly picture: ReactNode
  readonly title: string
  /** One sentence. */
  readonly children?: ReactNode
  /** The two next actions. */
  readonly actions?: ReactNode
}

/** Where nothing is yet: what could be here, and how to begin. */
export function EmptyState({ picture, title, children, actions }: EmptyStateProps) {
  return (
    <section className={styles.empty}>
      <div className={styles.picture} aria-hidden="true">
        {picture}
      </div>
      <h2 className={styles.title}>{title}</h2>
      {children && <p className={styles.text}>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
