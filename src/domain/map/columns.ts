import { type Ordered, sorted } from '../order.ts'
import type { Card, JourneyMap, Lane, Stage, Step, Way } from './map-type.ts'

/** A column of the matrix: a step, or a stage that has no steps. */
export type Column = { readonly id: string; readonly stage: Stage; readonly step: Step | null }

type Deletable = { readonly deletedAt: number | null }

export function living<T extends Deletable>(rows: Readonly<Record<string, T>>): T[] {
  return Object.values(rows).filter((row) => row.deletedAt === null)
}

export function livingSorted<T extends Deletable & Ordered>(rows: Readonly<Record<string, T>>): T[] {
  return sorted(living(rows))
}

export function stagesOf(map: JourneyMap): Stage[] {
  return livingSorted(map.stages)
}

/** Ids of the personas whose journey the map tells, in order. */
export function personaIdsOf(map: JourneyMap): string[] {
  return sorted(Object.values(map.personas)).map(({ id }) => id)
}

/** The stage's living steps in order. */
export function stepsOf(map: JourneyMap, stageId: string): Step[] {
  return livingSorted(map.steps).filter((step) => step.stageId === stageId)
}

/** Living lanes in order; hidden ones only when asked for. */
export function lanesOf(map: JourneyMap, { hidden = false } = {}): Lane[] {
  return livingSorted(map.lanes).filter((lane) => hidden || !lane.hidden)
}

/** The matrix's columns from left to right (in reading direction). */
export function columnsOf(map: JourneyMap): Column[] {
  const byStage = Map.groupBy(livingSorted(map.steps), (step) => step.stageId)
  return stagesOf(map).flatMap((stage): Column[] => {
    const steps = byStage.get(stage.id) ?? []
    return steps.length === 0
      ? [{ id: stage.id, stage, step: null }]
      : steps.map((step) => ({ id: step.id, stage, step }))
  })
}

/** Whether the column says anything of the way by it; see `ways.ts`. */
export function saysWay({ optional, insteadOf, togetherFrom, againFrom }: Way): boolean {
  return optional || insteadOf !== '' || togetherFrom !== '' || againFrom !== ''
}

/** Where a step, or the first column of a stage, is among the columns; -1 where it is deleted. */
export function columnAt(columns: readonly Column[], id: string): number {
  return columns.findIndex((column) => column.id === id || column.stage.id === id)
}

/**
 * The first and last column (indexes into `columns`, inclusive) that a place with a span covers.
 * A card on a stage covers the stage's columns, and with a span the following stages'. Null where the place is deleted.
 */
export function extent(
  columns: readonly Column[],
  place: { readonly columnId: string; readonly span: number },
): { readonly from: number; readonly to: number } | null {
  const from = columnAt(columns, place.columnId)
  if (from < 0) return null
  const first = columns[from] as Column
  if (first.step !== null && first.id === place.columnId) {
    return { from, to: Math.min(from + place.span, columns.length) - 1 }
  }
  const stageIds = [...new Set(columns.slice(from).map((column) => column.stage.id))].slice(0, place.span)
  return { from, to: columns.findLastIndex((column) => stageIds.includes(column.stage.id)) }
}

/** Living cards by lane and column, each cell in order. */
export function cardsByCell(map: JourneyMap): Map<string, Card[]> {
  return Map.groupBy(livingSorted(map.cards), (card) => cellKey(card.laneId, card.columnId))
}

export function cellKey(laneId: string, columnId: string): string {
  return `${laneId}|${columnId}`
}

/** Whether the place still stands: the step lives in a living stage, or the stage lives. */
export function placeLives(map: JourneyMap, columnId: string): boolean {
  const step = map.steps[columnId]
  const stage = map.stages[step ? step.stageId : columnId]
  return stage !== undefined && stage.deletedAt === null && (step === undefined || step.deletedAt === null)
}
