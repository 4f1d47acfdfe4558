import { type KeyboardEvent, useCallback } from 'react'
import { isApple } from '../../ui/shortcut.tsx'
import { perform } from '../actions/perform.ts'
import { useEditor } from '../state/use-editor.ts'
import { gridKey } from './grid-keys.ts'

/** The keys of the grid. Editors inside it keep theirs to themselves. */
export function useGridKeyboard(): (event: KeyboardEvent) => void {
  const editor = useEditor()
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.nativeEvent.isComposing || editor.editing.value !== null) return
      const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
      const key = gridKey(event.nativeEvent, isApple(), isRightToLeft)
      if (key && perform(editor, key)) event.preventDefault()
    },
    [editor],
  )
}
