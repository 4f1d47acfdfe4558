import { type Column, cardsByCell, cellKey, columnsOf, extent, lanesOf } from '../../../domain/map/columns.ts'
import type { Card, JourneyMap, Lane } from '../../../domain/map/map-type.ts'
import { sorted } from '../../../domain/order.ts'

/** A card that covers more than its own step: drawn above the cell's other cards, in a track of its own. */
export type WideCard = {
  readonly cardId: string
  /** First and last column it covers, inclusive. */
  readonly from: number
  readonly to: number
  /** 0 is the topmost track. */
  readonly track: number
}

/** What one lane holds in one column. */
export type CellLayout = {
  readonly columnId: string
  /** Wide cards that begin here. */
  readonly wide: readonly WideCard[]
  /** Number of tracks that are taken above this cell's own cards. */
  readonly tracksAbove: number
  /** Cards of this column alone, from top to bottom. */
  readonly cardIds: readonly string[]
  /** How many cards begin here; in a collapsed lane, where none is shown, that is all one sees. */
  readonly count: number
}

export type LaneLayout = {
  readonly laneId: string
  readonly collapsed: boolean
  readonly tracks: number
  readonly cells: readonly CellLayout[]
  readonly cardCount: number
}

/** A stage and the columns that stand under it. */
export type StageLayout = {
  readonly stageId: string
  readonly from: number
  readonly to: number
  readonly hasSteps: boolean
}

/** The skeleton of the matrix: which card stands where. Texts are not in it, so typing leaves it as it is. */
export type MatrixLayout = {
  readonly columnIds: readonly string[]
  /** The stage of each column. */
  readonly stageOf: readonly string[]
  readonly stages: readonly StageLayout[]
  readonly lanes: readonly LaneLayout[]
  readonly hasSteps: boolean
}

export function matrixLayout(map: JourneyMap, { hiddenLanes = false } = {}): MatrixLayout {
  const columns = columnsOf(map)
  const byCell = cardsByCell(map)
  const lanes = lanesOf(map, { hidden: hiddenLanes }).map((lane) => laneLayout(lane, columns, byCell))
  return {
    columnIds: columns.map(({ id }) => id),
    stageOf: columns.map(({ stage }) => stage.id),
    stages: stageLayouts(columns),
    lanes,
    hasSteps: columns.some(({ step }) => step !== null),
  }
}

function stageLayouts(columns: readonly Column[]): StageLayout[] {
  const stages: StageLayout[] = []
  for (const [index, column] of columns.entries()) {
    const last = stages.at(-1)
    if (last?.stageId === column.stage.id) stages[stages.length - 1] = { ...last, to: index }
    else stages.push({ stageId: column.stage.id, from: index, to: index, hasSteps: column.step !== null })
  }
  return stages
}

function laneLayout(lane: Lane, columns: readonly Column[], byCell: ReadonlyMap<string, Card[]>): LaneLayout {
  const wide = packTracks(wideCards(lane, columns, byCell))
  const cells = columns.map((column, index): CellLayout => {
    const own = byCell.get(cellKey(lane.id, column.id)) ?? []
    const over = wide.filter(({ from, to }) => from <= index && index <= to)
    const begin = over.filter(({ from }) => from === index)
    const cardIds = own.filter((card) => !isWide(card, columns)).map(({ id }) => id)
    return {
      columnId: column.id,
      wide: lane.collapsed ? [] : begin,
      tracksAbove: lane.collapsed ? 0 : tracksOf(over),
      cardIds: lane.collapsed ? [] : cardIds,
      count: begin.length + cardIds.length,
    }
  })
  return {
    laneId: lane.id,
    collapsed: lane.collapsed,
    tracks: lane.collapsed ? 0 : tracksOf(wide),
    cells,
    cardCount: cells.reduce((sum, { count }) => sum + count, 0),
  }
}

function tracksOf(wide: readonly WideCard[]): number {
  return Math.max(0, ...wide.map(({ track }) => track + 1))
}

/** A card of a stage that has steps, or one that spans columns which exist. */
function isWide(card: Card, columns: readonly Column[]): boolean {
  const place = card.span === 1 && columns.some(({ id }) => id === card.columnId) ? null : extent(columns, card)
  return place !== null && (place.to > place.from || columns[place.from]?.id !== card.columnId)
}

function wideCards(lane: Lane, columns: readonly Column[], byCell: ReadonlyMap<string, Card[]>) {
  const places = new Set(columns.flatMap(({ id, stage }) => [stage.id, id]))
  const cards = sorted([...places].flatMap((place) => byCell.get(cellKey(lane.id, place)) ?? []))
  return cards.flatMap((card) => {
    const place = isWide(card, columns) ? extent(columns, card) : null
    return place ? [{ cardId: card.id, ...place }] : []
  })
}

/** Each card goes to the first track where its columns are free. */
export function packTracks(cards: readonly Omit<WideCard, 'track'>[]): WideCard[] {
  const packed: WideCard[] = []
  for (const card of [...cards].sort((a, b) => a.from - b.from)) {
    let track = 0
    while (packed.some((other) => other.track === track && other.from <= card.to && card.from <= other.to)) track++
    packed.push({ ...card, track })
  }
  return packed
}
