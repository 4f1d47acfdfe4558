import { z } from 'zod'
import { emoji, longText, manyIds, manyTexts, onDay, oneId, patchOf, place } from '../../arguments.ts'
import { because } from '../../command.ts'
import { day } from '../../fields.ts'
import { LANE_CARD_FIELDS, laneKindOf } from '../../lanes/registry.ts'
import type { Refusal } from '../../result.ts'
import { nextReview } from '../../review.ts'
import { columnsOf, placeLives, stagesOf } from '../columns.ts'
import { type Card, type Lane, mapInfo } from '../map-type.ts'
import { inReadingOrder } from '../reading-order.ts'
import { ordersBehind } from './cell-room.ts'
import { copyCards, copyLinks } from './copying.ts'
import {
  absent,
  absentColumn,
  arrange,
  type MapDraft,
  mapCommand,
  roomForCards,
  softDelete,
  tooMany,
  undelete,
  unknown,
} from './map-command.ts'

/** What can be set on a card; each kind of lane allows the fields that it has. */
const cardFields = patchOf({
  text: longText,
  emoji,
  reviewOn: day(),
  ...LANE_CARD_FIELDS,
})

const cell = { laneId: oneId, columnId: oneId }

function absentCell(draft: MapDraft, { laneId, columnId }: { laneId: string; columnId: string }): Refusal | undefined {
  return absent(draft, 'lanes', [laneId]) ?? absentColumn(draft, columnId)
}

/** Refuses as `field-not-of-lane` fields that the lane's kind has no place for. */
function misplacedField(
  draft: MapDraft,
  laneId: string,
  fields: Readonly<Record<string, unknown>>,
): Refusal | undefined {
  const kind = laneKindOf((draft.get('lanes', laneId) as Lane).kind)
  const field = Object.keys(fields).find((name) => name in LANE_CARD_FIELDS && !(name in (kind.fields ?? {})))
  return field === undefined ? undefined : because('field-not-of-lane', `lanes/${laneId}`, { field, kind: kind.kind })
}

/**
 * Adds a card for each text, in that order, all with the same further fields. The column is a step, or a stage as a
 * whole. Refuses: `lane-not-found`, `column-not-found`, `field-not-of-lane`, `too-many`.
 */
export const addCards = mapCommand(
  'card.add',
  z.object({ ...cell, texts: manyTexts, index: place, fields: cardFields.exactOptional() }),
  (draft, { laneId, columnId, texts, index, fields = {} }, context) => {
    const refusal =
      absentCell(draft, { laneId, columnId }) ??
      misplacedField(draft, laneId, fields) ??
      tooMany(draft, 'cards', texts.length)
    if (refusal) return refusal
    const orders = roomForCards(draft, { laneId, columnId }, index, texts.length, context)
    for (const [i, text] of texts.entries()) {
      draft.insert('cards', { ...fields, id: context.newId(), laneId, columnId, text, order: orders[i] as string })
    }
    return undefined
  },
)

/** Refuses: `card-not-found`. */
export const setCardText = mapCommand(
  'card.setText',
  z.object({ id: oneId, text: longText }),
  (draft, { id, text }) => {
    const refusal = absent(draft, 'cards', [id])
    if (!refusal) draft.update('cards', id, { text })
    return refusal
  },
)

/** Changes fields that every card, or the card's kind of lane, has. Refuses: `card-not-found`, `field-not-of-lane`. */
export const setCard = mapCommand('card.set', z.object({ id: oneId, fields: cardFields }), (draft, { id, fields }) => {
  const refusal = absent(draft, 'cards', [id]) ?? misplacedField(draft, (draft.get('cards', id) as Card).laneId, fields)
  if (!refusal) draft.update('cards', id, fields)
  return refusal
})

/**
 * The cards were gone through on that day: their next review is one of the map's cadences later; without a cadence they
 * are gone through with the map again. Refuses: `card-not-found`.
 */
export const reviewCards = mapCommand('card.review', z.object({ ids: manyIds, on: onDay }), (draft, { ids, on }) => {
  const refusal = absent(draft, 'cards', ids)
  const reviewOn = nextReview(on, mapInfo(draft.document))
  if (!refusal) for (const id of ids) draft.update('cards', id, { reviewOn })
  return refusal
})

/**
 * Moves cards into one cell, before the card at `index` among those that stay there, in the order in which they are
 * read: lane by lane, column by column. Between a step and a stage as a whole a span loses its meaning and becomes 1.
 * Refuses: `card-not-found`, `lane-not-found`, `column-not-found`.
 */
export const moveCards = mapCommand(
  'card.move',
  z.object({ ids: manyIds, ...cell, index: place }),
  (draft, { ids, laneId, columnId, index }, context) => {
    const refusal = absent(draft, 'cards', ids) ?? absentCell(draft, { laneId, columnId })
    if (refusal) return refusal
    const cards = cardsToMove(draft, ids)
    const orders = roomForCards(draft, { laneId, columnId }, index, cards.length, context, new Set(ids))
    arrange(draft, 'cards', cards, orders, { laneId, columnId })
    for (const { id, columnId: was } of cards) {
      if (isStage(draft, was) !== isStage(draft, columnId)) draft.update('cards', id, { span: 1 })
    }
    return undefined
  },
)

function isStage(draft: MapDraft, columnId: string): boolean {
  return draft.get('stages', columnId) !== undefined
}

function cardsToMove(draft: MapDraft, ids: readonly string[]): Card[] {
  const cards = ids.map((id) => draft.get('cards', id) as Card)
  return cards.length === 1 ? cards : inReadingOrder(draft.document, cards)
}

/**
 * How many columns of its level (steps, or stages) a card covers, itself included; no further than the last.
 * Refuses: `card-not-found`.
 */
export const setCardSpan = mapCommand(
  'card.setSpan',
  z.object({ id: oneId, span: z.number().int().min(1).max(200) }),
  (draft, { id, span }) => {
    const refusal = absent(draft, 'cards', [id])
    if (refusal) return refusal
    const { columnId } = draft.get('cards', id) as Card
    const level = isStage(draft, columnId) ? stagesOf(draft.document) : columnsOf(draft.document)
    const at = level.findIndex((column) => column.id === columnId)
    draft.update('cards', id, { span: Math.min(span, level.length - at) })
    return undefined
  },
)

/** Deletes cards softly. Refuses: `card-not-found`. */
export const deleteCards = mapCommand('card.delete', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = absent(draft, 'cards', ids)
  if (!refusal) softDelete(draft, 'cards', ids, context)
  return refusal
})

/**
 * Brings cards back where they were. Refuses: `card-not-found`, `lane-deleted` and `column-deleted` (restore the lane,
 * the step or the stage first), `too-many`.
 */
export const restoreCards = mapCommand('card.restore', z.object({ ids: manyIds }), (draft, { ids }) => {
  const refusal = unknown(draft, 'cards', ids) ?? tooMany(draft, 'cards', ids.length)
  if (refusal) return refusal
  for (const id of ids) {
    const { laneId, columnId } = draft.get('cards', id) as Card
    if (draft.get('lanes', laneId)?.deletedAt !== null) return because('lane-deleted', `cards/${id}`)
    if (!placeLives(draft.document, columnId)) return because('column-deleted', `cards/${id}`)
  }
  undelete(draft, 'cards', ids)
  return undefined
})

/** Copies cards, each copy right behind its original, with the links among them. Refuses: `card-not-found`, `too-many`. */
export const duplicateCards = mapCommand('card.duplicate', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = absent(draft, 'cards', ids) ?? tooMany(draft, 'cards', ids.length)
  if (refusal) return refusal
  const cards = cardsToMove(draft, ids)
  const orders = ordersBehind(draft, cards, context)
  const placeOf = (card: Card) => ({ ...card, order: orders.get(card.id) as string })
  copyLinks(draft, copyCards(draft, cards, placeOf, context), context)
  return undefined
})
