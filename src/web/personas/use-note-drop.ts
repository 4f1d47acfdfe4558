import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Note } from '../../domain/persona/persona-type.ts'
import { usePersona } from './persona-context.tsx'
import type { Place } from './places.ts'
import { asDraggedNote } from './use-note-drag.ts'

/** Takes dragged notes into a list. Gives the index before which one would land, or null while none is held over it. */
export function useNoteDrop(list: RefObject<HTMLElement | null>, place: Place, notes: readonly Note[]): number | null {
  const { move, mayEdit } = usePersona()
  const [dropAt, setDropAt] = useState<number | null>(null)
  const latest = useRef({ place, notes, move })
  useEffect(() => {
    latest.current = { place, notes, move }
  })
  useEffect(() => {
    // The whole area takes the note: a section without notes has a list without height.
    const element = list.current?.closest<HTMLElement>('[data-drop-area]') ?? list.current
    if (!element || !mayEdit) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => asDraggedNote(source.data) !== null,
      onDrag: ({ location }) => setDropAt(indexAt(list.current, location.current.input.clientY)),
      onDragLeave: () => setDropAt(null),
      onDrop: ({ source, location }) => {
        setDropAt(null)
        const dragged = asDraggedNote(source.data)
        if (!dragged) return
        const { place, notes, move } = latest.current
        const index = indexAt(list.current, location.current.input.clientY)
        const own = notes.findIndex(({ id }) => id === dragged.id)
        // The index counts among the notes that stay.
        move([dragged.id], place, own >= 0 && own < index ? index - 1 : index)
      },
    })
  }, [list, mayEdit])
  return dropAt
}

/** Before which of the notes a height (CSS pixels of the window) means. */
function indexAt(list: HTMLElement | null, y: number): number {
  const boxes = [...(list?.querySelectorAll(':scope > [data-note]') ?? [])].map((note) => note.getBoundingClientRect())
  const index = boxes.findIndex(({ top, height }) => y < top + height / 2)
  return index < 0 ? boxes.length : index
}
