import type { ReactNode } from 'react'
import styles from './spoken.module.css'

/** Words for screen readers, where the eye sees them otherwise. */
export function Spoken({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span id={id} className={styles.spoken}>
      {children}
    </span>
  )
}
