import { lazy, Suspense, useState } from 'react'
import { useLanguage, useTranslate } from '../../app/language.tsx'
import { Waiting } from '../../app/waiting.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './read-reality.module.css'

const FindingsList = lazy(async () => {
  const { FindingsList } = await import('./findings-list.tsx')
  return { default: FindingsList }
})

type ReadFindingsProps = { readonly mapId: string; readonly goTo: (recordId: string | null) => void }

/** What in a map that is read on a phone is worth a look, on demand. */
export default function ReadFindings({ mapId, goTo }: ReadFindingsProps) {
  const t = useTranslate()
  const { language } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const leave = (recordId: string | null) => {
    setIsOpen(false)
    goTo(recordId)
  }
  return (
    <details
      className={styles.summary}
      lang={language}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <Icon name="zoom-exclamation" />
        <span>{t('editor.findings.open')}</span>
        <Icon name="chevron-down" className={styles.arrow} />
      </summary>
      {isOpen && (
        <div className={styles.figures}>
          <Suspense fallback={<Waiting />}>
            <FindingsList mapId={mapId} goTo={leave} />
          </Suspense>
        </div>
      )}
    </details>
  )
}
