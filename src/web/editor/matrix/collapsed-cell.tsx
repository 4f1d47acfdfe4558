import { useTranslate } from '../../app/language.tsx'
import { cx } from '../../ui/cx.ts'
import { ACTIVE } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useFlags } from '../state/use-editor.ts'
import cellStyles from './cell.module.css'
import type { CellLayout } from './layout.ts'

type CollapsedCellProps = { readonly laneId: string; readonly cell: CellLayout; readonly ariaColumn: number }

/** A folded lane says how much it holds in each column. */
export function CollapsedCell({ laneId, cell, ariaColumn }: CollapsedCellProps) {
  const t = useTranslate()
  const key = keyOf({ kind: 'cell', laneId, columnId: cell.columnId })
  const isActive = (useFlags(key) & ACTIVE) !== 0
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row
    <div
      id={key}
      data-key={key}
      role="gridcell"
      aria-colindex={ariaColumn}
      tabIndex={isActive ? 0 : -1}
      className={cx(cellStyles.cell, cellStyles.busy, cellStyles.collapsed)}
    >
      {cell.count > 0 && t('editor.cards', { count: cell.count })}
    </div>
  )
}
