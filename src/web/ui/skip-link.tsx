import type { ReactNode } from 'react'
import styles from './skip-link.module.css'

/** Seen only while it has the focus: leads past what stands before the element with this id. */
export function SkipLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {children}
    </a>
  )
}
