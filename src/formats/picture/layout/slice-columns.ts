import type { GridColumn } from './grid.ts'
import { SIZE } from './style.ts'

/** Columns that stand on one page. `continues`: their first stage began on the page before. */
export type ColumnSlice = { readonly columns: readonly GridColumn[]; readonly continues: boolean }

/** Parts the columns among pages: whole stages together where they fit, long stages over several pages. */
export function sliceColumns(columns: readonly GridColumn[], room: number, narrowest: number): ColumnSlice[] {
  const most = Math.max(1, Math.floor((room + SIZE.gap) / (narrowest + SIZE.gap)))
  const slices: ColumnSlice[] = []
  let open: GridColumn[] = []
  const close = () => {
    if (open.length > 0) slices.push({ columns: open, continues: false })
    open = []
  }
  for (const stage of stagesOf(columns)) {
    if (open.length + stage.length > most) close()
    if (stage.length <= most) {
      open.push(...stage)
      continue
    }
    const parts = Math.ceil(stage.length / most)
    const each = Math.ceil(stage.length / parts)
    for (let i = 0; i < stage.length; i += each) slices.push({ columns: stage.slice(i, i + each), continues: i > 0 })
  }
  close()
  return slices
}

/** How far a band may be from its even share before a stage is parted for it, as a share of that. */
const UNEVEN = 0.3

/** Parts the columns into so many bands of about the same length, between stages where that is near enough. */
export function bandColumns(columns: readonly GridColumn[], bands: number): ColumnSlice[] {
  const slices: ColumnSlice[] = []
  let start = 0
  for (let band = 0; band < bands && start < columns.length; band++) {
    const share = (columns.length - start) / (bands - band)
    const end = band === bands - 1 ? columns.length : bandEnd(columns, start, share)
    const continues = start > 0 && columns[start - 1]?.stage.id === columns[start]?.stage.id
    slices.push({ columns: columns.slice(start, end), continues })
    start = end
  }
  return slices
}

/** Where a stage ends nearest to the band's even share, else the share itself. */
function bandEnd(columns: readonly GridColumn[], start: number, share: number): number {
  const even = start + Math.max(1, Math.round(share))
  const ends = columns.flatMap((column, i) => (columns[i + 1]?.stage.id !== column.stage.id ? [i + 1] : []))
  const near = ends.filter((end) => end > start && Math.abs(end - even) <= Math.max(1, share * UNEVEN))
  return near.toSorted((a, b) => Math.abs(a - even) - Math.abs(b - even))[0] ?? Math.min(even, columns.length)
}

function stagesOf(columns: readonly GridColumn[]): GridColumn[][] {
  return [...Map.groupBy(columns, ({ stage }) => stage.id).values()]
}
