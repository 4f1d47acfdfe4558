import { type ClipboardEvent, useMemo } from 'react'
import { deleteCards } from '../../../domain/map/commands/cards.ts'
import type { Translate } from '../../../i18n/message.ts'
import { useTranslate } from '../../app/language.tsx'
import { imagesIn, makePictures } from '../images/make-pictures.ts'
import { useUploadImage } from '../images/use-upload-image.ts'
import { isInside } from '../matrix/from-grid.ts'
import { chosen, currentTarget } from '../selection/choose.ts'
import type { Editor } from '../state/editor.ts'
import { CUT } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import { copyChosen } from './copy.ts'
import { type Pasted, type PastePlace, pasteInto } from './paste.ts'

/**
 * Copy, cut and paste on the grid, and in the outline, where words can be marked and titles are fields: those are the
 * browser's. Cut cards stay, faded, until they are pasted somewhere.
 */
export function useGridClipboard() {
  const editor = useEditor()
  const t = useTranslate()
  const { upload } = useUploadImage()
  return useMemo(
    () => ({
      onCopy: (event: ClipboardEvent) => void (isOfCards(event) && copy(editor, t, event)),
      onCut: (event: ClipboardEvent) => void (isOfCards(event) && cut(editor, t, event)),
      onPaste: (event: ClipboardEvent) => void (isOfCards(event) && paste(editor, event, upload)),
    }),
    [editor, t, upload],
  )
}

function isOfCards(event: ClipboardEvent): boolean {
  if (!isInside(event) || (event.target as Element).closest('textarea, input, [contenteditable]')) return false
  const marked = document.getSelection()
  return !marked || marked.isCollapsed || !event.currentTarget.contains(marked.anchorNode)
}

type Upload = (file: File) => Promise<string | null>

function copy(editor: Editor, t: Translate, event: ClipboardEvent): boolean {
  const things = chosen(editor)
  if (!things || editor.editing.value !== null || !copyChosen(editor, t, things, event.clipboardData)) return false
  event.preventDefault()
  editor.flags.only(CUT, [])
  editor.say('editor.said.copied', { count: things.ids.length })
  return true
}

function cut(editor: Editor, t: Translate, event: ClipboardEvent): void {
  const things = chosen(editor)
  if (things?.kind !== 'cards' || !editor.mayEdit.value || !copy(editor, t, event)) return
  editor.cut.set(new Set(things.ids))
  editor.flags.only(
    CUT,
    things.ids.map((id) => keyOf({ kind: 'card', id })),
  )
}

function paste(editor: Editor, event: ClipboardEvent, upload: Upload): void {
  if (editor.editing.value !== null || !editor.mayEdit.value) return
  const place = pastePlace(editor)
  if (!place) return
  event.preventDefault()
  const images = imagesIn(event.clipboardData)
  if (images.length > 0 && event.clipboardData.getData('text/plain') === '') {
    void makePictures(editor, place, images, upload)
    return
  }
  pasteHere(editor, event.clipboardData, place)
}

/** What was cut is moved: it leaves the place where it stood. */
export function pasteHere(editor: Editor, data: Pasted, place: PastePlace): void {
  const cutIds = [...editor.cut.value].filter((id) => editor.store.row('cards', id)?.deletedAt === null)
  const count = editor.store.batch(() => {
    const made = pasteInto(editor, data, place)
    if (made > 0 && cutIds.length > 0) editor.run(deleteCards, { ids: cutIds })
    return made
  })
  editor.cut.set(new Set())
  editor.flags.only(CUT, [])
  if (count > 0) editor.say('editor.said.pasted', { count })
}

/** Behind the card where the keyboard stands, or at the end of the cell. */
export function pastePlace(editor: Editor): PastePlace | null {
  const target = currentTarget(editor)
  const { row, column, item } = editor.position.value
  if (target.kind === 'lane')
    return { laneId: target.id, columnId: editor.layout.value.columnIds[0] ?? '', after: null }
  if (target.kind !== 'card' && target.kind !== 'cell') return null
  const columnId = editor.layout.value.columnIds[column]
  return columnId === undefined ? null : { laneId: row, columnId, after: item }
}
