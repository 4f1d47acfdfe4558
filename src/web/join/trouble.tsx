import type { ReactNode } from 'react'
import styles from '../app/sign-in.module.css'
import { Icon } from '../ui/icon.tsx'

/** Why one can't go on here, and what to do. */
export function Trouble({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.refused} role="alert">
      <Icon name="alert-circle" size={20} />
      <div>{children}</div>
    </div>
  )
}
