import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import { type RefObject, useEffect } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { followTarget } from '../actions/follow-target.ts'
import { sayWhere } from '../actions/moving.ts'
import { chosen, selectableOf } from '../selection/choose.ts'
import { selectAll } from '../selection/selection.ts'
import type { Editor } from '../state/editor.ts'
import { MOVING } from '../state/flags.ts'
import { targetOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import styles from './drag.module.css'
import { edgeScroll } from './drop-place.ts'
import { type Dragged, drop } from './drop-plan.ts'
import { findDrop } from './find-drop.ts'

/**
 * Dragging cards, steps, stages and lanes, several at once. Only what is under the pointer is made draggable, and the
 * whole grid is one place to drop on: 1,500 cards cost nothing for it.
 */
export function useGridDrag(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  const t = useTranslate()
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    const preview = (count: number) => t('editor.drag.many', { count })
    const stopOffering = offerDragging(element, editor, preview)
    const stopTaking = takeDrops(element, editor)
    return () => {
      stopOffering()
      stopTaking()
    }
  }, [viewport, editor, t])
}

const DRAGGABLE = '[data-key^="card/"],[data-key^="step/"],[data-key^="stage/"],[data-key^="lane/"]'

function offerDragging(viewport: HTMLElement, editor: Editor, words: (count: number) => string): () => void {
  let offered: HTMLElement | null = null
  let withdraw = () => {}
  let isDragging = false
  const over = (event: PointerEvent) => {
    if (isDragging || !(event.target instanceof Element)) return
    const element = event.target.closest<HTMLElement>(DRAGGABLE)
    if (!element || element === offered) return
    withdraw()
    offered = element
    withdraw = draggable({
      element,
      canDrag: ({ input }) =>
        editor.mayEdit.value && editor.editing.value === null && isHandle(input.clientX, input.clientY),
      getInitialData: () => dataOf(editor, element),
      onGenerateDragPreview: ({ nativeSetDragImage, source }) => {
        const { ids } = source.data as unknown as Dragged
        if (ids.length < 2) return
        setCustomNativeDragPreview({
          nativeSetDragImage,
          render: ({ container }) => {
            const badge = document.createElement('div')
            badge.className = styles.preview ?? ''
            badge.textContent = words(ids.length)
            container.append(badge)
          },
        })
      },
      onDragStart: ({ source }) => {
        isDragging = true
        const { kind, ids } = source.data as unknown as Dragged
        const singular = { cards: 'card', steps: 'step', stages: 'stage', lanes: 'lane' }[kind]
        editor.flags.only(
          MOVING,
          ids.map((id) => `${singular}/${id}`),
        )
      },
      onDrop: () => {
        isDragging = false
        editor.flags.only(MOVING, [])
        editor.dropMark.set(null)
      },
    })
  }
  viewport.addEventListener('pointerover', over)
  return () => {
    viewport.removeEventListener('pointerover', over)
    withdraw()
  }
}

/** Not where one writes, slides or widens. */
function isHandle(x: number, y: number): boolean {
  const element = document.elementFromPoint(x, y)
  return element?.closest('[contenteditable], textarea, input, button, [role=slider], [data-edge]') === null
}

/** All that is chosen, when the dragged one is among it; else that one alone. */
function dataOf(editor: Editor, element: HTMLElement): Record<string, unknown> {
  const target = targetOf(element.dataset.key ?? '')
  const found = target && selectableOf(target)
  const things = chosen(editor)
  if (found && things?.kind === found.kind && things.ids.includes(found.id))
    return { kind: things.kind, ids: things.ids }
  return { kind: found?.kind, ids: found ? [found.id] : [] }
}

function takeDrops(viewport: HTMLElement, editor: Editor): () => void {
  let frame = 0
  let pointer: { readonly x: number; readonly y: number } | null = null
  const scroll = () => {
    frame = 0
    if (!pointer) return
    const box = viewport.getBoundingClientRect()
    const left = edgeScroll(pointer.x, { start: box.left, end: box.right })
    const top = edgeScroll(pointer.y, { start: box.top, end: box.bottom })
    if (left !== 0 || top !== 0) viewport.scrollBy(left, top)
    frame = requestAnimationFrame(scroll)
  }
  const stop = () => {
    pointer = null
    cancelAnimationFrame(frame)
    frame = 0
  }
  const end = dropTargetForElements({
    element: viewport,
    canDrop: ({ source }) => 'ids' in source.data,
    onDrag: ({ source, location }) => {
      const { clientX: x, clientY: y } = location.current.input
      pointer = { x, y }
      frame ||= requestAnimationFrame(scroll)
      editor.dropMark.set(findDrop(viewport, source.data as unknown as Dragged, pointer)?.mark ?? null)
    },
    onDragLeave: () => {
      stop()
      editor.dropMark.set(null)
    },
    onDrop: ({ source, location }) => {
      stop()
      const { clientX: x, clientY: y } = location.current.input
      const dragged = source.data as unknown as Dragged
      const found = findDrop(viewport, dragged, { x, y })
      if (!found) return
      const follow = followTarget(editor)
      if (!drop(editor, dragged, found.place)) return
      editor.select(selectAll(dragged.kind, dragged.ids))
      editor.moveTo(follow(editor.position.value))
      sayWhere(editor)
    },
  })
  return () => {
    stop()
    end()
  }
}
