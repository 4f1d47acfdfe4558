/** Not part of the text: where a word may be parted. Drawn texts have them, fields don't. */
const SOFT_HYPHENS = /\u00ad/g

/** How many characters of the text stand before the caret of what has the focus, as presence carries it; empty: no text. */
export function caretOf(active: Element): string {
  if (active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === 'text')) {
    return active.readOnly ? '' : String(active.selectionEnd ?? 0)
  }
  const selection = getSelection()
  const isWriting = active instanceof HTMLElement && active.isContentEditable
  if (!isWriting || !selection?.focusNode || !active.contains(selection.focusNode)) return ''
  const range = document.createRange()
  range.selectNodeContents(active)
  range.setEnd(selection.focusNode, selection.focusOffset)
  return String(range.toString().replace(SOFT_HYPHENS, '').length)
}

/** Where on the screen the caret behind so many characters of a drawn text stands; null where there are no letters. */
export function caretBox(root: HTMLElement, offset: number): DOMRect | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Text | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const length = node.data.replace(SOFT_HYPHENS, '').length
    if (left <= length) return boxAt(node, indexOf(node.data, left))
    left -= length
    last = node
  }
  return last && boxAt(last, last.length)
}

/** The index in a text with soft hyphens behind so many of its other characters. */
function indexOf(text: string, count: number): number {
  let at = 0
  for (let seen = 0; at < text.length && seen < count; at++) if (text[at] !== '\u00ad') seen++
  return at
}

function boxAt(node: Text, at: number): DOMRect {
  const range = document.createRange()
  range.setStart(node, at)
  const boxes = range.getClientRects()
  return boxes[boxes.length - 1] ?? range.getBoundingClientRect()
}
