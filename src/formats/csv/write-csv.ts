import { stringify } from 'csv-stringify/sync'
import type { TransferNote } from '../../domain/bundle.ts'
import type { Exporter } from '../export/exporter.ts'
import { noteIf } from '../export/note.ts'
import { cardList } from '../reading/card-list.ts'
import { cardPlainText, cellLines, type GridRow, gridTable, pointText } from '../reading/grid-table.ts'
import {
  coloursNote,
  detailsNote,
  emojiNote,
  formattingNote,
  hiddenNote,
  imagesNote,
  linksNote,
  personaNamesNote,
  scopeNote,
  spansNote,
  stageCardsNote,
} from '../reading/losses.ts'
import { type MapReading, readMap } from '../reading/map-reading.ts'
import { harmless } from './harmless.ts'

/** The map as a table: lanes down, stages and steps across. */
export const csvExporter: Exporter = {
  name: 'csv',
  extension: '.csv',
  mime: 'text/csv',
  write: async (bundle, { language }) => {
    const reading = readMap(bundle, language)
    const { bytes, guarded } = writeCsv(gridRows(reading), reading.wordLanguage)
    const notes = [
      ...spansNote(reading),
      ...stageCardsNote(reading),
      ...detailsNote(reading),
      ...emojiNote(reading),
      ...linksNote(reading),
    ]
    return { bytes, notes: [...guardedNote(guarded), ...notes, ...tableNotes(reading)] }
  },
}

/** One row a card, with all that it says of itself. */
export const csvCardsExporter: Exporter = {
  name: 'csv-cards',
  extension: '.csv',
  mime: 'text/csv',
  write: async (bundle, { language }) => {
    const reading = readMap(bundle, language)
    const { header, rows } = cardList(reading)
    const { bytes, guarded } = writeCsv([header, ...rows], reading.wordLanguage)
    return {
      bytes,
      notes: [...guardedNote(guarded), ...spansNote(reading), ...stageCardsNote(reading), ...tableNotes(reading)],
    }
  },
}

function gridRows(reading: MapReading): string[][] {
  const { hasSteps, columns, rows } = gridTable(reading)
  const { translate } = reading
  const stages = [translate('map.stage'), ...columns.map(({ stage }) => stage)]
  const steps = hasSteps ? [[translate('map.step'), ...columns.map(({ step }) => step)]] : []
  return [stages, ...steps, ...rows.map((row) => [row.label, ...cells(row)])]
}

function cells(row: GridRow): string[] {
  if (row.kind === 'curve') return row.cells.map((point) => (point ? pointText(point) : ''))
  return row.cells.map((cards) => cellLines(cards.map((card) => cardPlainText(card, row.lane))))
}

/**
 * CSV by RFC 4180 in UTF-8 with a byte order mark, for spreadsheets. Where a language writes decimals with a comma, its
 * spreadsheets part cells by semicolons, and so does this.
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  language: string,
): { readonly bytes: Uint8Array; readonly guarded: number } {
  return written(rows, language, true)
}

/** Rows that are encoded at once. */
const PIECE_ROWS = 1000

/** The same, piece by piece, for tables of any length: of their rows a few are in memory. */
export async function* csvPieces(
  rows: AsyncIterable<readonly string[]>,
  language: string,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let isFirst = true
  let piece: (readonly string[])[] = []
  for await (const row of rows) {
    piece.push(row)
    if (piece.length < PIECE_ROWS) continue
    yield written(piece, language, isFirst).bytes
    isFirst = false
    piece = []
  }
  if (isFirst || piece.length > 0) yield written(piece, language, isFirst).bytes
}

function written(rows: readonly (readonly string[])[], language: string, bom: boolean) {
  let guarded = 0
  const safe = rows.map((row) =>
    row.map((cell) => {
      const { text, changed } = harmless(cell)
      if (changed) guarded++
      return text
    }),
  )
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  const csv = stringify(safe, {
    bom,
    delimiter: decimal === ',' ? ';' : ',',
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  })
  return { bytes: new TextEncoder().encode(csv), guarded }
}

function guardedNote(count: number): TransferNote[] {
  return noteIf('changed', 'to-formulas-guarded', count)
}

function tableNotes(reading: MapReading): TransferNote[] {
  return [
    ...scopeNote(reading),
    ...formattingNote(reading),
    ...imagesNote(reading),
    ...personaNamesNote(reading),
    ...coloursNote(reading),
    ...hiddenNote(reading),
  ]
}
