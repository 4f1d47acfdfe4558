import { Readable } from 'node:stream'
import { csvPieces } from '../../formats/csv/write-csv.ts'
import type { RefusedRow } from '../../formats/events/event-row.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { Language } from '../../i18n/message.ts'

/** A row that was not taken, with the reason in words. */
export function toldRow({ line, reason, column }: RefusedRow, language: Language) {
  const message = translatorFor(language)(`events.refused.${reason}`, { column: column ?? '' })
  return { line, reason, column, message }
}

/** Some of the rows, in their order. */
export function toldPage(
  rows: AsyncIterable<RefusedRow>,
  page: { readonly offset: number; readonly limit: number },
  language: Language,
) {
  return Array.fromAsync(rowsOf(rows, page), (row) => toldRow(row, language))
}

/** All rows as CSV, as fast as somebody takes them: of millions only a few are in memory. */
export function refusedCsv(rows: AsyncIterable<RefusedRow>, language: Language): ReadableStream {
  const pieces = csvPieces(tableOf(rows, language), language)
  return Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream
}

async function* rowsOf(rows: AsyncIterable<RefusedRow>, { offset, limit }: Parameters<typeof toldPage>[1]) {
  let at = 0
  for await (const row of rows) {
    if (at >= offset) yield row
    if (++at >= offset + limit) return
  }
}

async function* tableOf(rows: AsyncIterable<RefusedRow>, language: Language): AsyncGenerator<readonly string[]> {
  yield ['line', 'reason', 'column', 'words']
  for await (const row of rows) {
    const { line, reason, column, message } = toldRow(row, language)
    yield [String(line), reason, column ?? '', message]
  }
}
