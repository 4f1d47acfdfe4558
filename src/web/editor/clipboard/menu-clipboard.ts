import { copiedText } from '../../ui/clipboard.ts'
import type { Editor } from '../state/editor.ts'
import { CARDS_TYPE, LANES_TYPE } from './paste.ts'
import { pasteHere, pastePlace } from './use-grid-clipboard.ts'

/** From a menu, the browser's own copy does what the keys do: what has the focus hears the same event. */
export function copyFromMenu(editor: Editor): void {
  inGrid(editor, 'copy')
}

export function cutFromMenu(editor: Editor): void {
  inGrid(editor, 'cut')
}

/** The menu has the focus as long as it is closing; the grid must have it again. */
function inGrid(editor: Editor, command: 'copy' | 'cut'): void {
  editor.moveTo(editor.position.value)
  setTimeout(() => {
    document.addEventListener(command, passToFocus, { capture: true })
    document.execCommand(command)
    document.removeEventListener(command, passToFocus, { capture: true })
  })
}

/** A browser tells of it where words are marked, which on a map is nowhere: then the page as a whole hears of it. */
function passToFocus(event: ClipboardEvent): void {
  const focused = document.activeElement
  if (!event.isTrusted || !focused || event.target === focused) return
  event.stopPropagation()
  const { type, clipboardData } = event
  const isTaken = !focused.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }))
  if (isTaken) event.preventDefault()
}

/**
 * From a menu, pages may read the clipboard only as text and pictures. What was copied here last is remembered whole, and
 * taken as long as the clipboard still says the same.
 */
export async function pasteFromMenu(editor: Editor): Promise<void> {
  const place = pastePlace(editor)
  if (!place) return
  const text = await copiedText()
  if (text === null) {
    editor.notify('editor.pasteByKeys', {})
    return
  }
  const own = editor.copied.value
  const isOwn = own !== null && own.text === text
  const parts: Readonly<Record<string, string>> = isOwn
    ? { [own.kind === 'cards' ? CARDS_TYPE : LANES_TYPE]: own.json, 'text/plain': text }
    : { 'text/plain': text }
  pasteHere(editor, { getData: (type) => parts[type] ?? '' }, place)
}
