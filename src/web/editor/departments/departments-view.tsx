import { type MouseEvent, useMemo } from 'react'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import type { Library } from '../../../domain/library/library-type.ts'
import { type DepartmentRow, touchpointsByDepartment } from '../../../domain/map/departments.ts'
import { cardDisplay } from '../../../domain/map/display.ts'
import type { Card, JourneyMap } from '../../../domain/map/map-type.ts'
import { plainText } from '../../../domain/rich-text.ts'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { useDirectory } from '../state/directory.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import { MapWords } from '../views/map-words.tsx'
import table from '../views/table.module.css'
import { ViewEmpty } from '../views/view-empty.tsx'
import styles from './departments.module.css'

const TABLES = ['cards', 'lanes', 'stages', 'steps'] as const

/** Which department meets the customer where, and how often: its chances to influence the journey. */
export default function DepartmentsView() {
  const t = useTranslate()
  const format = useFormat()
  const { library } = useDirectory()
  const map = useDerived(TABLES, identity)
  const { stages, rows, stageTotals, total } = useMemo(() => touchpointsByDepartment(map, library), [map, library])
  if (total === 0) {
    return <ViewEmpty title={t('editor.departments.empty')} icon="building" words={t('editor.grid.noTouchpoints')} />
  }
  const most = Math.max(1, ...rows.map((row) => row.total))
  return (
    <div className={table.scroll} data-scroller>
      <table className={cx(table.table, styles.table)}>
        <caption className={table.caption}>{t('editor.departments.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.corner}>
              {t('editor.department')}
            </th>
            {stages.map((stage, index) => (
              <th key={stage.id} scope="col" data-stage={stage.colour} className={styles.stage}>
                {stage.title || t('editor.untitled.stage')}
                <span className={styles.stageTotal}>{t('editor.touchpoints', { count: stageTotals[index] ?? 0 })}</span>
              </th>
            ))}
            <th scope="col">{t('editor.departments.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.department?.id ?? ''} row={row} stages={stages} library={library} most={most} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={table.head}>
              {t('editor.departments.all')}
            </th>
            {stages.map((stage, index) => (
              <td key={stage.id} className={styles.figure}>
                {format.number(stageTotals[index] ?? 0)}
              </td>
            ))}
            <td className={styles.figure}>{format.number(total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type RowProps = {
  readonly row: DepartmentRow
  readonly stages: ReturnType<typeof touchpointsByDepartment>['stages']
  readonly library: Library
  readonly most: number
}

function Row({ row: { department, byStage, named, total }, stages, library, most }: RowProps) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <tr>
      <th scope="row" className={table.head} data-stage={department?.colour}>
        <span className={cx(styles.department, !department && styles.nobody)}>
          {department?.name ?? t('editor.departments.nobody')}
        </span>
      </th>
      {byStage.map((cards, index) => (
        <td key={stages[index]?.id} className={styles.cell} data-stage={stages[index]?.colour}>
          {cards.length > 0 && <span className={styles.count}>{format.number(cards.length)}</span>}
          <ul className={styles.cards}>
            {cards.map((card) => (
              <Touchpoint key={card.id} card={card} library={library} />
            ))}
          </ul>
          {named[index] && cards.length === 0 && <span className={styles.named}>{t('editor.departments.named')}</span>}
        </td>
      ))}
      <td className={styles.totalCell}>
        <span className={styles.total}>{format.number(total)}</span>
        <span
          className={styles.bar}
          style={{ inlineSize: `${(total / most) * 100}%` }}
          data-stage={department?.colour}
        />
      </td>
    </tr>
  )
}

function Touchpoint({ card, library }: { readonly card: Card; readonly library: Library }) {
  const t = useTranslate()
  const editor = useEditor()
  const stay = useObservable(editor.staying)
  const look = useObservable(editor.filterLook)
  const { name, text, icon } = cardDisplay(card, laneKindOf('touchpoints'), library)
  const isOut = stay !== null && !stay.has(card.id)
  if (isOut && look === 'hide') return null
  const open = ({ detail }: MouseEvent) => {
    editor.goToCard(card.id)
    editor.select({ kind: 'cards', ids: new Set([card.id]), anchor: card.id })
    // Who pressed a key goes there by the next one; a pointer stays where it is (`detail` counts its clicks).
    editor.panel.set({ isOpen: true, focus: detail === 0 })
  }
  return (
    <li className={cx(isOut && table.dimmed)}>
      <button type="button" className={styles.touchpoint} onClick={open}>
        <Icon name={icon ?? 'hand-click'} size={16} />
        <MapWords>{name || plainText(text) || t('editor.card.empty')}</MapWords>
      </button>
    </li>
  )
}

function identity(map: JourneyMap): JourneyMap {
  return map
}
