import type { DocumentType } from '../../domain/document-type.ts'
import type { DocumentStore } from '../../sync/document-store.ts'
import { useHistory } from '../data/connection.ts'
import { useActions } from './action-registry.ts'
import { useTranslate } from './language.tsx'

/** Undo and redo of a document by ⌘Z and ⇧⌘Z (and Ctrl-Y), in its fields too: what is typed there is in the document at once. */
export function useUndo<Type extends DocumentType>(store: DocumentStore<Type>) {
  const t = useTranslate()
  const { canUndo, canRedo } = useHistory(store)
  const section = t('app.section.here')
  const undo = () => void store.undo()
  const redo = () => void store.redo()
  useActions([
    {
      id: 'document.redo-y',
      label: t('ui.redo'),
      section,
      shortcut: 'mod+y',
      inFields: true,
      isDisabled: !canRedo,
      run: redo,
    },
    {
      id: 'document.redo',
      label: t('ui.redo'),
      section,
      icon: 'arrow-forward-up',
      shortcut: 'mod+shift+z',
      inFields: true,
      isDisabled: !canRedo,
      run: redo,
    },
    {
      id: 'document.undo',
      label: t('ui.undo'),
      section,
      icon: 'arrow-back-up',
      shortcut: 'mod+z',
      inFields: true,
      isDisabled: !canUndo,
      run: undo,
    },
  ])
  return { undo, redo, canUndo, canRedo }
}
