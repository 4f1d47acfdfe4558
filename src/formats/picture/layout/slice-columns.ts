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

function stagesOf(columns: readonly GridColumn[]): GridColumn[][] {
  return [...Map.groupBy(columns, ({ stage }) => stage.id).values()]
}
