import { z } from 'zod'
import { lineText, manyIds, oneId, place } from '../../arguments.ts'
import { LANE_KIND_NAMES } from '../../lanes/registry.ts'
import { lanesOf, livingSorted } from '../columns.ts'
import type { Lane } from '../map-type.ts'
import { copyCards, copyLinks } from './copying.ts'
import { absent, arrange, mapCommand, roomForLanes, softDelete, tooMany, undelete, unknown } from './map-command.ts'

const kind = z.enum(LANE_KIND_NAMES)

/** Adds lanes of these kinds. A title is needed for a name of one's own alone. Refuses: `too-many`. */
export const addLanes = mapCommand(
  'lane.add',
  z.object({ kinds: z.array(kind).min(1).max(200), title: lineText.exactOptional(), index: place }),
  (draft, { kinds, title = '', index }, context) => {
    const refusal = tooMany(draft, 'lanes', kinds.length)
    if (refusal) return refusal
    const orders = roomForLanes(draft, index, kinds.length, context)
    for (const [i, kind] of kinds.entries()) {
      draft.insert('lanes', { id: context.newId(), kind, title, order: orders[i] as string })
    }
    return undefined
  },
)

/** Gives a lane a name of its own; an empty one gives it back its kind's name. Refuses: `lane-not-found`. */
export const renameLane = mapCommand(
  'lane.rename',
  z.object({ id: oneId, title: lineText }),
  (draft, { id, title }) => {
    const refusal = absent(draft, 'lanes', [id])
    if (!refusal) draft.update('lanes', id, { title })
    return refusal
  },
)

/**
 * Moves lanes, in the order they stand in, before the one at `index` among those that stay, hidden ones counted.
 * Refuses: `lane-not-found`.
 */
export const moveLanes = mapCommand('lane.move', z.object({ ids: manyIds, index: place }), (draft, args, context) => {
  const refusal = absent(draft, 'lanes', args.ids)
  if (refusal) return refusal
  const moved = new Set(args.ids)
  const lanes = lanesOf(draft.document, { hidden: true }).filter(({ id }) => moved.has(id))
  arrange(draft, 'lanes', lanes, roomForLanes(draft, args.index, lanes.length, context, moved))
  return undefined
})

/** Takes lanes out of sight, on screen and on paper, or shows them again. Refuses: `lane-not-found`. */
export const setLanesHidden = mapCommand(
  'lane.setHidden',
  z.object({ ids: manyIds, hidden: z.boolean() }),
  (draft, { ids, hidden }) => {
    const refusal = absent(draft, 'lanes', ids)
    if (!refusal) for (const id of ids) draft.update('lanes', id, { hidden })
    return refusal
  },
)

/** Folds lanes to their titles, or unfolds them. Refuses: `lane-not-found`. */
export const setLanesCollapsed = mapCommand(
  'lane.setCollapsed',
  z.object({ ids: manyIds, collapsed: z.boolean() }),
  (draft, { ids, collapsed }) => {
    const refusal = absent(draft, 'lanes', ids)
    if (!refusal) for (const id of ids) draft.update('lanes', id, { collapsed })
    return refusal
  },
)

/**
 * Makes a lane one of another kind. Its cards keep what the old kind let them hold, out of sight, so that changing
 * back brings it back. Refuses: `lane-not-found`.
 */
export const changeLaneKind = mapCommand('lane.changeKind', z.object({ id: oneId, kind }), (draft, { id, kind }) => {
  const refusal = absent(draft, 'lanes', [id])
  if (!refusal) draft.update('lanes', id, { kind })
  return refusal
})

/** Deletes lanes softly; their cards are out of sight and come back with them. Refuses: `lane-not-found`. */
export const deleteLanes = mapCommand('lane.delete', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = absent(draft, 'lanes', ids)
  if (!refusal) softDelete(draft, 'lanes', ids, context)
  return refusal
})

/** Brings lanes back where they were, with their cards. Refuses: `lane-not-found`, `too-many`. */
export const restoreLanes = mapCommand('lane.restore', z.object({ ids: manyIds }), (draft, { ids }) => {
  const refusal = unknown(draft, 'lanes', ids) ?? tooMany(draft, 'lanes', ids.length)
  if (!refusal) undelete(draft, 'lanes', ids)
  return refusal
})

/** Copies a lane with its cards and the links among them; the copy follows it. Refuses: `lane-not-found`, `too-many`. */
export const duplicateLane = mapCommand('lane.duplicate', z.object({ id: oneId }), (draft, { id }, context) => {
  const cards = livingSorted(draft.document.cards).filter((card) => card.laneId === id)
  const refusal = absent(draft, 'lanes', [id]) ?? tooMany(draft, 'lanes', 1) ?? tooMany(draft, 'cards', cards.length)
  if (refusal) return refusal
  const copy = context.newId()
  const at = lanesOf(draft.document, { hidden: true }).findIndex((lane) => lane.id === id)
  const [order] = roomForLanes(draft, at + 1, 1, context)
  draft.insert('lanes', { ...(draft.get('lanes', id) as Lane), id: copy, order: order as string })
  copyLinks(
    draft,
    copyCards(draft, cards, (card) => ({ ...card, laneId: copy }), context),
    context,
  )
  return undefined
})

/** Deletes a lane's cards softly; clearing a lane of feelings clears the curves too. Refuses: `lane-not-found`. */
export const clearLane = mapCommand('lane.clear', z.object({ id: oneId }), (draft, { id }, context) => {
  const refusal = absent(draft, 'lanes', [id])
  if (refusal) return refusal
  const cards = livingSorted(draft.document.cards).filter((card) => card.laneId === id)
  softDelete(
    draft,
    'cards',
    cards.map((card) => card.id),
    context,
  )
  if (draft.get('lanes', id)?.kind !== 'feelings') return undefined
  for (const point of draft.all('points')) {
    if (point.deletedAt === null) draft.update('points', point.id, { deletedAt: context.now })
  }
  return undefined
})
