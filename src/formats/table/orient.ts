import { cellAt, type Merge, type Table, widthOf } from './table.ts'

/**
 * A table seen along the journey, whichever way it lies: an entry is a place in time (a grid's column, a list's row),
 * a field says what stands there (a grid's row, a list's column). Both are counted as in the table.
 */
export type Oriented = {
  /** One more than the last entry. */
  readonly end: number
  readonly cell: (field: number, entry: number) => string
  /** How many entries the merged cell that begins here covers; 1 where nothing is merged. */
  readonly span: (field: number, entry: number) => number
  /** Whether the place lies under a merged cell that begins at an earlier entry. */
  readonly covered: (field: number, entry: number) => boolean
  /** Where an entry, or one cell of it, is in the file. */
  readonly place: (entry: number, field?: number) => string
}

/** Merged cells beyond this are not followed: a file that claims so many is made up. */
const MOST_MERGED_CELLS = 500_000

export function orient(table: Table, layout: 'grid' | 'list'): Oriented {
  const grid = layout === 'grid'
  const [starts, under] = mergeIndex(table)
  const row = (field: number, entry: number) => (grid ? field : entry)
  const column = (field: number, entry: number) => (grid ? entry : field)
  const key = (field: number, entry: number) => `${row(field, entry)},${column(field, entry)}`
  return {
    end: grid ? widthOf(table) : table.rows.length,
    cell: (field, entry) => cellAt(table, row(field, entry), column(field, entry)),
    span(field, entry) {
      const merge = starts.size === 0 ? undefined : starts.get(key(field, entry))
      return merge ? (grid ? merge.columns : merge.rows) : 1
    },
    covered(field, entry) {
      const merge = under.size === 0 ? undefined : under.get(key(field, entry))
      return merge !== undefined && (grid ? merge.column : merge.row) < entry
    },
    place(entry, field) {
      if (field !== undefined) return table.place(row(field, entry), column(field, entry))
      return grid ? table.place(-1, entry) : table.place(entry)
    },
  }
}

function mergeIndex(table: Table): [Map<string, Merge>, Map<string, Merge>] {
  const starts = new Map<string, Merge>()
  const under = new Map<string, Merge>()
  const width = widthOf(table)
  let room = MOST_MERGED_CELLS
  for (const merge of table.merges) {
    const rows = Math.min(merge.rows, table.rows.length - merge.row)
    const columns = Math.min(merge.columns, width - merge.column)
    if (rows < 1 || columns < 1 || rows * columns > room) continue
    room -= rows * columns
    starts.set(`${merge.row},${merge.column}`, { ...merge, rows, columns })
    for (let row = merge.row; row < merge.row + rows; row++) {
      for (let column = merge.column; column < merge.column + columns; column++) under.set(`${row},${column}`, merge)
    }
  }
  return [starts, under]
}
