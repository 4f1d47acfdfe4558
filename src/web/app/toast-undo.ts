import type { DocumentType } from '../../domain/document-type.ts'
import type { DocumentStore } from '../../sync/document-store.ts'
import { dismissToast, toast } from '../ui/toast-queue.ts'

type Undoable = Pick<DocumentStore<DocumentType>, 'lastStep' | 'undo'>

/**
 * What was just done, with a way back. It goes as soon as something else is done or taken back: undo would then take back
 * another step than the one that the words tell of.
 */
export function toastUndo(store: Undoable, message: string, label: string): void {
  const id = toast(message, { action: { label, run: () => void store.undo() } })
  const stop = store.lastStep.subscribe(() => {
    stop()
    dismissToast(id)
  })
}
