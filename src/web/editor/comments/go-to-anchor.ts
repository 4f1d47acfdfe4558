import type { Anchor } from '../../../domain/comments/anchor.ts'
import type { Hit } from '../../../domain/map/search.ts'
import { goToHit } from '../search/go-to-hit.ts'
import type { Editor } from '../state/editor.ts'

const TABLES = { card: 'cards', stage: 'stages', step: 'steps', lane: 'lanes', point: 'points' } as const

/** The keyboard goes to what a thread is about, out of a hidden or folded lane too; “Comment” there leads back. */
export function goToAnchor(editor: Editor, { kind, recordId }: Anchor): void {
  if (kind in TABLES)
    goToHit(editor, { table: TABLES[kind as keyof typeof TABLES] satisfies Hit['table'], id: recordId })
}
