import { z } from 'zod'
import { lineText, longText, manyIds, manyLines, oneId, place } from '../../arguments.ts'
import { because, type Context } from '../../command.ts'
import { sorted } from '../../order.ts'
import { STAGE_COLOURS, type StageColour } from '../../palette.ts'
import { livingSorted, stagesOf, stepsOf } from '../columns.ts'
import type { Stage, Way } from '../map-type.ts'
import { copiedWay, copyCards, copyLinks, copyPoints } from './copying.ts'
import {
  absent,
  arrange,
  type MapDraft,
  mapCommand,
  roomForCards,
  roomForStages,
  roomForSteps,
  softDelete,
  tooMany,
  undelete,
  unknown,
} from './map-command.ts'
import { joined, livingPointsIn, mergePoint, movePoint, unjoinable } from './point-writing.ts'
import { keepingSpans } from './spans.ts'

const colour = z.enum(STAGE_COLOURS)

/** Adds stages, each of the next hue unless one is named. Refuses: `too-many`. */
export const addStages = mapCommand(
  'stage.add',
  z.object({ titles: manyLines, index: place, colour: colour.exactOptional() }),
  (draft, { titles, index, colour }, context) => {
    const refusal = tooMany(draft, 'stages', titles.length)
    if (refusal) return refusal
    keepingSpans(draft, () => {
      const living = stagesOf(draft.document)
      const after = index === undefined ? undefined : living[index]
      let before = living[index === undefined ? living.length - 1 : Math.min(index, living.length) - 1]?.colour
      const orders = roomForStages(draft, index, titles.length, context)
      titles.forEach((title, i) => {
        const last = i === titles.length - 1
        before = colour ?? colourBetween(before, last ? after?.colour : undefined)
        draft.insert('stages', { id: context.newId(), order: orders[i] as string, title, colour: before })
      })
    })
    return undefined
  },
)

/** The hue that follows the left neighbour's and differs from the right one's. */
export function colourBetween(before: StageColour | undefined, after: StageColour | undefined): StageColour {
  const start = before === undefined ? 0 : STAGE_COLOURS.indexOf(before) + 1
  const hue = (at: number) => STAGE_COLOURS[at % STAGE_COLOURS.length] as StageColour
  return hue(start) === after ? hue(start + 1) : hue(start)
}

/** Refuses: `stage-not-found`. */
export const renameStage = mapCommand(
  'stage.rename',
  z.object({ id: oneId, title: lineText }),
  (draft, { id, title }) => {
    const refusal = absent(draft, 'stages', [id])
    if (!refusal) draft.update('stages', id, { title })
    return refusal
  },
)

/** Refuses: `stage-not-found`. */
export const setStageDescription = mapCommand(
  'stage.setDescription',
  z.object({ id: oneId, description: longText }),
  (draft, { id, description }) => {
    const refusal = absent(draft, 'stages', [id])
    if (!refusal) draft.update('stages', id, { description })
    return refusal
  },
)

/** Refuses: `stage-not-found`. */
export const recolourStages = mapCommand(
  'stage.recolour',
  z.object({ ids: manyIds, colour }),
  (draft, { ids, colour }) => {
    const refusal = absent(draft, 'stages', ids)
    if (!refusal) for (const id of ids) draft.update('stages', id, { colour })
    return refusal
  },
)

/**
 * Moves stages, in the order they stand in, before the one at `index` among those that stay; their steps and cards go
 * along. Refuses: `stage-not-found`.
 */
export const moveStages = mapCommand('stage.move', z.object({ ids: manyIds, index: place }), (draft, args, context) => {
  const refusal = absent(draft, 'stages', args.ids)
  if (refusal) return refusal
  const moved = new Set(args.ids)
  const stages = stagesOf(draft.document).filter(({ id }) => moved.has(id))
  keepingSpans(
    draft,
    () => {
      const orders = roomForStages(draft, args.index, stages.length, context, moved)
      arrange(draft, 'stages', stages, orders)
    },
    { moved },
  )
  return undefined
})

/**
 * Parts a stage in two: the step and those after it go to a new stage that follows. Cards on the stage as a whole stay
 * on the first and cover both. Refuses: `stage-not-found`, `step-not-found`, `step-of-another-stage`,
 * `nothing-to-split` (it is the first step, so that the first stage would be left without steps), `too-many`.
 */
export const splitStage = mapCommand(
  'stage.split',
  z.object({ id: oneId, stepId: oneId, title: lineText }),
  (draft, { id, stepId, title }, context) => {
    const refusal = absent(draft, 'stages', [id]) ?? absent(draft, 'steps', [stepId]) ?? tooMany(draft, 'stages', 1)
    if (refusal) return refusal
    const steps = stepsOf(draft.document, id)
    const at = steps.findIndex((step) => step.id === stepId)
    if (at < 0) return because('step-of-another-stage', `steps/${stepId}`)
    if (at === 0) return because('nothing-to-split', `steps/${stepId}`)
    keepingSpans(draft, () => {
      const fresh = insertAfter(draft, draft.get('stages', id) as Stage, { title }, context)
      for (const step of steps.slice(at)) draft.update('steps', step.id, { stageId: fresh })
    })
    return undefined
  },
)

/**
 * Makes one stage of a stage and the next. Nothing is lost: titles stand side by side, descriptions below each other; the next one's steps
 * follow, its cards on the stage as a whole are appended lane by lane. Where neither has steps, points of the same
 * persona become one (`mergePoint`); where only one has, the other first becomes a step of its own with its title,
 * cards and points, so that every card keeps its column. Refuses: `stage-not-found`, `nothing-follows`,
 * `text-too-long`, `too-many`.
 */
export const mergeStages = mapCommand('stage.merge', z.object({ id: oneId }), (draft, { id }, context) => {
  const refusal = absent(draft, 'stages', [id]) ?? tooMany(draft, 'steps', 1)
  if (refusal) return refusal
  const stages = stagesOf(draft.document)
  const at = stages.findIndex((stage) => stage.id === id)
  const [first, second] = [stages[at] as Stage, stages[at + 1]]
  if (!second) return because('nothing-follows', `stages/${id}`)
  const pairs = [
    [first.title, second.title],
    [first.description, second.description],
    ...livingPointsIn(draft, id).map(({ word }) => [word, longestWord(draft, second.id)] as const),
  ] as const
  const long = unjoinable(`stages/${id}`, pairs)
  if (long) return long
  const heirs = new Map<string, string>()
  keepingSpans(draft, () => mergeInto(draft, first, second, heirs, context), { heirs })
  return undefined
})

function longestWord(draft: MapDraft, columnId: string): string {
  return livingPointsIn(draft, columnId).reduce(
    (longest, { word }) => (word.length > longest.length ? word : longest),
    '',
  )
}

function mergeInto(draft: MapDraft, first: Stage, second: Stage, heirs: Map<string, string>, context: Context): void {
  const stepless = [first, second].filter((stage) => stepsOf(draft.document, stage.id).length === 0)
  if (stepless.length === 1) {
    const stage = stepless[0] as Stage
    heirs.set(stageToStep(draft, stage, context), stage.id)
  }
  const moving = draft.all('steps').filter((step) => step.stageId === second.id)
  const orders = roomForSteps(draft, first.id, undefined, moving.length, context)
  arrange(draft, 'steps', sorted(moving), orders, { stageId: first.id })
  appendCards(draft, second.id, first.id, context)
  for (const point of livingPointsIn(draft, second.id)) {
    mergePoint(draft, point, { ...point, columnId: first.id }, context.now)
  }
  draft.update('stages', first.id, {
    title: joined(first.title, second.title, ' / '),
    description: joined(first.description, second.description, '\n'),
  })
  draft.update('stages', second.id, { deletedAt: context.now })
}

/** A stage without steps gets one that has its title, cards and points. @returns the step's id */
function stageToStep(draft: MapDraft, stage: Stage, context: Context): string {
  const id = context.newId()
  const [order] = roomForSteps(draft, stage.id, undefined, 1, context)
  const way = copiedWay(stage, new Map([[stage.id, id]]))
  draft.insert('steps', { id, stageId: stage.id, order: order as string, title: stage.title, ...way })
  appendCards(draft, stage.id, id, context)
  for (const point of livingPointsIn(draft, stage.id)) movePoint(draft, point, { ...point, columnId: id }, context.now)
  return id
}

/** Appends all cards of a column (deleted ones too, so that they can come back) to those of another, lane by lane. */
export function appendCards(draft: MapDraft, fromId: string, toId: string, context: Context): void {
  const moving = sorted(draft.all('cards').filter((card) => card.columnId === fromId))
  for (const [laneId, cards] of Map.groupBy(moving, (card) => card.laneId)) {
    const orders = roomForCards(draft, { laneId, columnId: toId }, undefined, cards.length, context)
    arrange(draft, 'cards', cards, orders, { columnId: toId })
  }
}

/** Deletes stages softly; their steps and cards are out of sight and come back with them. Refuses: `stage-not-found`. */
export const deleteStages = mapCommand('stage.delete', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = absent(draft, 'stages', ids)
  if (!refusal) keepingSpans(draft, () => softDelete(draft, 'stages', ids, context))
  return refusal
})

/** Brings stages back where they were, with what stood in them. Refuses: `stage-not-found`, `too-many`. */
export const restoreStages = mapCommand('stage.restore', z.object({ ids: manyIds }), (draft, { ids }) => {
  const refusal = unknown(draft, 'stages', ids) ?? tooMany(draft, 'stages', ids.length)
  if (!refusal) keepingSpans(draft, () => undelete(draft, 'stages', ids))
  return refusal
})

/** Copies a stage with its steps, cards, points and the links among them; the copy follows it. Refuses: `stage-not-found`, `too-many`. */
export const duplicateStage = mapCommand('stage.duplicate', z.object({ id: oneId }), (draft, { id }, context) => {
  const steps = stepsOf(draft.document, id)
  const columns = new Map<string, string>([
    [id, context.newId()],
    ...steps.map((s) => [s.id, context.newId()] as const),
  ])
  const cards = livingSorted(draft.document.cards).filter((card) => columns.has(card.columnId))
  const refusal =
    absent(draft, 'stages', [id]) ??
    tooMany(draft, 'stages', 1) ??
    tooMany(draft, 'steps', steps.length) ??
    tooMany(draft, 'cards', cards.length)
  if (refusal) return refusal
  const to = (columnId: string) => columns.get(columnId) as string
  keepingSpans(draft, () => {
    const stage = draft.get('stages', id) as Stage
    const { title, description } = stage
    insertAfter(draft, stage, { id: to(id), title, description, ...copiedWay(stage, columns) }, context)
    for (const step of steps) {
      draft.insert('steps', { ...step, ...copiedWay(step, columns), id: to(step.id), stageId: to(id) })
    }
  })
  const copies = copyCards(draft, cards, (card) => ({ ...card, columnId: to(card.columnId) }), context)
  copyLinks(draft, copies, context)
  for (const [from, copy] of columns) copyPoints(draft, from, copy)
  return undefined
})

function insertAfter(
  draft: MapDraft,
  stage: Stage,
  fields: { id?: string; title: string; description?: string } & Partial<Way>,
  context: Context,
): string {
  const stages = stagesOf(draft.document)
  const at = stages.findIndex(({ id }) => id === stage.id)
  const [order] = roomForStages(draft, at + 1, 1, context)
  const colour = colourBetween(stage.colour, stages[at + 1]?.colour)
  return draft.insert('stages', { id: context.newId(), ...fields, order: order as string, colour }).id
}
