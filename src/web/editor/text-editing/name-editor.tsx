import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import { setCard } from '../../../domain/map/commands/cards.ts'
import { cardDisplay } from '../../../domain/map/display.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { escapeRichText, plainText } from '../../../domain/rich-text.ts'
import { useTranslate } from '../../app/language.tsx'
import { addToLibrary } from '../library/add-to-library.ts'
import { useDirectory } from '../state/directory.ts'
import type { Editing, Editor } from '../state/editor.ts'
import { useEditor } from '../state/use-editor.ts'
import { cardBeside, leave, nextCard, standOn } from './leaving.ts'
import { type GoOn, type Settled, SuggestInput } from './suggest-input.tsx'
import { type CardFields, dropIfBlank, makeCards } from './write-cards.ts'

type Draft = Extract<Editing, { kind: 'draft' }>
type Place = Pick<Card, 'laneId' | 'columnId'>

/** A new touchpoint, department or channel: typed, or picked from the library while typing. */
export function NameDraftEditor({ draft, kind }: { readonly draft: Draft; readonly kind: LaneKind }) {
  const t = useTranslate()
  const editor = useEditor()
  const settle = (settled: Settled, goOn: GoOn) => {
    const made = meaningOf(editor, settled, kind)
    const [id] = made === null ? [] : makeCards(editor, draft, draft.after, [made.text], made.fields)
    if (id) standOn(editor, id)
    if (goOn === 'next' && id === undefined) leave(editor)
    else goOnFrom(editor, draft, id ?? null, goOn)
  }
  return (
    <SuggestInput
      key={draft.after}
      kind={kind}
      label={t('editor.card.new')}
      placeholder={t(`editor.name.placeholder.${kind.look === 'touchpoints' ? 'touchpoint' : 'chip'}`)}
      initial=""
      typed={draft.typed}
      onSettle={settle}
    />
  )
}

type NameCardEditorProps = { readonly card: Card; readonly kind: LaneKind; readonly typed: string }

/** Another name for one that is there. Words of one's own loosen it from the library. */
export function NameCardEditor({ card, kind, typed }: NameCardEditorProps) {
  const t = useTranslate()
  const editor = useEditor()
  const { library } = useDirectory()
  const { name, text, departments } = cardDisplay(card, kind, library)
  const initial = name || plainText(text) || departments.map((each) => each.name).join(', ')
  const settle = (settled: Settled, goOn: GoOn) => {
    const made = settled.label === initial ? null : meaningOf(editor, settled, kind)
    if (made) {
      const isNamed = made.fields.touchpointId !== undefined || made.fields.channelId !== undefined
      const loosen = kind.look === 'touchpoints' && !isNamed ? { touchpointId: '' } : {}
      const keepsText = isNamed && name !== '' ? {} : { text: made.text }
      const members =
        kind.kind === 'departments' && made.fields.departmentIds === undefined ? { departmentIds: [] } : {}
      editor.run(setCard, { id: card.id, fields: { ...loosen, ...members, ...keepsText, ...made.fields } as never })
    }
    if (settled.label === '') editor.run(setCard, { id: card.id, fields: { text: '', ...emptied(kind) } as never })
    const dropped = dropIfBlank(editor, card.id)
    goOnFrom(editor, card, dropped ? null : card.id, goOn)
  }
  return (
    <SuggestInput
      kind={kind}
      label={t('editor.card.text')}
      placeholder={t(`editor.name.placeholder.${kind.look === 'touchpoints' ? 'touchpoint' : 'chip'}`)}
      initial={initial}
      typed={typed}
      onSettle={settle}
    />
  )
}

function emptied(kind: LaneKind): CardFields {
  if (kind.look === 'touchpoints') return { touchpointId: '', channelId: '' }
  return kind.kind === 'departments' ? { departmentIds: [] } : {}
}

/** What a card of this lane holds for it; null for nothing. */
function meaningOf(
  editor: Editor,
  settled: Settled,
  kind: LaneKind,
): { readonly text: string; readonly fields: CardFields } | null {
  switch (settled.kind) {
    case 'words':
      return settled.label === '' ? null : { text: escapeRichText(settled.label), fields: {} }
    case 'touchpoint':
      return { text: '', fields: { touchpointId: settled.id } }
    case 'channel':
      // A lane of channels holds their names; on a touchpoint the channel is a field.
      return kind.look === 'touchpoints'
        ? { text: '', fields: { channelId: settled.id } }
        : { text: escapeRichText(settled.label), fields: {} }
    case 'department':
      return { text: '', fields: { departmentIds: [settled.id] } }
    case 'create': {
      const id = addToLibrary(editor, settled.noun, settled.label)
      if (id === null) return { text: escapeRichText(settled.label), fields: {} }
      return { text: '', fields: settled.noun === 'touchpoint' ? { touchpointId: id } : { departmentIds: [id] } }
    }
    default:
      return settled satisfies never
  }
}

function goOnFrom(editor: Editor, { laneId, columnId }: Place, after: string | null, goOn: GoOn): void {
  switch (goOn) {
    case 'next':
      nextCard(editor, { laneId, columnId }, after)
      return
    case 'beside':
      cardBeside(editor, laneId, 'next')
      return
    case 'before':
      cardBeside(editor, laneId, 'previous')
      return
    case 'leave':
      leave(editor)
      return
    case 'away':
      editor.edit(null)
      return
    default:
      goOn satisfies never
  }
}
