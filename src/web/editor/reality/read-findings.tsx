import { Suspense, useState } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { Waiting } from '../../app/waiting.tsx'
import { ReadingFold } from '../reading/reading-fold.tsx'

const FindingsList = lazyPart(async () => {
  const { FindingsList } = await import('./findings-list.tsx')
  return { default: FindingsList }
})

type ReadFindingsProps = { readonly mapId: string; readonly goTo: (recordId: string | null) => void }

/** What in a map that is read on a phone is worth a look, on demand. */
export default function ReadFindings({ mapId, goTo }: ReadFindingsProps) {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const leave = (recordId: string | null) => {
    setIsOpen(false)
    goTo(recordId)
  }
  return (
    <ReadingFold icon="zoom-exclamation" title={t('editor.findings.open')} isOpen={isOpen} onToggle={setIsOpen}>
      <Suspense fallback={<Waiting />}>
        <FindingsList mapId={mapId} goTo={leave} />
      </Suspense>
    </ReadingFold>
  )
}
