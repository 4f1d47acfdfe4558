import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import styles from '../cards/card.module.css'
import { PictureDraft } from '../images/picture-draft.tsx'
import type { Editing } from '../state/editor.ts'
import { useEditor } from '../state/use-editor.ts'
import { FigureDraftEditor } from './figure-editor.tsx'
import { NameDraftEditor } from './name-editor.tsx'
import { TextDraftEditor } from './text-draft-editor.tsx'

/** The card that is being written but is none yet. */
export function DraftEditor({ kind }: { readonly kind: LaneKind }) {
  const editing = useObservable(useEditor().editing)
  if (editing?.kind !== 'draft') return null
  return (
    <div
      className={cx(styles.card, styles.editing, kind.quoted && styles.quoted, kind.look === 'chips' && styles.newChip)}
    >
      <Fields draft={editing} kind={kind} />
    </div>
  )
}

type FieldsProps = { readonly draft: Extract<Editing, { kind: 'draft' }>; readonly kind: LaneKind }

function Fields({ draft, kind }: FieldsProps) {
  switch (kind.look) {
    case 'touchpoints':
    case 'chips':
      return <NameDraftEditor draft={draft} kind={kind} />
    case 'figures':
      return <FigureDraftEditor draft={draft} />
    case 'pictures':
      // Words say which picture should come here.
      return draft.typed === '' ? <PictureDraft draft={draft} /> : <TextDraftEditor draft={draft} />
    case 'cards':
    case 'curve':
      return <TextDraftEditor draft={draft} />
    default:
      return kind.look satisfies never
  }
}
