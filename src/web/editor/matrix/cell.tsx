import { memo } from 'react'
import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import type { Lane } from '../../../domain/map/map-type.ts'
import { InterfaceWords } from '../../app/interface-words.tsx'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import { CardView } from '../cards/card-view.tsx'
import { CurveCell } from '../curve/curve-cell.tsx'
import { Spoken } from '../spoken/spoken.tsx'
import { ACTIVE, DIMMED, EDITING } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useEditor, useFlags, useMapRow } from '../state/use-editor.ts'
import { DraftEditor } from '../text-editing/draft-editor.tsx'
import styles from './cell.module.css'
import { cardsWithin, cellHeight } from './cell-height.ts'
import type { CellLayout } from './layout.ts'
import { useCellName } from './names.ts'

export type CellProps = {
  readonly laneId: string
  readonly kind: LaneKind
  readonly cell: CellLayout
  readonly stageId: string
  /** 1 is the row headers' column. */
  readonly ariaColumn: number
  readonly isTracked: boolean
  /** Only the cards that fill so much are drawn, in px at zoom 1. */
  readonly height: number
  readonly hasBodies: boolean
  /** Of the first cell in a lane without a card yet: what belongs there is told. */
  readonly emptyKind: Lane['kind'] | null
}

/** What a lane holds in one column. The cell itself is the place for the next card. */
export const Cell = memo(function Cell({
  laneId,
  kind,
  cell,
  stageId,
  ariaColumn,
  isTracked,
  height,
  hasBodies,
  emptyKind,
}: CellProps) {
  const key = keyOf({ kind: 'cell', laneId, columnId: cell.columnId })
  const flags = useFlags(key)
  const stage = useMapRow('stages', stageId)
  const editor = useEditor()
  const { store } = editor
  const mayEdit = useObservable(editor.mayEdit)
  const isDrafting = (flags & EDITING) !== 0
  const cards = isDrafting ? (
    <WithDraft cell={cell} kind={kind} />
  ) : (
    cardsWithin(cell, store, height).map((id) => <CardView key={id} id={id} kind={kind} hasBody={hasBodies} />)
  )
  const chips = kind.look === 'chips' && styles.chips
  // A lane of one's own says by its name what belongs there, and a curve in its own words.
  const showsHint = mayEdit && !isDrafting && emptyKind !== null && emptyKind !== 'custom' && kind.look !== 'curve'
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row
    <div
      id={key}
      data-key={key}
      role="gridcell"
      aria-colindex={ariaColumn}
      tabIndex={flags & ACTIVE ? 0 : -1}
      style={isTracked ? { gridColumn: ariaColumn } : ({ '--height': `${cellHeight(cell, store)}px` } as never)}
      data-stage={stage?.colour}
      data-tone={kind.tone}
      className={cx(
        styles.cell,
        isTracked ? styles.tracked : chips,
        kind.look === 'curve' && styles.curved,
        !isTracked && !isDrafting && mayEdit && styles.slot,
        !isTracked && !isDrafting && styles.skipped,
        isDrafting && styles.busy,
        showsHint && styles.hinted,
        (flags & DIMMED) !== 0 && styles.dimmed,
      )}
    >
      {(flags & ACTIVE) !== 0 && (
        <CellName laneId={laneId} columnId={cell.columnId} count={cell.count} isCurve={kind.look === 'curve'} />
      )}
      {showsHint && <LaneHint kind={emptyKind} />}
      {isTracked ? (
        <>
          {kind.look === 'curve' && <CurveCell laneId={laneId} columnId={cell.columnId} />}
          {cell.wide.map(({ cardId, from, to, track }) => (
            <CardView
              key={cardId}
              id={cardId}
              kind={kind}
              hasBody={hasBodies}
              covers={to - from + 1}
              track={track}
              className={styles.wide}
            />
          ))}
          <div
            className={cx(styles.stack, chips, !isDrafting && mayEdit && styles.slot)}
            style={{ '--above': cell.tracksAbove } as never}
          >
            {cards}
          </div>
        </>
      ) : (
        cards
      )}
    </div>
  )
})

/** What belongs into the lane, where nothing stands yet. */
function LaneHint({ kind }: { readonly kind: Lane['kind'] }) {
  const t = useTranslate()
  return (
    <p className={styles.hint} aria-hidden="true">
      <InterfaceWords>{t(`lane.${kind}.hint`)}</InterfaceWords>
    </p>
  )
}

type CellNameProps = {
  readonly laneId: string
  readonly columnId: string
  readonly count: number
  readonly isCurve: boolean
}

/** Said when the cell itself has the focus: where one is, and what one can do. */
function CellName({ laneId, columnId, count, isCurve }: CellNameProps) {
  const t = useTranslate()
  const place = useCellName(laneId, columnId)
  return <Spoken>{t(isCurve ? 'editor.cell.curve' : 'editor.cell.name', { ...place, count })}</Spoken>
}

function WithDraft({ cell, kind }: Pick<CellProps, 'cell' | 'kind'>) {
  const editing = useObservable(useEditor().editing)
  const after = editing?.kind === 'draft' ? editing.after : null
  const at = after === null ? -1 : cell.cardIds.indexOf(after)
  const place = at < 0 ? cell.cardIds.length : at + 1
  const view = (id: string) => <CardView key={id} id={id} kind={kind} />
  return (
    <>
      {cell.cardIds.slice(0, place).map(view)}
      <DraftEditor key="draft" kind={kind} />
      {cell.cardIds.slice(place).map(view)}
    </>
  )
}
