import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'

/** What is dragged: its kind keeps lists of other things from taking it. */
export type DraggedRow = { readonly kind: string; readonly id: string }

type RowDrag = {
  readonly row: RefObject<HTMLElement | null>
  /** The handle by which it is taken. */
  readonly grip: RefObject<HTMLElement | null>
  readonly kind: string
  readonly id: string
  readonly isEnabled: boolean
}

/** Lets a row be dragged by its handle. Gives whether it is under way. */
export function useRowDrag({ row, grip, kind, id, isEnabled }: RowDrag): boolean {
  const [isDragging, setIsDragging] = useState(false)
  useEffect(() => {
    const element = row.current
    const dragHandle = grip.current
    if (!isEnabled || !element || !dragHandle) return
    return draggable({
      element,
      dragHandle,
      getInitialData: (): DraggedRow => ({ kind, id }),
      onDragStart: () => setIsDragging(true),
      onDrop: () => setIsDragging(false),
    })
  }, [row, grip, kind, id, isEnabled])
  return isDragging
}

type RowDrop = {
  /** Its children with `data-row` are the rows. */
  readonly list: RefObject<HTMLElement | null>
  readonly kind: string
  /** The rows of the list in order. */
  readonly ids: readonly string[]
  /** @param index among the rows that stay */
  readonly onDrop: (id: string, index: number) => void
  readonly isEnabled: boolean
}

/**
 * Takes dragged rows into a list; an ancestor with `data-drop-area` widens the place that takes them. Gives the index
 * before which the row would land, or null while none is held over it.
 */
export function useRowDrop({ list, kind, ids, onDrop, isEnabled }: RowDrop): number | null {
  const [dropAt, setDropAt] = useState<number | null>(null)
  const latest = useRef({ ids, onDrop })
  useEffect(() => {
    latest.current = { ids, onDrop }
  })
  useEffect(() => {
    const element = list.current?.closest<HTMLElement>('[data-drop-area]') ?? list.current
    if (!element || !isEnabled) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === kind,
      onDrag: ({ location }) => setDropAt(indexAt(list.current, location.current.input.clientY)),
      onDragLeave: () => setDropAt(null),
      onDrop: ({ source, location }) => {
        setDropAt(null)
        const { id } = source.data as DraggedRow
        const index = indexAt(list.current, location.current.input.clientY)
        const own = latest.current.ids.indexOf(id)
        latest.current.onDrop(id, own >= 0 && own < index ? index - 1 : index)
      },
    })
  }, [list, kind, isEnabled])
  return dropAt
}

/** Before which of the rows a height (CSS pixels of the window) means. */
function indexAt(list: HTMLElement | null, y: number): number {
  const boxes = [...(list?.querySelectorAll(':scope > [data-row]') ?? [])].map((row) => row.getBoundingClientRect())
  const index = boxes.findIndex(({ top, height }) => y < top + height / 2)
  return index < 0 ? boxes.length : index
}
