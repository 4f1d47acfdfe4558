import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import styles from './reading-fold.module.css'

type ReadingFoldProps = {
  readonly icon: IconName
  readonly title: ReactNode
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** Drawn once it is open. */
  readonly children: ReactNode
}

/** Above a map that is read on a phone: what else there is to it, folded away. */
export function ReadingFold({ icon, title, isOpen, onToggle, children }: ReadingFoldProps) {
  const { language } = useLanguage()
  return (
    <details
      className={styles.fold}
      lang={language}
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary>
        <Icon name={icon} />
        <span>{title}</span>
      </summary>
      {isOpen && <div className={styles.body}>{children}</div>}
    </details>
  )
}
