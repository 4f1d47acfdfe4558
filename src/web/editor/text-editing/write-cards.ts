import { addCards, deleteCards, setCardText } from '../../../domain/map/commands/cards.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import type { Editor } from '../state/editor.ts'
import { indexAfter } from './leaving.ts'

export type CardFields = Partial<
  Pick<Card, 'touchpointId' | 'channelId' | 'departmentIds' | 'figure' | 'change' | 'imageId' | 'alt'>
>

/** Makes cards behind one of the cell's cards (null: at its end). @returns their ids, none where it was refused */
export function makeCards(
  editor: Editor,
  place: Pick<Card, 'laneId' | 'columnId'>,
  after: string | null,
  texts: readonly string[],
  fields: CardFields = {},
): readonly string[] {
  const index = indexAfter(editor, place, after)
  const result = editor.run(addCards, {
    laneId: place.laneId,
    columnId: place.columnId,
    texts: [...texts],
    ...(index === undefined ? {} : { index }),
    ...(Object.keys(fields).length === 0 ? {} : { fields: fields as never }),
  })
  return result.ok
    ? result.value.filter(({ table, before }) => table === 'cards' && before === null).map(({ id }) => id)
    : []
}

/** Every letter is written at once; what is typed in one go is undone in one step. */
export function writeText(editor: Editor, id: string, text: string): void {
  editor.run(setCardText, { id, text }, { merge: `text/${id}` })
}

/** When one leaves a card: blanks at the ends go, and so does the card if nothing is left. @returns whether it did */
export function dropIfBlank(editor: Editor, id: string): boolean {
  const card = editor.store.row('cards', id)
  if (!card || card.deletedAt !== null) return false
  if (card.text.trim() !== card.text) writeText(editor, id, card.text.trim())
  if (!isBlank(card)) return false
  editor.run(deleteCards, { ids: [id] })
  return true
}

export function isBlank(card: Card): boolean {
  const words = [
    card.text,
    card.emoji,
    card.touchpointId,
    card.channelId,
    card.context,
    card.figure,
    card.change,
    card.imageId,
  ]
  return words.every((each) => each.trim() === '') && card.departmentIds.length === 0
}

/** Lines of pasted text that hold anything, list marks taken off. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•‣◦–]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
}
