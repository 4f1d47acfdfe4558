import { useEffect } from 'react'
import { NO_COMMENTS } from '../comments/comments-state.ts'
import type { Editor } from '../state/editor.ts'
import { useEditor } from '../state/use-editor.ts'

/** The id of the words that say what customers really do in a column. */
export function realityId(columnId: string): string {
  return `reality/${columnId}`
}

/** Opens reality or the findings beside the map; what stood there makes room. */
export function openSide(editor: Editor, side: 'reality' | 'findings'): void {
  editor.panel.set({ isOpen: false, focus: false })
  editor.comments.set(NO_COMMENTS)
  editor.side.set(side)
}

/** The panel is closed and the keyboard goes back to the map. */
export function closeSide(editor: Editor): void {
  editor.side.set(null)
  editor.moveTo(editor.position.value)
}

/** Details and comments take the place of reality and the findings. */
export function useOneBeside(): void {
  const editor = useEditor()
  useEffect(() => {
    const ends = [
      editor.panel.subscribe(() => editor.panel.value.isOpen && editor.side.set(null)),
      editor.comments.subscribe(() => editor.comments.value.isOpen && editor.side.set(null)),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [editor])
}
