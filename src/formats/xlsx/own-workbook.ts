import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { plainCell, type Table } from '../table/table.ts'

/**
 * A workbook that Polku wrote has three sheets for one map: how it looks, its cards as a list, its scope. They are put
 * together again: the first decides, since that is where people change things, and the others add what it can't show.
 * Other workbooks are left as they are.
 */
export function asOneMap(tables: readonly Table[]): readonly Table[] {
  for (const language of LANGUAGES) {
    const named = (id: 'export.sheet.map' | 'export.sheet.cards' | 'export.sheet.scope') =>
      tables.find(({ name }) => name === CATALOGUES[language][id])
    const [map, cards, scope] = [named('export.sheet.map'), named('export.sheet.cards'), named('export.sheet.scope')]
    if (!map || !cards || !scope) continue
    const [title, ...facts] = scope.rows.flatMap((row, index) => {
      const [label = '', value = ''] = row.map((cell) => plainCell(scope, cell))
      return label === '' ? [] : [{ label, value, at: scope.place(index) }]
    })
    const whole = {
      ...map,
      title: title?.label ?? map.title,
      facts: facts.filter(({ value }) => value !== ''),
      details: cards,
    }
    return tables.flatMap((table) => (table === map ? [whole] : table === cards || table === scope ? [] : [table]))
  }
  return tables
}
