import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { Card } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { usePastePictures } from '../images/use-paste-pictures.ts'
import { RichEditor } from '../rich-text/rich-editor.tsx'
import { useEditor } from '../state/use-editor.ts'
import { cardBeside, leave, nextCard } from './leaving.ts'
import { dropIfBlank, writeText } from './write-cards.ts'

/** Writing in a card that is there. Enter goes on to the next card, Shift-Enter breaks the line, Esc leaves. */
export function TextCardEditor({ card }: { readonly card: Card }) {
  const t = useTranslate()
  const editor = useEditor()
  const editing = useObservable(editor.editing)
  const pastePictures = usePastePictures()
  if (editing?.kind !== 'card') return null

  const finish = (then: () => void) => {
    if (dropIfBlank(editor, card.id)) leave(editor)
    else then()
  }
  const onKey = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'Enter':
        if (event.shiftKey) return false
        finish(() => nextCard(editor, card, card.id))
        return true
      case 'Escape':
        finish(() => leave(editor))
        return true
      case 'Tab':
        finish(() => cardBeside(editor, card.laneId, event.shiftKey ? 'previous' : 'next'))
        return true
      default:
        return false
    }
  }
  const onLeave = () => {
    if (editor.editing.value?.kind !== 'card' || editor.editing.value.id !== card.id) return
    editor.edit(null)
    dropIfBlank(editor, card.id)
  }
  return (
    <RichEditor
      source={card.text}
      label={t('editor.card.text')}
      start={editing.caret}
      typed={editing.typed}
      onChange={(text) => writeText(editor, card.id, text)}
      onKey={onKey}
      onPasteText={(event: ClipboardEvent) => pastePictures(event.clipboardData, { ...card, after: card.id })}
      onLeave={onLeave}
    />
  )
}
