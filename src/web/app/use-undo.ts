import type { DocumentType } from '../../domain/document-type.ts'
import type { DocumentStore } from '../../sync/document-store.ts'
import { useHistory } from '../data/connection.ts'
import { announce } from '../ui/announce.ts'
import { useActions } from './action-registry.ts'
import { useTranslate, useWords } from './language.tsx'
import { stepMessage } from './undo-words.ts'
import { needWords } from './words.ts'

await needWords('undo')

/**
 * Undo and redo of a document by ⌘Z and ⇧⌘Z (and Ctrl-Y), in its fields too: what is typed there is in the document at once.
 * The labels name what would be undone, and what was is said.
 */
export function useUndo<Type extends DocumentType>(store: DocumentStore<Type>) {
  const t = useTranslate()
  const words = useWords()
  const { canUndo, canRedo, undoName, redoName } = useHistory(store)
  const section = t('app.section.here')
  const undone = undoName === null ? null : words(stepMessage(undoName))
  const redone = redoName === null ? null : words(stepMessage(redoName))
  const undoLabel = undone === null ? t('ui.undo') : t('undo.named', { step: undone })
  const redoLabel = redone === null ? t('ui.redo') : t('redo.named', { step: redone })
  const undo = () => {
    if (store.undo() && undone !== null) announce(t('undo.said', { step: undone }))
  }
  const redo = () => {
    if (store.redo() && redone !== null) announce(t('redo.said', { step: redone }))
  }
  useActions([
    {
      id: 'document.redo-y',
      label: redoLabel,
      section,
      shortcut: 'mod+y',
      inFields: true,
      isDisabled: !canRedo,
      run: redo,
    },
    {
      id: 'document.redo',
      label: redoLabel,
      section,
      icon: 'arrow-forward-up',
      shortcut: 'mod+shift+z',
      inFields: true,
      isDisabled: !canRedo,
      run: redo,
    },
    {
      id: 'document.undo',
      label: undoLabel,
      section,
      icon: 'arrow-back-up',
      shortcut: 'mod+z',
      inFields: true,
      isDisabled: !canUndo,
      run: undo,
    },
  ])
  return { undo, redo, canUndo, canRedo, undoLabel, redoLabel }
}
