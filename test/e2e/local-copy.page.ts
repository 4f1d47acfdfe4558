import { forgetSavedCopies } from '../../src/sync/client/forget-copies.ts'
import { type ConnectOptions, connect } from '../../src/sync/client.ts'
import { addNote, editNote, notebookType } from '../../src/sync/testing/notebook.ts'

/** What `local-copy.test.ts` works with inside the browser. */
const page = {
  open: (options: Pick<ConnectOptions<typeof notebookType>, 'url' | 'documentId' | 'userId' | 'token'>) =>
    connect({ ...options, type: notebookType }),
  addNote,
  editNote,
  forgetSavedCopies,
}

export type Page = typeof page
declare global {
  interface Window {
    polku: Page
    connection: ReturnType<Page['open']>
  }
}
window.polku = page
