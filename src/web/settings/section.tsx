import type { ReactNode } from 'react'
import styles from './settings.module.css'

type SectionProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode }

/** One matter of the settings. */
export function Section({ title, hint, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  )
}
