import { useTranslate } from '../app/language.tsx'
import type { DocumentItem } from '../data/documents.ts'
import { Confirm } from '../ui/dialog.tsx'

type PurgeDialogProps = {
  /** Null: closed. */
  readonly item: DocumentItem | null
  readonly onClose: () => void
  readonly onPurge: (item: DocumentItem) => void
}

/** The one thing here that can't be undone, so it asks. */
export function PurgeDialog({ item, onClose, onPurge }: PurgeDialogProps) {
  const t = useTranslate()
  if (!item) return null
  const name = item.title || t(item.kind === 'map' ? 'map.untitled' : 'persona.untitled')
  return (
    <Confirm
      title={t('home.purge.title', { name })}
      isOpen
      onClose={onClose}
      action={t('home.purge')}
      onConfirm={() => onPurge(item)}
    >
      <p>{t('home.purge.hint')}</p>
    </Confirm>
  )
}
