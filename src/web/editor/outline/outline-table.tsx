import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { type Column, cellKey } from '../../../domain/map/columns.ts'
import { columnTitle, laneTitle } from '../../../domain/map/display.ts'
import type { Lane } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { cx } from '../../ui/cx.ts'
import { contextMenu } from '../pointer/use-grid-pointer.ts'
import { keyOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import { LaneName } from '../views/lane-name.tsx'
import views from '../views/table.module.css'
import { HeadingMenu } from './heading-menu.tsx'
import styles from './outline.module.css'
import { OutlineCards } from './outline-cards.tsx'
import { OutlineFeelings } from './outline-feelings.tsx'
import type { PlacedCards } from './placed-cards.ts'

type OutlineTableProps = {
  readonly columns: readonly Column[]
  readonly lanes: readonly Lane[]
  readonly cards: PlacedCards
}

/** The map as a native table: a screen reader says the lane and the step with every cell. */
export function OutlineTable({ columns, lanes, cards }: OutlineTableProps) {
  const t = useTranslate()
  const editor = useEditor()
  const stages = [...Map.groupBy(columns, ({ stage }) => stage.id).values()]
  const isFirstOfStage = (column: Column) => columns.find(({ stage }) => stage.id === column.stage.id)?.id === column.id
  return (
    <table className={cx(views.table, styles.table)}>
      <caption className={views.caption}>{t('editor.outline.caption')}</caption>
      {stages.map((own) => (
        <colgroup key={own[0]?.stage.id} span={own.length} />
      ))}
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className={views.corner}>
            {t('editor.lane')}
          </th>
          {stages.map((own) => (
            <th
              key={own[0]?.stage.id}
              scope="colgroup"
              colSpan={own.length}
              data-stage={own[0]?.stage.colour}
              className={styles.tableStage}
            >
              {own[0]?.stage.title || t('editor.untitled.stage')}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={styles.tableStep}>
              {column.step === null ? '' : columnTitle(column, columns, t)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.id}>
            <th
              scope="row"
              id={keyOf({ kind: 'lane', id: lane.id })}
              data-key={keyOf({ kind: 'lane', id: lane.id })}
              className={views.head}
              onContextMenu={(event) => contextMenu(editor, event, true)}
            >
              <div className={styles.heading}>
                <span className={styles.tableLane}>
                  <LaneName lane={lane} />
                </span>
                <HeadingMenu target={{ kind: 'lane', id: lane.id }} name={laneTitle(lane, t)} />
              </div>
            </th>
            {columns.map((column) => {
              const own = cards.get(cellKey(lane.id, column.id)) ?? []
              const ofStage =
                column.step !== null && isFirstOfStage(column)
                  ? (cards.get(cellKey(lane.id, column.stage.id)) ?? [])
                  : []
              return (
                <td
                  key={column.id}
                  className={styles.tableCell}
                  data-stage={column.stage.colour}
                  data-tone={laneKindOf(lane.kind).tone}
                >
                  {laneKindOf(lane.kind).look === 'curve' && <OutlineFeelings columnId={column.id} />}
                  <OutlineCards lane={lane} columnId={column.id} cards={[...ofStage, ...own]} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
