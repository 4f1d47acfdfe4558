import type { Column } from '../../../domain/map/columns.ts'
import type { Stage } from '../../../domain/map/map-type.ts'
import type { MapReading } from '../../reading/map-reading.ts'
import { SIZE } from './style.ts'

/** A column of the picture: a step, or a whole stage where a map's steps hold nothing of their own. */
export type GridColumn = {
  readonly stage: Stage
  /** The map's columns that it stands for. */
  readonly from: number
  readonly to: number
  readonly column: Column | null
}

/** Where the columns lie. `x` from the start of the first column, in reading direction. */
export type Grid = {
  readonly columns: readonly GridColumn[]
  readonly hasSteps: boolean
  /** The first stage began on another page. */
  readonly continues: boolean
  readonly width: number
  readonly left: (column: number) => number
  readonly right: (column: number) => number
  readonly stageOf: (column: number) => Stage
  readonly extentOf: (place: { readonly from: number; readonly to: number }) => {
    readonly from: number
    readonly to: number
  }
}

/**
 * Whether steps have columns of their own. Where nothing but names stands on steps, stages are the columns and the names
 * of their steps stand in one line beneath, which reads better and leaves more room.
 */
export function showsSteps(reading: MapReading): boolean {
  const steps = new Set(reading.columns.flatMap(({ step }) => (step ? [step.id] : [])))
  if (reading.columns.some(({ step }) => step !== null && step.description.trim() !== '')) return true
  if (reading.columns.some(({ step }, at) => step !== null && reading.ways[at]?.length)) return true
  if (reading.lanes.some(({ cards }) => cards.some(({ card }) => steps.has(card.columnId)))) return true
  return reading.curves.some(({ points }) => points.some(({ point }) => steps.has(point.columnId)))
}

/** Columns of the picture before they have widths. */
export function gridColumns(reading: MapReading): GridColumn[] {
  if (showsSteps(reading)) {
    return reading.columns.map((column, i) => ({ stage: column.stage, from: i, to: i, column }))
  }
  return reading.stages.map(({ stage, from, to }) => ({
    stage,
    from,
    to,
    column: from === to ? (reading.columns[from] ?? null) : null,
  }))
}

/** Lays columns of one width side by side, stages apart by a gap. */
export function layGrid(
  columns: readonly GridColumn[],
  hasSteps: boolean,
  columnWidth: number,
  continues = false,
): Grid {
  const lefts: number[] = []
  let x = 0
  for (const [i, { stage }] of columns.entries()) {
    if (i > 0 && columns[i - 1]?.stage.id !== stage.id) x += SIZE.gap
    lefts.push(x)
    x += columnWidth
  }
  const offset = columns[0]?.from ?? 0
  const gridOf = new Map<number, number>()
  for (const [i, { from, to }] of columns.entries()) for (let k = from; k <= to; k++) gridOf.set(k, i)
  const nearest = (column: number) => gridOf.get(column) ?? (column < offset ? 0 : columns.length - 1)
  return {
    columns,
    hasSteps,
    continues,
    width: x,
    left: (column) => lefts[column] as number,
    right: (column) => (lefts[column] as number) + columnWidth,
    stageOf: (column) => (columns[column] as GridColumn).stage,
    extentOf: ({ from, to }) => ({ from: nearest(from), to: nearest(to) }),
  }
}

/** Those cards that stand in the grid's columns, wholly or in part. */
export function cardsIn<T extends { readonly from: number; readonly to: number }>(
  cards: readonly T[],
  { columns }: Grid,
): readonly T[] {
  const first = columns[0]?.from ?? 0
  const last = columns.at(-1)?.to ?? -1
  return cards.filter(({ from, to }) => from <= last && to >= first)
}
