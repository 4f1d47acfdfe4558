import { type CSSProperties, useRef } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import { useGridClipboard } from '../clipboard/use-grid-clipboard.ts'
import { DropIndicator } from '../drag/drop-indicator.tsx'
import { useGridDrag } from '../drag/use-grid-drag.ts'
import { useImageDrop } from '../images/use-image-drop.ts'
import { useGridKeyboard } from '../keyboard/use-grid-keyboard.ts'
import { LinkLines } from '../links/link-lines.tsx'
import { useGridPointer } from '../pointer/use-grid-pointer.ts'
import { usePan } from '../pointer/use-pan.ts'
import { MapMarks } from '../presence/map-marks.tsx'
import { Spoken } from '../spoken/spoken.tsx'
import { useEditor } from '../state/use-editor.ts'
import { useSimpleRows } from '../zoom/use-simple-rows.ts'
import { useZoomGestures } from '../zoom/use-zoom-gestures.ts'
import { AddLane } from './add-lane.tsx'
import { AddStage } from './add-stage.tsx'
import { laneHeight } from './cell-height.ts'
import { EmptyMatrix } from './empty-matrix.tsx'
import { GridSummary } from './grid-summary.tsx'
import { LaneRow } from './lane-row.tsx'
import styles from './matrix.module.css'
import { MatrixHead } from './matrix-head.tsx'
import { useDrawnPart } from './use-drawn-part.ts'
import { useFollowFocus } from './use-follow-focus.ts'

/** Stages and steps across, lanes down: the map as one works on it. */
export function MatrixView() {
  const { columnIds } = useObservable(useEditor().layout)
  return columnIds.length === 0 ? <EmptyMatrix /> : <Matrix />
}

function Matrix() {
  const t = useTranslate()
  const editor = useEditor()
  const layout = useObservable(editor.layout)
  const mayEdit = useObservable(editor.mayEdit)
  const filterLook = useObservable(editor.filterLook)
  const frame = useRef<HTMLDivElement>(null)
  const viewport = useRef<HTMLDivElement>(null)
  const onKeyDown = useGridKeyboard()
  const pointer = useGridPointer()
  const clipboard = useGridClipboard()
  const imageDrop = useImageDrop()
  const drawn = useDrawnPart(layout)
  const simpleRows = useSimpleRows(layout.lanes.length)
  useFollowFocus(viewport, drawn)
  useZoomGestures(frame, viewport)
  useGridDrag(viewport)
  usePan(viewport)
  const headRows = layout.hasSteps ? 2 : 1
  const columns = { '--columns': layout.columnIds.length } as CSSProperties
  return (
    <div ref={frame} className={styles.frame}>
      <div
        ref={viewport}
        className={cx(styles.viewport, !mayEdit && styles.readOnly)}
        data-filter={filterLook}
        data-scroller
      >
        <div className={styles.sheet} style={columns}>
          <AddStage />
          {/* biome-ignore lint/a11y/useSemanticElements: the grid is built of CSS grids, one a row */}
          <div
            role="grid"
            aria-label={t('editor.matrix.label')}
            aria-describedby="editor-summary"
            aria-rowcount={headRows + layout.lanes.length}
            aria-colcount={layout.columnIds.length + 1}
            aria-multiselectable
            className={styles.grid}
            onKeyDown={onKeyDown}
            {...pointer}
            {...clipboard}
            {...imageDrop}
          >
            <MatrixHead layout={layout} />
            {layout.lanes.map((lane, index) =>
              index < drawn.lanes ? (
                <LaneRow
                  key={lane.laneId}
                  lane={lane}
                  stageOf={layout.stageOf}
                  ariaRow={headRows + index + 1}
                  isSimple={index < simpleRows}
                  drawn={drawn}
                />
              ) : (
                <div key={lane.laneId} role="presentation" style={{ blockSize: laneHeight(lane, editor.store) }} />
              ),
            )}
          </div>
          <AddLane />
          <LinkLines />
          <MapMarks hasZoom />
        </div>
      </div>
      <DropIndicator />
      <GridSummary />
      <Spoken id="editor-selected">{t('editor.selected')}</Spoken>
    </div>
  )
}
