import { refuse } from '../../domain/result.ts'
import { isWorkbook, isZip } from '../import/file-kinds.ts'
import type { Importer } from '../import/importer.ts'
import { LIMITS } from '../import/limits.ts'
import { noteBook } from '../import/note-book.ts'
import { tooBig } from '../import/text-importer.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { askedMapping, importTables, mappingOf, ofReadableSize } from '../table/import-tables.ts'
import { partTables } from '../table/part-tables.ts'
import { asOneMap } from './own-workbook.ts'
import { readWorkbook } from './read-workbook.ts'

/** Excel workbooks (`.xlsx`, `.xlsm`): each visible sheet that is a journey becomes a map. */
export const xlsxImporter: Importer = {
  name: 'xlsx',
  extensions: ['.xlsx', '.xlsm'],
  detect: (bytes, fileName) => (isWorkbook(bytes) ? 1 : isZip(bytes) && /\.xls[xm]$/i.test(fileName) ? 0.9 : 0),
  async read(bytes, options) {
    if (bytes.length > LIMITS.fileBytes) return tooBig(bytes.length)
    if (!isZip(bytes)) return refuse('workbook-damaged')
    const asked = askedMapping(options)
    if (!asked.ok) return asked
    const notes = noteBook()
    const sheets = await readWorkbook(bytes, titleOfFile(options.fileName), notes)
    if (!sheets.ok) return sheets
    const wanted = sheets.value.filter(({ table, hidden }) => {
      const named = asked.value?.tables.some((each) => each.table === table.name && each.use)
      if (hidden && !named) notes.add('info', 'sheet-hidden', undefined, { sheet: table.name })
      return !hidden || named
    })
    const tables = wanted
      .map(({ table }) => table)
      .filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')))
    const sized = ofReadableSize(asOneMap(tables))
    if (!sized.ok) return sized
    const maps = sized.value.flatMap(partTables)
    const mapping = mappingOf(maps, { encoding: null, separator: null, decimal: '.' }, options, asked.value)
    return importTables(maps, mapping, options, notes)
  },
}
