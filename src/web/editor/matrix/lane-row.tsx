import { type CSSProperties, memo } from 'react'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { CurveLayer } from '../curve/curve-layer.tsx'
import { useMapRow } from '../state/use-editor.ts'
import { Cell } from './cell.tsx'
import { CollapsedCell } from './collapsed-cell.tsx'
import { LaneHeader } from './lane-header.tsx'
import type { LaneLayout } from './layout.ts'
import styles from './matrix.module.css'
import type { DrawnPart } from './use-drawn-part.ts'

export type LaneRowProps = {
  readonly lane: LaneLayout
  readonly stageOf: readonly string[]
  readonly ariaRow: number
  /** Too small to read: cards are drawn as blocks. */
  readonly isSimple: boolean
  readonly drawn: DrawnPart
}

/** One lane across all columns. Drawn anew only when its own skeleton or record changes. */
export const LaneRow = memo(function LaneRow({ lane, stageOf, ariaRow, isSimple, drawn }: LaneRowProps) {
  const record = useMapRow('lanes', lane.laneId)
  if (!record) return null
  const kind = laneKindOf(record.kind)
  const isCurve = kind.look === 'curve' && !lane.collapsed
  const isTracked = lane.tracks > 0 || isCurve
  const rows = `${isCurve ? 'auto ' : ''}${lane.tracks > 0 ? `repeat(${lane.tracks}, auto) ` : ''}1fr`
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      aria-rowindex={ariaRow}
      className={styles.row}
      data-simple={isSimple ? '' : undefined}
      style={isTracked ? ({ gridTemplateRows: rows, '--lead': isCurve ? 1 : 0 } as CSSProperties) : undefined}
    >
      <LaneHeader lane={record} cardCount={lane.cardCount} />
      {isCurve && <CurveLayer />}
      {lane.cells
        .slice(0, drawn.columns)
        .map((cell, index) =>
          lane.collapsed ? (
            <CollapsedCell key={cell.columnId} laneId={lane.laneId} cell={cell} ariaColumn={index + 2} />
          ) : (
            <Cell
              key={cell.columnId}
              laneId={lane.laneId}
              kind={kind}
              cell={cell}
              stageId={stageOf[index] ?? ''}
              ariaColumn={index + 2}
              isTracked={isTracked}
              height={drawn.height}
              hasBodies={drawn.hasBodies}
              emptyKind={index === 0 && lane.cardCount === 0 ? record.kind : null}
            />
          ),
        )}
    </div>
  )
})
