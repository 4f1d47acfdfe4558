import { textImporter } from '../import/text-importer.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { askedMapping, importTables, mappingOf, ofReadableSize } from '../table/import-tables.ts'
import { partTables } from '../table/part-tables.ts'
import { unguarded } from '../table/split-cell.ts'
import { saysJourney, sheetPlace, type Table } from '../table/table.ts'
import { parseCsv } from './parse-csv.ts'
import { separatorFor, sniffDecimal, sniffSeparator } from './sniff-separator.ts'

/** The one table of a file of comma-, semicolon-, tab- or bar-separated values. */
export function csvTable(rows: readonly (readonly string[])[], fileName: string): Table {
  const title = titleOfFile(fileName)
  return {
    name: '1',
    title,
    rows,
    merges: [],
    rich: false,
    calledJourney: saysJourney(title),
    facts: [],
    place: sheetPlace(),
  }
}

/** CSV and TSV, as a grid or a list. */
export const csvImporter = textImporter({
  name: 'csv',
  extensions: ['.csv', '.tsv', '.tab'],
  detectText(head, fileName) {
    if (head.trim() === '') return 0
    if (/\.(csv|tsv|tab)$/.test(fileName)) return 0.9
    const { separator, certainty } = sniffSeparator(head)
    const tab = separator === '\t'
    if (certainty < (tab ? 0.2 : 0.5) || !head.trim().includes('\n')) return 0
    return (tab || separator === ';' ? 0.6 : 0.5) * certainty
  },
  readText(source, options, notes, { encoding }) {
    const asked = askedMapping(options)
    if (!asked.ok) return asked
    const text = source.replace(/^\ufeff?sep=.\r?\n/i, '')
    const separator = separatorFor(source, options.fileName ?? '', asked.value?.separator)
    const parsed = parseCsv(text, separator)
    const { openQuoteLines } = parsed
    const rows = parsed.rows.map((row) => (row.some((cell) => cell.startsWith("'")) ? row.map(unguarded) : row))
    for (const line of openQuoteLines) notes.add('changed', 'quote-never-closed', `line:${line}`)
    const sized = ofReadableSize([csvTable(rows, options.fileName ?? '')])
    if (!sized.ok) return sized
    const tables = sized.value.flatMap(partTables)
    const dialect = { encoding, separator, decimal: asked.value?.decimal ?? sniffDecimal(rows) }
    const mapping = mappingOf(tables, dialect, options, asked.value)
    return importTables(tables, mapping, options, notes)
  },
})
