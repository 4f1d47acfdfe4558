import { type KeyboardEvent, useCallback } from 'react'
import { isApple } from '../../ui/shortcut.tsx'
import { perform } from '../actions/perform.ts'
import { isInside } from '../matrix/from-grid.ts'
import type { Editor } from '../state/editor.ts'
import { useEditor } from '../state/use-editor.ts'
import { gridKey } from './grid-keys.ts'

/** The keys of the grid. Editors inside it keep theirs to themselves. */
export function useGridKeyboard(): (event: KeyboardEvent) => void {
  const editor = useEditor()
  return useCallback(
    (event) => {
      if (!isInside(event) || event.defaultPrevented || event.nativeEvent.isComposing || isWriting(editor, event))
        return
      // A point of the curve has its own keys; the others are for the whole screen, undo among them.
      if ((event.target as Element).role === 'slider') return
      const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
      const key = gridKey(event.nativeEvent, isApple(), isRightToLeft)
      if (key && perform(editor, key)) event.preventDefault()
    },
    [editor],
  )
}

/** A key on the grid itself says that nobody writes any more: the lane of what was written in may have been folded meanwhile. */
function isWriting(editor: Editor, { target }: KeyboardEvent): boolean {
  if (editor.editing.value === null) return false
  if ((target as Element).closest('[contenteditable], textarea, input, button')) return true
  editor.edit(null)
  return false
}
