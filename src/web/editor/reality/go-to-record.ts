import { goToHit } from '../search/go-to-hit.ts'
import type { Editor } from '../state/editor.ts'

const TABLES = ['cards', 'steps', 'stages', 'lanes', 'points'] as const

/** The keyboard goes to a record of the map, whichever it is; nowhere once it is gone. */
export function goToRecord(editor: Editor, id: string): void {
  const table = TABLES.find((name) => editor.store.row(name, id)?.deletedAt === null)
  if (table) goToHit(editor, { table, id })
}
