import type { DocumentType } from '../../domain/document-type.ts'
import type { DocumentStore } from '../../sync/document-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useUndo } from './use-undo.ts'

/** The two buttons, and the keys that go with them. */
export function UndoButtons<Type extends DocumentType>({ store }: { readonly store: DocumentStore<Type> }) {
  const { undo, redo, canUndo, canRedo, undoLabel, redoLabel } = useUndo(store)
  return (
    <>
      <IconButton
        icon="arrow-back-up"
        label={undoLabel}
        shortcut="mod+z"
        isDirectional
        isDisabled={!canUndo}
        onPress={undo}
      />
      <IconButton
        icon="arrow-forward-up"
        label={redoLabel}
        shortcut="mod+shift+z"
        isDirectional
        isDisabled={!canRedo}
        onPress={redo}
      />
    </>
  )
}
