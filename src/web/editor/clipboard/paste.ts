import { parseClipboard } from '../../../domain/map/clipboard.ts'
import { lanesOf } from '../../../domain/map/columns.ts'
import { pasteCards, pasteLanes, pasteTable } from '../../../domain/map/commands/paste.ts'
import { escapeRichText } from '../../../domain/rich-text.ts'
import { pastedTable } from '../../../formats/html/pasted-table.ts'
import type { Editor } from '../state/editor.ts'
import { indexAfter, standOn } from '../text-editing/leaving.ts'
import { makeCards, pastedLines } from '../text-editing/write-cards.ts'
import { parseTabbed } from './delimited.ts'

/** The media type under which copied cards travel, besides plain text and a table for other programs. */
export const CARDS_TYPE = 'application/x-polku-cards'
export const LANES_TYPE = 'application/x-polku-lanes'

export type PastePlace = { readonly laneId: string; readonly columnId: string; readonly after: string | null }

export type Pasted = Pick<DataTransfer, 'getData'>

/**
 * What lies in the clipboard becomes cards: copied cards as they were, a table cell by cell (down the lanes, across
 * the columns), lines one below the other. @returns how many cards were made
 */
export function pasteInto(editor: Editor, data: Pasted, place: PastePlace): number {
  const lanes = parseClipboard(data.getData(LANES_TYPE))
  if (lanes) return pasteLanesBehind(editor, lanes, place.laneId)
  const cards = parseClipboard(data.getData(CARDS_TYPE))
  if (cards) return pasteOwn(editor, cards, place)
  const table = tableIn(data)
  if (table) return count(editor, madeIn(editor.run(pasteTable, { ...start(place), rows: table, grow: true })))
  const lines = pastedLines(data.getData('text/plain')).map(escapeRichText)
  if (lines.length === 0) return 0
  const ids = makeCards(editor, place, place.after, lines)
  const last = ids.at(-1)
  if (last) {
    standOn(editor, last)
    editor.moveTo(editor.position.value)
  }
  return ids.length
}

type Own = NonNullable<ReturnType<typeof parseClipboard>>

function pasteOwn(editor: Editor, clipboard: Own, place: PastePlace): number {
  const index = indexAfter(editor, place, place.after)
  const args = { ...start(place), clipboard, grow: true, ...(index === undefined ? {} : { index }) }
  return count(editor, madeIn(editor.run(pasteCards, args as never)))
}

/** Copied lanes go behind the one where the keyboard stands. */
export function pasteLanesBehind(editor: Editor, clipboard: Own, laneId: string | null): number {
  const lanes = lanesOf(editor.store.document, { hidden: true })
  const at = lanes.findIndex(({ id }) => id === laneId)
  return count(editor, madeIn(editor.run(pasteLanes, { clipboard, ...(at < 0 ? {} : { index: at + 1 }) } as never)))
}

function start({ laneId, columnId }: PastePlace) {
  return { laneId, columnId }
}

function madeIn(result: ReturnType<Editor['run']>): readonly string[] {
  if (!result.ok) return []
  return result.value.filter(({ table, before }) => table === 'cards' && before === null).map(({ id }) => id)
}

function count(editor: Editor, ids: readonly string[]): number {
  const [first] = ids
  if (first) {
    standOn(editor, first)
    editor.select({ kind: 'cards', ids: new Set(ids), anchor: first })
    editor.moveTo(editor.position.value)
  }
  return ids.length
}

/** More than one column of cells; a single column is lines. */
function tableIn(data: Pasted): string[][] | null {
  const html = pastedTable(data.getData('text/html'))
  if (html) return html.rows.map((row) => [...row])
  const text = data.getData('text/plain')
  if (!text.includes('\t')) return null
  return parseTabbed(text).map((row) => row.map(escapeRichText))
}
