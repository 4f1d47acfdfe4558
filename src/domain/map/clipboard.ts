import { z } from 'zod'
import { columnsOf, lanesOf, living, stagesOf } from './columns.ts'
import { type Card, type JourneyMap, mapType } from './map-type.ts'
import { cardsInReadingOrder } from './reading-order.ts'

/** Most of each that one paste takes. */
const PASTE_LIMIT = 5_000

/** A column or a stage as a whole that copied cards stood in, with the names by which another map may know it. */
const clipboardColumn = z.object({
  id: z.string(),
  level: z.enum(['column', 'stage']),
  stageId: z.string(),
  stageTitle: z.string(),
  stepTitle: z.string(),
})

const schema = z.object({
  format: z.literal('polku/clipboard'),
  version: z.literal(1),
  lanes: z.array(mapType.tables.lanes.schema).max(PASTE_LIMIT),
  columns: z.array(clipboardColumn).max(PASTE_LIMIT),
  cards: z.array(mapType.tables.cards.schema).max(PASTE_LIMIT),
  links: z.array(mapType.tables.links.schema).max(PASTE_LIMIT),
})

/**
 * Copied cards or lanes, on their way within a map or to another. Lanes, columns and cards are in the order in
 * which they are read. Travels as JSON in the system's clipboard, so it is checked like any input.
 */
export type Clipboard = z.output<typeof schema>
/** Takes what it gives: sets stay read-only on their way in. */
export const clipboardSchema = schema as unknown as z.ZodType<Clipboard, Clipboard>
export type ClipboardColumn = z.output<typeof clipboardColumn>

/** Copies cards, with the links among them. Cards that are deleted or unknown are left out. */
export function copyOfCards(map: JourneyMap, cardIds: readonly string[]): Clipboard {
  const wanted = new Set(cardIds)
  return clipboard(map, (card) => wanted.has(card.id), new Set())
}

/** Copies whole lanes, empty ones too. */
export function copyOfLanes(map: JourneyMap, laneIds: readonly string[]): Clipboard {
  const wanted = new Set(laneIds)
  return clipboard(map, (card) => wanted.has(card.laneId), wanted)
}

function clipboard(map: JourneyMap, isWanted: (card: Card) => boolean, laneIds: ReadonlySet<string>): Clipboard {
  const cards = cardsInReadingOrder(map).filter(isWanted)
  const ids = new Set(cards.map(({ id }) => id))
  const isUsed = {
    lane: (id: string) => laneIds.has(id) || cards.some(({ laneId }) => laneId === id),
    column: (id: string) => laneIds.size > 0 || cards.some(({ columnId }) => columnId === id),
  }
  const lanes = lanesOf(map, { hidden: true }).filter(
    ({ id, hidden }) => isUsed.lane(id) || (!hidden && laneIds.size === 0),
  )
  return {
    format: 'polku/clipboard',
    version: 1,
    lanes: fromFirstToLast(lanes, isUsed.lane),
    columns: fromFirstToLast(columnList(map), isUsed.column),
    cards,
    links: living(map.links).filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
  }
}

/** What is used with all that lies between, so that distances are kept. */
function fromFirstToLast<T extends { readonly id: string }>(rows: readonly T[], isUsed: (id: string) => boolean): T[] {
  const first = rows.findIndex(({ id }) => isUsed(id))
  return first < 0 ? [] : rows.slice(first, rows.findLastIndex(({ id }) => isUsed(id)) + 1)
}

/** Every place a card can stand in: each stage that has steps, then its steps; a stage without steps is a column. */
export function columnList(map: JourneyMap): ClipboardColumn[] {
  const columns = columnsOf(map)
  return stagesOf(map).flatMap((stage): ClipboardColumn[] => {
    const own = columns
      .filter((column) => column.stage.id === stage.id)
      .map(({ id, step }) => ({
        id,
        level: 'column' as const,
        stageId: stage.id,
        stageTitle: stage.title,
        stepTitle: step?.title ?? '',
      }))
    const isColumn = own.some(({ id }) => id === stage.id)
    if (isColumn) return own
    const whole = { id: stage.id, level: 'stage' as const, stageId: stage.id, stageTitle: stage.title, stepTitle: '' }
    return [whole, ...own]
  })
}

/** Reads what lies in the clipboard; null when it is something else. */
export function parseClipboard(text: string): Clipboard | null {
  if (!text.includes('polku/clipboard')) return null
  try {
    return clipboardSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
