import { type MouseEvent, type PointerEvent, useMemo } from 'react'
import { isApple } from '../../ui/shortcut.tsx'
import { beginEditing } from '../actions/editing.ts'
import { HEADER, type Position, positionOf, STAGE_ROW, STEP_ROW } from '../keyboard/grid-navigation.ts'
import { chooseTarget, extendChoice, selectableOf, toggleChoice } from '../selection/choose.ts'
import type { Editor, OpenMenu } from '../state/editor.ts'
import { keyOf, type Target, targetAt, targetOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'

/** The pointer on the grid: one set of listeners for all of it, however many cards there are. */
export function useGridPointer() {
  const editor = useEditor()
  return useMemo(
    () => ({
      onPointerDown: (event: PointerEvent) => pointerDown(editor, event),
      onClick: (event: MouseEvent) => click(editor, event),
      onDoubleClick: (event: MouseEvent) => doubleClick(editor, event),
      onContextMenu: (event: MouseEvent) => contextMenu(editor, event),
    }),
    [editor],
  )
}

/** What of the map an event is about; null over an editor, a button or a link. */
export function targetUnder(event: { readonly target: EventTarget | null }): Target | null {
  if (
    !(event.target instanceof Element) ||
    event.target.closest('[contenteditable], textarea, input, button, a, [data-edge]')
  )
    return null
  const key = event.target.closest<HTMLElement>('[data-key]')?.dataset.key
  return key === undefined ? null : targetOf(key)
}

/** Chosen at once, so that it can be dragged; what is chosen already waits for the click, so that several can be dragged. */
function pointerDown(editor: Editor, event: PointerEvent): void {
  if (event.button !== 0) return
  const target = targetUnder(event)
  if (!target) return
  const found = selectableOf(target)
  const isChosen =
    found !== null && editor.selection.value.kind === found.kind && editor.selection.value.ids.has(found.id)
  if (event.shiftKey || isMod(event) || isChosen) return
  const position = positionFor(editor, target)
  if (!position) return
  const wasActive = keyOf(target) === keyOf(targetAt(editor.layout.value, editor.position.value))
  editor.moveTo(position)
  chooseTarget(editor)
  // Fingers have no keys to begin writing with: the second tap on an empty place does.
  if (target.kind === 'cell' && wasActive && event.pointerType === 'touch') {
    event.preventDefault()
    beginEditing(editor, '')
  }
}

function click(editor: Editor, event: MouseEvent): void {
  const target = targetUnder(event)
  if (!target || event.detail > 1) return
  const found = selectableOf(target)
  const position = positionFor(editor, target)
  if (!position) return
  const before = editor.position.value
  if (found && event.shiftKey) {
    editor.moveTo(position)
    extendChoice(editor, found, before)
  } else if (found && isMod(event)) {
    toggleChoice(editor, found)
    editor.moveTo(position)
  } else {
    editor.moveTo(position)
    chooseTarget(editor)
  }
}

function doubleClick(editor: Editor, event: MouseEvent): void {
  const target = targetUnder(event)
  const position = target && positionFor(editor, target)
  if (!position) return
  event.preventDefault()
  editor.moveTo(position, { focus: false })
  beginEditing(editor, '', { x: event.clientX, y: event.clientY })
}

/** Right click, Shift F10 and the menu key alike. */
export function contextMenu(editor: Editor, event: MouseEvent, isOutsideGrid = false): void {
  const target = targetUnder(event)
  if (!target) return
  const box = (event.target as Element).closest('[data-key]')?.getBoundingClientRect()
  const byKeyboard = event.clientX === 0 && event.clientY === 0
  const at = byKeyboard && box ? { x: box.left + 12, y: box.top + 12 } : { x: event.clientX, y: event.clientY }
  if (openMenuOf(editor, target, { ...at, isOutsideGrid })) event.preventDefault()
}

/** Opens a thing's menu. What is chosen stays so if the thing is of it; else the thing is chosen. @returns whether it has one */
export function openMenuOf(editor: Editor, target: Target, at: Omit<OpenMenu, 'key' | 'menu'>): boolean {
  const position = positionFor(editor, target)
  if (!position) return false
  const found = selectableOf(target)
  const isChosen =
    found !== null && editor.selection.value.kind === found.kind && editor.selection.value.ids.has(found.id)
  editor.moveTo(position, { focus: false })
  if (!isChosen) chooseTarget(editor)
  editor.openMenu({ key: keyOf(target), ...at })
  return true
}

function isMod(event: { readonly metaKey: boolean; readonly ctrlKey: boolean }): boolean {
  return isApple() ? event.metaKey : event.ctrlKey
}

/** A card of a folded lane, which other views show, stands in its cell; null where it stands nowhere. */
function foldedPosition(editor: Editor, cardId: string): Position | null {
  const { lanes, columnIds, stageOf } = editor.layout.value
  const card = editor.store.row('cards', cardId)
  const lane = lanes.find(({ laneId, collapsed }) => collapsed && laneId === card?.laneId)
  const column = Math.max(columnIds.indexOf(card?.columnId ?? ''), stageOf.indexOf(card?.columnId ?? ''))
  return lane && column >= 0 ? { row: lane.laneId, column, item: null } : null
}

/** Where the keyboard stands when a thing was pointed at. */
export function positionFor(editor: Editor, target: Target): Position | null {
  const layout = editor.layout.value
  switch (target.kind) {
    case 'card':
      return positionOf(layout, target.id) ?? foldedPosition(editor, target.id)
    case 'stage':
      return { row: STAGE_ROW, column: layout.stageOf.indexOf(target.id), item: null }
    case 'step':
      return { row: STEP_ROW, column: layout.columnIds.indexOf(target.id), item: null }
    case 'lane':
      return { row: target.id, column: HEADER, item: null }
    case 'cell':
      return { row: target.laneId, column: layout.columnIds.indexOf(target.columnId), item: null }
    case 'corner':
      return { row: target.row, column: HEADER, item: null }
    case 'point':
      return null
    default:
      return target satisfies never
  }
}
