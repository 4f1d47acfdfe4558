import { useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { toastUndo } from '../app/toast-undo.ts'
import { useDone } from '../app/use-refused.ts'
import { Button } from '../ui/button.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { type AnyEntry, useLibraryEditing } from './library-context.tsx'

type MergeDialogProps = { readonly entry: AnyEntry; readonly onClose: () => void }

/** Two names for one thing become one: maps that mean this entry mean the other from then on. */
export function MergeDialog({ entry, onClose }: MergeDialogProps) {
  const t = useTranslate()
  const done = useDone()
  const { entries, actions, store } = useLibraryEditing()
  const [into, setInto] = useState<string | null>(null)
  const others = entries.filter(({ id }) => id !== entry.id)
  const target = others.find(({ id }) => id === into)
  const merge = () => {
    if (!target || !done(actions.merge(entry.id, target.id))) return
    toastUndo(store, t('library.merged', { name: entry.name, into: target.name }), t('ui.undo'))
    onClose()
  }
  return (
    <Dialog
      title={t('library.merge.title', { name: entry.name })}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={merge} isDisabled={!target}>
            {t('library.merge.do')}
          </Button>
        </>
      }
    >
      <p>{t('library.merge.hint', { name: entry.name })}</p>
      <ComboBox
        label={t('library.merge.into')}
        autoFocus
        options={others.map(({ id, name }) => ({ id, label: name }))}
        value={into}
        onChange={setInto}
      />
    </Dialog>
  )
}
