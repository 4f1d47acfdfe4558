import { z } from 'zod'
import { longText, oneId, place } from '../../arguments.ts'
import { because, type Context } from '../../command.ts'
import type { Refusal } from '../../result.ts'
import { type Clipboard, type ClipboardColumn, clipboardSchema, columnList } from '../clipboard.ts'
import { columnsOf, lanesOf, stagesOf, stepsOf } from '../columns.ts'
import type { Card } from '../map-type.ts'
import { roomInCells } from './cell-room.ts'
import { copyCards, type NewIds } from './copying.ts'
import {
  absent,
  absentColumn,
  type MapDraft,
  mapCommand,
  roomForLanes,
  roomForStages,
  roomForSteps,
  tooMany,
} from './map-command.ts'
import { keepingSpans } from './spans.ts'
import { colourBetween } from './stages.ts'

const start = { laneId: oneId, columnId: oneId, grow: z.boolean().exactOptional() }

/** Widest and tallest table that is pasted at once. */
const TABLE_LIMIT = 1_000

/**
 * Pastes a table from a start cell on: rows go down the lanes that are shown, cells across the columns (across the stages, when the start
 * is a stage as a whole). Each cell that isn't blank makes one card at the end of its cell. Refuses: `lane-not-found`,
 * `column-not-found`, `too-many`, and `does-not-fit` (with the lanes and columns that are missing) unless `grow` makes
 * lanes of one's own, and steps at the end of the last stage (or stages, where it has no steps).
 */
export const pasteTable = mapCommand(
  'card.addMany',
  z.object({ ...start, rows: z.array(z.array(longText).max(TABLE_LIMIT)).min(1).max(TABLE_LIMIT) }),
  (draft, { laneId, columnId, rows, grow = false }, context) => {
    const texts = rows.map((row) => row.map((text) => text.trim()))
    const width = Math.max(...texts.map((row) => row.findLastIndex((text) => text !== '') + 1))
    const height = texts.findLastIndex((row) => row.some((text) => text !== '')) + 1
    const refusal =
      absent(draft, 'lanes', [laneId]) ??
      absentColumn(draft, columnId) ??
      tooMany(draft, 'cards', texts.flat().filter((text) => text !== '').length) ??
      growTo(draft, { laneId, columnId, width, height, grow }, context)
    if (refusal) return refusal
    const lanes = from(shownLanes(draft, laneId), laneId)
    const columns = from(levelOf(draft, columnId), columnId)
    const room = roomInCells(draft, context)
    for (const [r, row] of texts.entries()) {
      for (const [c, text] of row.entries()) {
        if (text === '') continue
        const cell = { laneId: lanes[r] as string, columnId: columns[c] as string }
        const [order] = room(cell, undefined, 1)
        draft.insert('cards', { id: context.newId(), ...cell, text, order: order as string })
      }
    }
    return undefined
  },
)

/**
 * Pastes copied cards: the first lane and column of the copy lie on the start cell, the others keep their distance.
 * Cards that come from one cell keep their order; links among them are pasted too. A card copied from a stage as a
 * whole stands in the stage of the column where it falls. Refuses as `card.addMany`; `nothing-to-paste`.
 */
export const pasteCards = mapCommand(
  'card.paste',
  z.object({ ...start, index: place, clipboard: clipboardSchema }),
  (draft, { laneId, columnId, clipboard, index, grow = false }, context) => {
    if (clipboard.cards.length === 0) return because('nothing-to-paste', 'clipboard')
    const distances = distancesIn(clipboard)
    const width = Math.max(...distances.columns.values()) + 1
    const height = Math.max(...distances.lanes.values()) + 1
    const refusal =
      absent(draft, 'lanes', [laneId]) ??
      absentColumn(draft, columnId) ??
      tooMany(draft, 'cards', clipboard.cards.length) ??
      growTo(draft, { laneId, columnId, width, height, grow }, context)
    if (refusal) return refusal
    const lanes = from(shownLanes(draft, laneId), laneId)
    const columns = from(levelOf(draft, columnId), columnId)
    const target = ({ laneId, columnId }: Card) => ({
      laneId: lanes[distances.lanes.get(laneId) ?? 0] as string,
      columnId: columns[distances.columns.get(columnId) ?? 0] as string,
    })
    linkPasted(draft, clipboard, pasteInto(draft, clipboard.cards, target, index, context), context)
    return undefined
  },
)

/**
 * How far the copy's lanes and columns lie from its first: in columns, or in stages when all its cards stood on stages
 * as a whole.
 */
function distancesIn({ cards, columns, lanes }: Clipboard) {
  const used = new Set(cards.map(({ columnId }) => columnId))
  const inSteps = columns.some(({ id, level }) => level === 'column' && used.has(id))
  const stages = [...new Set(columns.map(({ stageId }) => stageId))]
  const ruler = columns.filter(({ level }) => level === 'column')
  const at = (column: ClipboardColumn) => {
    if (!inSteps) return stages.indexOf(column.stageId)
    const own = column.level === 'column' ? column : ruler.find(({ stageId }) => stageId === column.stageId)
    return own ? ruler.indexOf(own) : 0
  }
  const places = columns.filter(({ id }) => used.has(id)).map((column) => [column.id, at(column)] as const)
  const first = Math.min(...places.map(([, at]) => at))
  return {
    lanes: new Map(lanes.map(({ id }, i) => [id, i])),
    columns: new Map(places.map(([id, at]) => [id, at - first])),
  }
}

function pasteInto(
  draft: MapDraft,
  cards: readonly Card[],
  target: (card: Card) => { laneId: string; columnId: string },
  index: number | undefined,
  context: Context,
): NewIds {
  const ids = new Map<string, string>()
  const room = roomInCells(draft, context)
  const cells = Map.groupBy(cards, (card) => JSON.stringify(target(card)))
  for (const group of cells.values()) {
    const cell = target(group[0] as Card)
    const orders = room(cell, index, group.length)
    const copies = copyCards(draft, group, (_, i) => ({ ...cell, order: orders[i] as string }), context)
    for (const [from, to] of copies) ids.set(from, to)
  }
  return ids
}

function linkPasted(draft: MapDraft, clipboard: Clipboard, ids: NewIds, context: Context): void {
  for (const { fromId, toId, kind } of clipboard.links) {
    const [from, to] = [ids.get(fromId), ids.get(toId)]
    if (from && to && from !== to) draft.insert('links', { id: context.newId(), fromId: from, toId: to, kind })
  }
}

/**
 * Pastes lanes copied from this or another map. A card goes to the column whose step and stage have the same titles
 * (case aside), else to a column or stage of the same title, else to the one in the same position; what stands beyond
 * the last column goes into the last, so that nothing is lost. Refuses: `nothing-to-paste`, `no-columns` (the map has
 * no stage to put the cards in), `too-many`.
 */
export const pasteLanes = mapCommand(
  'lane.paste',
  z.object({ clipboard: clipboardSchema, index: place }),
  (draft, { clipboard, index }, context) => {
    if (clipboard.lanes.length === 0) return because('nothing-to-paste', 'clipboard')
    if (clipboard.cards.length > 0 && stagesOf(draft.document).length === 0) return because('no-columns', 'stages')
    const refusal = tooMany(draft, 'lanes', clipboard.lanes.length) ?? tooMany(draft, 'cards', clipboard.cards.length)
    if (refusal) return refusal
    const orders = roomForLanes(draft, index, clipboard.lanes.length, context)
    const lanes = new Map(clipboard.lanes.map(({ id }) => [id, context.newId()]))
    for (const [i, lane] of clipboard.lanes.entries()) {
      const id = lanes.get(lane.id) as string
      draft.insert('lanes', { ...lane, id, order: orders[i] as string, deletedAt: null })
    }
    const columns = matchColumns(draft, clipboard.columns)
    const cards = clipboard.cards.filter(({ laneId, columnId }) => lanes.has(laneId) && columns.has(columnId))
    const target = ({ laneId, columnId }: Card) => ({
      laneId: lanes.get(laneId) as string,
      columnId: columns.get(columnId) as string,
    })
    linkPasted(draft, clipboard, pasteInto(draft, cards, target, undefined, context), context)
    return undefined
  },
)

/** For each copied column the map's own that fits best. */
function matchColumns(draft: MapDraft, copied: readonly ClipboardColumn[]): Map<string, string> {
  const own = columnList(draft.document)
  const fold = (title: string) => title.trim().toLocaleLowerCase()
  const titled = (wanted: ClipboardColumn) => {
    const [stage, step] = [fold(wanted.stageTitle), fold(wanted.stepTitle)]
    const name = step || stage
    return (
      own.find((column) => fold(column.stageTitle) === stage && fold(column.stepTitle) === step) ??
      (name === '' ? undefined : own.find((column) => (fold(column.stepTitle) || fold(column.stageTitle)) === name))
    )
  }
  return new Map(
    copied.map((column) => {
      const level = own.filter(({ level }) => level === column.level)
      const ruler = level.length > 0 ? level : own
      const at = copied.filter(({ level }) => level === column.level).indexOf(column)
      return [column.id, (titled(column) ?? ruler[Math.min(at, ruler.length - 1)])?.id ?? '']
    }),
  )
}

/** Ids of the lanes that are shown, and of the start even where it is hidden. */
function shownLanes(draft: MapDraft, laneId: string): string[] {
  return lanesOf(draft.document, { hidden: true })
    .filter((lane) => !lane.hidden || lane.id === laneId)
    .map(({ id }) => id)
}

/** Ids of the columns, or of the stages where the place is a stage that has steps. */
function levelOf(draft: MapDraft, columnId: string): string[] {
  const columns = columnsOf(draft.document).map(({ id }) => id)
  return columns.includes(columnId) ? columns : stagesOf(draft.document).map(({ id }) => id)
}

function from(ids: readonly string[], start: string): string[] {
  return ids.slice(ids.indexOf(start))
}

type Area = { laneId: string; columnId: string; width: number; height: number; grow: boolean }

/** Makes the lanes and columns that an area lacks, or refuses as `does-not-fit`. */
function growTo(
  draft: MapDraft,
  { laneId, columnId, width, height, grow }: Area,
  context: Context,
): Refusal | undefined {
  const columns = Math.max(0, width - from(levelOf(draft, columnId), columnId).length)
  const lanes = Math.max(0, height - from(shownLanes(draft, laneId), laneId).length)
  if (columns === 0 && lanes === 0) return undefined
  if (!grow) return because('does-not-fit', `columns/${columnId}`, { columns, lanes })
  const level = levelOf(draft, columnId)
  const isStages = level.every((id) => draft.get('stages', id) !== undefined)
  const last = stagesOf(draft.document).at(-1)
  const asStages = last === undefined || isStages || stepsOf(draft.document, last.id).length === 0
  const refusal = tooMany(draft, 'lanes', lanes) ?? tooMany(draft, asStages ? 'stages' : 'steps', columns)
  if (refusal) return refusal
  for (const order of roomForLanes(draft, undefined, lanes, context)) {
    draft.insert('lanes', { id: context.newId(), kind: 'custom', order })
  }
  keepingSpans(draft, () => {
    if (asStages) growStages(draft, columns, context)
    else
      for (const order of roomForSteps(draft, last.id, undefined, columns, context)) {
        draft.insert('steps', { id: context.newId(), stageId: last.id, order })
      }
  })
  return undefined
}

function growStages(draft: MapDraft, count: number, context: Context): void {
  let colour = stagesOf(draft.document).at(-1)?.colour
  for (const order of roomForStages(draft, undefined, count, context)) {
    colour = colourBetween(colour, undefined)
    draft.insert('stages', { id: context.newId(), order, colour })
  }
}
