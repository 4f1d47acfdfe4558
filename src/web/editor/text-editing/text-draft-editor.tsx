import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { pasteInto } from '../clipboard/paste.ts'
import { usePastePictures } from '../images/use-paste-pictures.ts'
import { RichEditor } from '../rich-text/rich-editor.tsx'
import { chooseTarget } from '../selection/choose.ts'
import type { Editing } from '../state/editor.ts'
import { useEditor } from '../state/use-editor.ts'
import { cardBeside, leave, nextCard, standOn } from './leaving.ts'
import { useUnkept } from './use-unkept.ts'
import { makeCards, pastedLines } from './write-cards.ts'

type Draft = Extract<Editing, { kind: 'draft' }>

/** Writing a card that is not there yet. It becomes one as soon as one goes on or leaves; blank, it never was. */
export function TextDraftEditor({ draft }: { readonly draft: Draft }) {
  const t = useTranslate()
  const editor = useEditor()
  const [text, setText] = useState('')
  const written = useRef('')
  const pastePictures = usePastePictures()
  useUnkept(text.trim() !== '')

  const write = (next: string) => {
    written.current = next
    setText(next)
  }
  /** @returns the id of the card behind which the next one goes */
  const keep = (): string | null => {
    const words = written.current.trim()
    write('')
    if (words === '') return null
    const [id] = makeCards(editor, draft, draft.after, [words])
    if (id) standOn(editor, id)
    return id ?? null
  }
  const onKey = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'Enter': {
        if (event.shiftKey) return false
        const kept = keep()
        if (kept === null) leave(editor)
        else nextCard(editor, draft, kept)
        return true
      }
      case 'Escape': {
        const kept = keep()
        leave(editor)
        if (kept !== null) chooseTarget(editor)
        return true
      }
      case 'Tab':
        keep()
        cardBeside(editor, draft.laneId, event.shiftKey ? 'previous' : 'next')
        return true
      default:
        return false
    }
  }
  const onPasteText = (event: ClipboardEvent) => {
    if (pastePictures(event.clipboardData, { ...draft, after: draft.after })) return true
    const lines = pastedLines(event.clipboardData.getData('text/plain'))
    if (written.current.trim() !== '' && lines.length < 2) return false
    if (lines.length < 2 && !event.clipboardData.getData('text/html').includes('<table')) return false
    const after = keep() ?? draft.after
    editor.edit(null)
    pasteInto(editor, event.clipboardData, { laneId: draft.laneId, columnId: draft.columnId, after })
    return true
  }
  const onLeave = () => {
    if (editor.editing.value?.kind !== 'draft') return
    keep()
    editor.edit(null)
  }
  return (
    <RichEditor
      key={`${draft.after}`}
      isLive={false}
      source={text}
      label={t('editor.card.new')}
      placeholder={t('editor.card.placeholder')}
      start="end"
      typed={draft.typed}
      onChange={write}
      onKey={onKey}
      onPasteText={onPasteText}
      onLeave={onLeave}
    />
  )
}
