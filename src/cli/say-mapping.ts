import type { Mapping, TableMapping } from '../formats/table/mapping.ts'
import { choiceValue } from '../formats/table/mapping-choice.ts'
import { columnName } from '../formats/table/table.ts'
import type { Terminal } from './terminal.ts'

/** Lines of a table that are told; one with more is hardly a map that people drew. */
const MOST = 40

/** How the tables were read, in the words in which it can be corrected. */
export function sayMapping({ tables }: Mapping, { say, translate }: Terminal): void {
  for (const table of tables) {
    if (!table.use) continue
    say(translate('cli.mapping', { table: table.title || table.table, layout: table.layout }))
    for (const field of table.fields.slice(0, MOST)) say(`  ${quoted(`${nameIn(table, field)}=${choiceValue(field)}`)}`)
    if (table.fields.length > MOST) say(translate('cli.mapping.more', { count: table.fields.length - MOST }))
  }
}

/** Its heading, unless it has none or shares it. */
function nameIn({ layout, fields }: TableMapping, { title, index }: TableMapping['fields'][number]): string {
  if (title !== '' && fields.filter((field) => field.title === title).length === 1) return title
  return layout === 'grid' ? String(index + 1) : columnName(index)
}

/** As a shell takes it in one piece. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}_.:=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
