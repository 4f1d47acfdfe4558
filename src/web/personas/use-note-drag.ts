import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useState } from 'react'
import type { Note } from '../../domain/persona/persona-type.ts'
import type { Place } from './places.ts'

const KIND = 'persona-note'

/** What a dragged note says of itself. */
export type DraggedNote = { readonly kind: typeof KIND; readonly id: string; readonly from: Place }

export function asDraggedNote(data: Record<string | symbol, unknown>): DraggedNote | null {
  return data.kind === KIND ? (data as DraggedNote) : null
}

/** Lets a note be dragged by its handle. */
export function useNoteDrag(
  row: RefObject<HTMLElement | null>,
  grip: RefObject<HTMLElement | null>,
  { id }: Note,
  place: Place,
  isEnabled: boolean,
): boolean {
  const [isDragging, setIsDragging] = useState(false)
  const { kind, id: placeId } = place
  useEffect(() => {
    const element = row.current
    const dragHandle = grip.current
    if (!isEnabled || !element || !dragHandle) return
    return draggable({
      element,
      dragHandle,
      getInitialData: (): DraggedNote => ({ kind: KIND, id, from: { kind, id: placeId } }),
      onDragStart: () => setIsDragging(true),
      onDrop: () => setIsDragging(false),
    })
  }, [row, grip, id, kind, placeId, isEnabled])
  return isDragging
}
