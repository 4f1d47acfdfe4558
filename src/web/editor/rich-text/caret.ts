/** Where the caret stands in an element, counted in characters of its text; null where it is elsewhere. */
export function caretOffset(root: HTMLElement): number | null {
  const selection = getSelection()
  if (!selection?.focusNode || !root.contains(selection.focusNode)) return null
  const range = document.createRange()
  range.selectNodeContents(root)
  range.setEnd(selection.focusNode, selection.focusOffset)
  return range.toString().length
}

/** Puts the caret behind so many characters, or at the end. */
export function placeCaret(root: HTMLElement, offset: number | 'end'): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let left = offset === 'end' ? Number.POSITIVE_INFINITY : offset
  let last: Node | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (left <= length) {
      collapseTo(node, left)
      return
    }
    left -= length
    last = node
  }
  if (last) collapseTo(last, last.nodeValue?.length ?? 0)
  else collapseTo(root, root.childNodes.length)
}

/** Puts the caret where the pointer was; at the end where that lies outside. */
export function placeCaretAt(root: HTMLElement, x: number, y: number): void {
  const found = document.caretPositionFromPoint?.(x, y)
  if (found && root.contains(found.offsetNode)) collapseTo(found.offsetNode, found.offset)
  else placeCaret(root, 'end')
}

export function selectAllIn(root: HTMLElement): void {
  getSelection()?.selectAllChildren(root)
}

function collapseTo(node: Node, offset: number): void {
  getSelection()?.collapse(node, offset)
}

/** The words of the line in which the caret stands, up to it. */
export function lineBeforeCaret(): string {
  const selection = getSelection()
  const node = selection?.focusNode
  if (!selection?.isCollapsed || node?.nodeType !== Node.TEXT_NODE) return ''
  const first = node.previousSibling === null || node.previousSibling.nodeName === 'BR'
  return first ? (node.nodeValue ?? '').slice(0, selection.focusOffset) : ''
}
