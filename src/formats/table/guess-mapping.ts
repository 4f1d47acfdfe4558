import { guessGrid } from './guess-grid.ts'
import { fieldOf, type Guess, guessList, laneField, MOST_FIELDS } from './guess-list.ts'
import { labelKey } from './label-key.ts'
import { SURE_ENOUGH, type TableMapping } from './mapping.ts'
import { cellAt, plainCell, type Table, widthOf } from './table.ts'

/**
 * What a table most likely means, and how sure that is. Never fails: a table that says nothing gets the plainest reading
 * (the first row or column names, the rest are lanes) with confidence 0.
 * @param layout the way in which somebody says that the table lies
 */
export function guessTable(table: Table, layout?: TableMapping['layout']): TableMapping {
  const grid = layout === 'list' ? null : guessGrid(table)
  const list = layout === 'grid' ? null : guessList(table)
  const best = (list?.confidence ?? 0) > (grid?.confidence ?? 0) ? list : grid
  const guess = best ?? (layout === 'list' ? plainList(table) : plainGrid(table))
  return {
    ...guess,
    table: table.name,
    use: guess.confidence >= SURE_ENOUGH,
    title: table.title.slice(0, 1_000),
    signature: signatureOf(table, guess),
  }
}

const PLAIN = { split: true, stepSeparator: '', scale: null, confidence: 0 } as const

function plainGrid(table: Table): Guess {
  const fields = table.rows.slice(0, MOST_FIELDS).map((row, index) => {
    const label = plainCell(table, row[0] ?? '')
    return index === 0
      ? fieldOf(index, 'stage', label)
      : laneField(index, label, () => row.slice(1).map((cell) => plainCell(table, cell)))
  })
  return { ...PLAIN, layout: 'grid', labels: 0, first: 1, fields }
}

function plainList(table: Table): Guess {
  const width = Math.min(widthOf(table), MOST_FIELDS)
  const fields = Array.from({ length: width }, (_, index) => {
    const label = plainCell(table, cellAt(table, 0, index))
    return index === 0
      ? fieldOf(index, 'stage', label)
      : laneField(index, label, () => table.rows.slice(1, 200).map((row) => plainCell(table, row[index] ?? '')))
  })
  return { ...PLAIN, layout: 'list', labels: 0, first: 1, fields }
}

/** The same for tables with the same labels at the same places, whatever stands in them. */
function signatureOf(table: Table, { layout, labels }: Guess): string {
  const at = labels ?? 0
  const names =
    layout === 'list'
      ? (table.rows[at] ?? []).slice(0, 200)
      : table.rows.slice(0, 200).map((_, row) => cellAt(table, row, at))
  return `${layout}-${hash(JSON.stringify(names.map(labelKey)))}`
}

/** FNV-1a, 64 bit, as 16 hexadecimal digits. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n)
  }
  return value.toString(16).padStart(16, '0')
}
