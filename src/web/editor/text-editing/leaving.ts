import { livingSorted } from '../../../domain/map/columns.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { type Direction, move, positionOf } from '../keyboard/grid-navigation.ts'
import type { Editor } from '../state/editor.ts'

/** Stops writing; the keyboard stands on the thing itself again. */
export function leave(editor: Editor): void {
  editor.edit(null)
  editor.moveTo(editor.position.value)
}

/** Stops writing and begins the next card of the same cell. */
export function nextCard(editor: Editor, place: Pick<Card, 'laneId' | 'columnId'>, after: string | null): void {
  editor.edit({ kind: 'draft', ...place, after, typed: '' })
}

/** Stops writing and begins a card in the neighbouring column: Tab, as in a spreadsheet. */
export function cardBeside(editor: Editor, laneId: string, direction: Extract<Direction, 'previous' | 'next'>): void {
  const layout = editor.layout.value
  const beside = move(layout, { ...editor.position.value, item: null }, direction)
  const columnId = layout.columnIds[beside.column]
  if (columnId === undefined || beside.column === editor.position.value.column) {
    leave(editor)
    return
  }
  editor.edit(null)
  editor.moveTo({ row: laneId, column: beside.column, item: null }, { focus: false })
  editor.edit({ kind: 'draft', laneId, columnId, after: null, typed: '' })
}

/** Before which of its living siblings a card goes that is to follow `after`; undefined: last. */
export function indexAfter(
  editor: Editor,
  place: Pick<Card, 'laneId' | 'columnId'>,
  after: string | null,
): number | undefined {
  if (after === null) return undefined
  const siblings = livingSorted(editor.store.table('cards')).filter(
    ({ laneId, columnId }) => laneId === place.laneId && columnId === place.columnId,
  )
  const at = siblings.findIndex(({ id }) => id === after)
  return at < 0 ? undefined : at + 1
}

/** The keyboard's place becomes the card, without taking the focus from where one writes. */
export function standOn(editor: Editor, cardId: string): void {
  const found = positionOf(editor.layout.value, cardId)
  if (found) editor.moveTo(found, { focus: false })
}
