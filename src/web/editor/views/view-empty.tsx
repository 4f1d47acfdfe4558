import type { ReactNode } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './view-empty.module.css'

type ViewEmptyProps = {
  readonly icon: string
  readonly title: string
  readonly words: string
  readonly children?: ReactNode
}

/** A view that has nothing to show yet: why, and what to do. */
export function ViewEmpty({ icon, title, words, children }: ViewEmptyProps) {
  return (
    <div className={styles.place}>
      <EmptyState picture={<Icon name={icon} size={64} />} title={title} actions={children}>
        {words}
      </EmptyState>
    </div>
  )
}
