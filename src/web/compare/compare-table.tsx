import { type CSSProperties, useMemo } from 'react'
import type { Comparison } from '../../domain/compare/compare-maps.ts'
import type { MapChange } from '../../domain/compare/map-change.ts'
import { laneKindOf } from '../../domain/lanes/registry.ts'
import { type Column, cellKey, columnsOf, lanesOf, stagesOf } from '../../domain/map/columns.ts'
import { stageTitle, stepTitle } from '../../domain/map/display.ts'
import type { Card, Lane } from '../../domain/map/map-type.ts'
import { sorted } from '../../domain/order.ts'
import { useTranslate } from '../app/language.tsx'
import { ReadingCard } from '../editor/cards/reading-card.tsx'
import { useDirectory } from '../editor/state/directory.ts'
import { LaneName } from '../editor/views/lane-name.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { ChangeMarks } from './change-mark.tsx'
import styles from './compare.module.css'
import { ComparedCurves } from './compared-curves.tsx'
import { Feelings } from './feelings.tsx'
import { anchorOf, cardsBefore, type Marks, markKey, marksBefore, marksOf, placeAt } from './marks.ts'
import { sideMessage } from './pair.ts'

type CompareTableProps = {
  readonly comparison: Comparison
  /** Those of the chosen kinds; the others are drawn without a mark. */
  readonly changes: readonly MapChange[]
  /** Before and after beside each other in every column, or one over the other. */
  readonly isBeside: boolean
}

type Side = {
  readonly id: 'before' | 'after'
  readonly cells: ReadonlyMap<string, readonly Card[]>
  readonly marks: Marks
}

/** Both maps in one table, whose columns and lanes are those of both: everything stands beside what it is compared with. */
export function CompareTable({ comparison, changes, isBeside }: CompareTableProps) {
  const t = useTranslate()
  const { language, direction } = useDirectory()
  const { both } = comparison
  const columns = useMemo(() => columnsOf(both), [both])
  const stages = useMemo(() => stagesOf(both), [both])
  const marks = useMemo(() => marksOf(changes), [changes])
  const sides = useMemo((): readonly Side[] => {
    if (!isBeside) return [{ id: 'after', cells: byCell(Object.values(both.cards)), marks }]
    return [
      { id: 'before', cells: byCell(cardsBefore(comparison)), marks: marksBefore(changes) },
      { id: 'after', cells: byCell(Object.values(comparison.after.cards)), marks },
    ]
  }, [both, comparison, changes, marks, isBeside])
  const width = { '--columns': columns.length * sides.length } as CSSProperties
  return (
    <section
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      aria-label={t('compare.table')}
      dir={direction === 'rtl' ? direction : undefined}
    >
      <table className={cx(styles.table, isBeside && styles.beside)} style={width} lang={language}>
        <caption className={styles.caption}>{t('compare.table')}</caption>
        <thead>
          <tr>
            <td className={styles.corner} rowSpan={isBeside ? 3 : 2} />
            {stages.map((stage) => {
              const own = columns.filter((column) => column.stage.id === stage.id)
              return (
                <th
                  key={stage.id}
                  id={anchorOf('stages', stage.id)}
                  tabIndex={-1}
                  scope="colgroup"
                  colSpan={own.length * sides.length}
                  data-stage={stage.colour}
                  className={styles.stage}
                >
                  <span dir="auto">{stageTitle(stage, stages, t)}</span>
                  <ChangeMarks kinds={marks.get(markKey('stages', stage.id))} />
                </th>
              )
            })}
          </tr>
          <tr>
            {columns.map(({ id, stage, step }) => (
              <th
                key={id}
                id={step ? anchorOf('steps', step.id) : undefined}
                tabIndex={step ? -1 : undefined}
                scope="col"
                colSpan={sides.length}
                data-stage={stage.colour}
                className={styles.step}
              >
                {step && <span dir="auto">{stepTitle(step, stepsBeside(columns, stage.id), t)}</span>}
                {step && <ChangeMarks kinds={marks.get(markKey('steps', step.id))} />}
              </th>
            ))}
          </tr>
          {isBeside && (
            <tr>
              {columns.flatMap(({ id, stage }) =>
                sides.map((side) => (
                  <th key={`${id}/${side.id}`} scope="col" className={styles.side} data-stage={stage.colour}>
                    {t(sideMessage(side.id, comparison.pair))}
                  </th>
                )),
              )}
            </tr>
          )}
        </thead>
        <tbody>
          {lanesOf(both, { hidden: true }).map((lane) => (
            <LaneRow key={lane.id} lane={lane} columns={columns} sides={sides} comparison={comparison} marks={marks} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type LaneRowProps = {
  readonly lane: Lane
  readonly columns: readonly Column[]
  readonly sides: readonly Side[]
  readonly comparison: Comparison
  readonly marks: Marks
}

function LaneRow({ lane, columns, sides, comparison, marks }: LaneRowProps) {
  const kind = laneKindOf(lane.kind)
  const isCurve = kind.look === 'curve'
  return (
    <>
      {isCurve && sides.length === 1 && <ComparedCurves comparison={comparison} columns={columns} />}
      <tr data-tone={kind.tone}>
        <th scope="row" id={anchorOf('lanes', lane.id)} tabIndex={-1} className={styles.lane}>
          <Icon name={kind.icon} />
          <LaneName lane={lane} />
          <ChangeMarks kinds={marks.get(markKey('lanes', lane.id))} />
        </th>
        {columns.flatMap((column, at) =>
          sides.map((side) => (
            <td key={`${column.id}/${side.id}`} data-stage={column.stage.colour} className={styles.cell}>
              {isCurve && (
                <Feelings
                  comparison={comparison}
                  column={column}
                  side={sides.length === 1 ? 'both' : side.id}
                  marks={marks}
                />
              )}
              {placesOf(columns, at).flatMap((place) =>
                (side.cells.get(cellKey(lane.id, place)) ?? []).map((card) => (
                  <MarkedCard key={card.id} card={card} side={side} kind={kind} />
                )),
              )}
            </td>
          )),
        )}
      </tr>
    </>
  )
}

type MarkedCardProps = { readonly card: Card; readonly side: Side; readonly kind: ReturnType<typeof laneKindOf> }

function MarkedCard({ card, side, kind }: MarkedCardProps) {
  const kinds = side.marks.get(markKey('cards', card.id))
  return (
    <div
      {...(side.id === 'after' ? placeAt(anchorOf('cards', card.id)) : {})}
      className={styles.card}
      data-change={kinds?.[0]}
    >
      {kinds && (
        <span className={styles.marks}>
          <ChangeMarks kinds={kinds} />
        </span>
      )}
      <ReadingCard card={card} kind={kind} />
    </div>
  )
}

/** A stage's own cards stand in its first column. */
function placesOf(columns: readonly Column[], at: number): readonly string[] {
  const column = columns[at] as Column
  const isFirst = columns[at - 1]?.stage.id !== column.stage.id
  return isFirst && column.step ? [column.stage.id, column.id] : [column.id]
}

function stepsBeside(columns: readonly Column[], stageId: string) {
  return columns.flatMap(({ stage, step }) => (stage.id === stageId && step ? [step] : []))
}

function byCell(cards: readonly Card[]): ReadonlyMap<string, readonly Card[]> {
  return Map.groupBy(sorted(cards), ({ laneId, columnId }) => cellKey(laneId, columnId))
}
