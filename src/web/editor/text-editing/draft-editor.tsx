import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import styles from '../cards/card.module.css'
import { useEditor } from '../state/use-editor.ts'
import { TextDraftEditor } from './text-draft-editor.tsx'

/** The card that is being written but is none yet. */
export function DraftEditor({ kind }: { readonly kind: LaneKind }) {
  const editing = useObservable(useEditor().editing)
  if (editing?.kind !== 'draft') return null
  return (
    <div className={cx(styles.card, styles.editing, kind.quoted && styles.quoted)}>
      <TextDraftEditor draft={editing} />
    </div>
  )
}
