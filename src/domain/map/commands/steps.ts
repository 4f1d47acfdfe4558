import { z } from 'zod'
import { anyIds, lineText, longText, manyIds, manyLines, oneId, place } from '../../arguments.ts'
import { because } from '../../command.ts'
import { sorted } from '../../order.ts'
import { columnsOf, livingSorted, stepsOf } from '../columns.ts'
import type { Step } from '../map-type.ts'
import { copiedWay, copyCards, copyLinks, copyPoints } from './copying.ts'
import { absent, arrange, mapCommand, roomForSteps, softDelete, tooMany, undelete, unknown } from './map-command.ts'
import { joined, livingPointsIn, mergePoint, pointsToFirstStep, unjoinable } from './point-writing.ts'
import { keepingSpans } from './spans.ts'
import { appendCards } from './stages.ts'

/**
 * Adds steps to a stage. When they are its first, the stage stops being a column itself: its cards stay on the stage
 * as a whole and cover its steps, since nobody has said which step they belong to; its points go to the first step,
 * since a curve runs through columns. Refuses: `stage-not-found`, `too-many`.
 */
export const addSteps = mapCommand(
  'step.add',
  z.object({ stageId: oneId, titles: manyLines, index: place }),
  (draft, { stageId, titles, index }, context) => {
    const refusal = absent(draft, 'stages', [stageId]) ?? tooMany(draft, 'steps', titles.length)
    if (refusal) return refusal
    const heirs = new Map<string, string>()
    const first = stepsOf(draft.document, stageId).length === 0
    keepingSpans(
      draft,
      () => {
        const orders = roomForSteps(draft, stageId, index, titles.length, context)
        titles.forEach((title, i) => {
          const id = context.newId()
          draft.insert('steps', { id, stageId, order: orders[i] as string, title })
          if (first) heirs.set(id, stageId)
        })
      },
      { heirs },
    )
    pointsToFirstStep(draft, stageId, context.now)
    return undefined
  },
)

/** Refuses: `step-not-found`. */
export const renameStep = mapCommand(
  'step.rename',
  z.object({ id: oneId, title: lineText }),
  (draft, { id, title }) => {
    const refusal = absent(draft, 'steps', [id])
    if (!refusal) draft.update('steps', id, { title })
    return refusal
  },
)

/** Refuses: `step-not-found`. */
export const setStepDescription = mapCommand(
  'step.setDescription',
  z.object({ id: oneId, description: longText }),
  (draft, { id, description }) => {
    const refusal = absent(draft, 'steps', [id])
    if (!refusal) draft.update('steps', id, { description })
    return refusal
  },
)

/**
 * Moves steps, in the order they stand in, into a stage (their own or another) before the one at `index` among those
 * that stay. Cards and points go along. A stage left without steps is a column itself; one that gets its first is
 * none any more (see `addSteps`). Refuses: `step-not-found`, `stage-not-found`.
 */
export const moveSteps = mapCommand(
  'step.move',
  z.object({ ids: manyIds, stageId: oneId, index: place }),
  (draft, { ids, stageId, index }, context) => {
    const refusal = absent(draft, 'steps', ids) ?? absent(draft, 'stages', [stageId])
    if (refusal) return refusal
    const moved = new Set(ids)
    const steps = columnsOf(draft.document).filter(({ id }) => moved.has(id))
    keepingSpans(
      draft,
      () => {
        const orders = roomForSteps(draft, stageId, index, steps.length, context, moved)
        arrange(draft, 'steps', steps, orders, { stageId })
      },
      { moved },
    )
    pointsToFirstStep(draft, stageId, context.now)
    return undefined
  },
)

/**
 * Parts a step in two: the chosen cards go to a new step that follows, the others and the points stay. Cards that
 * cover several columns go on covering what they covered. Refuses: `step-not-found`, `card-not-found`,
 * `card-elsewhere` (it does not stand in the step), `too-many`.
 */
export const splitStep = mapCommand(
  'step.split',
  z.object({ id: oneId, cardIds: anyIds.exactOptional(), title: lineText }),
  (draft, { id, cardIds = [], title }, context) => {
    const refusal = absent(draft, 'steps', [id]) ?? absent(draft, 'cards', cardIds) ?? tooMany(draft, 'steps', 1)
    if (refusal) return refusal
    const stray = cardIds.find((cardId) => draft.get('cards', cardId)?.columnId !== id)
    if (stray) return because('card-elsewhere', `cards/${stray}`)
    const { stageId } = draft.get('steps', id) as Step
    const fresh = context.newId()
    const heirs = new Map([[fresh, id]])
    keepingSpans(
      draft,
      () => {
        const at = stepsOf(draft.document, stageId).findIndex((step) => step.id === id)
        const [order] = roomForSteps(draft, stageId, at + 1, 1, context)
        draft.insert('steps', { id: fresh, stageId, order: order as string, title })
        for (const cardId of cardIds) draft.update('cards', cardId, { columnId: fresh })
      },
      { heirs },
    )
    return undefined
  },
)

/**
 * Makes one step of a step and the next of its stage. Nothing is lost: the next one's cards are appended lane by lane,
 * titles stand side by side, descriptions below each other, points of the same persona become one (`mergePoint`).
 * Refuses: `step-not-found`, `nothing-follows`, `text-too-long`.
 */
export const mergeSteps = mapCommand('step.merge', z.object({ id: oneId }), (draft, { id }, context) => {
  const refusal = absent(draft, 'steps', [id])
  if (refusal) return refusal
  const first = draft.get('steps', id) as Step
  const steps = stepsOf(draft.document, first.stageId)
  const second = steps[steps.findIndex((step) => step.id === id) + 1]
  if (!second) return because('nothing-follows', `steps/${id}`)
  const words = livingPointsIn(draft, second.id).flatMap(({ word }) =>
    livingPointsIn(draft, id).map((point) => [point.word, word] as const),
  )
  const pairs = [[first.title, second.title], [first.description, second.description], ...words] as const
  const long = unjoinable(`steps/${id}`, pairs)
  if (long) return long
  keepingSpans(draft, () => {
    appendCards(draft, second.id, id, context)
    for (const point of livingPointsIn(draft, second.id)) {
      mergePoint(draft, point, { ...point, columnId: id }, context.now)
    }
    draft.update('steps', id, {
      title: joined(first.title, second.title, ' / '),
      description: joined(first.description, second.description, '\n'),
    })
    draft.update('steps', second.id, { deletedAt: context.now })
  })
  return undefined
})

/** Deletes steps softly; their cards and points are out of sight and come back with them. Refuses: `step-not-found`. */
export const deleteSteps = mapCommand('step.delete', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = absent(draft, 'steps', ids)
  if (!refusal) keepingSpans(draft, () => softDelete(draft, 'steps', ids, context))
  return refusal
})

/** Brings steps back where they were. Refuses: `step-not-found`, `stage-deleted` (restore the stage first), `too-many`. */
export const restoreSteps = mapCommand('step.restore', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = unknown(draft, 'steps', ids) ?? tooMany(draft, 'steps', ids.length)
  if (refusal) return refusal
  const steps = ids.map((id) => draft.get('steps', id) as Step)
  const orphan = steps.find(({ stageId }) => draft.get('stages', stageId)?.deletedAt !== null)
  if (orphan) return because('stage-deleted', `steps/${orphan.id}`)
  keepingSpans(draft, () => undelete(draft, 'steps', ids))
  for (const { stageId } of steps) pointsToFirstStep(draft, stageId, context.now)
  return undefined
})

/** Copies a step with its cards, points and the links among them; the copy follows it. Refuses: `step-not-found`, `too-many`. */
export const duplicateStep = mapCommand('step.duplicate', z.object({ id: oneId }), (draft, { id }, context) => {
  const cards = livingSorted(draft.document.cards).filter((card) => card.columnId === id)
  const refusal = absent(draft, 'steps', [id]) ?? tooMany(draft, 'steps', 1) ?? tooMany(draft, 'cards', cards.length)
  if (refusal) return refusal
  const step = draft.get('steps', id) as Step
  const copy = context.newId()
  keepingSpans(draft, () => {
    const at = stepsOf(draft.document, step.stageId).findIndex((other) => other.id === id)
    const [order] = roomForSteps(draft, step.stageId, at + 1, 1, context)
    const way = copiedWay(step, new Map([[id, copy]]))
    draft.insert('steps', { ...step, ...way, id: copy, order: order as string })
  })
  const copies = copyCards(draft, sorted(cards), (card) => ({ ...card, columnId: copy }), context)
  copyLinks(draft, copies, context)
  copyPoints(draft, id, copy)
  return undefined
})
