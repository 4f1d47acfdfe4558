import { z } from 'zod'
import { manyIds, oneId, place } from '../../arguments.ts'
import { because } from '../../command.ts'
import { roomAmong } from '../../ordered-table.ts'
import { type MapDraft, mapCommand, tooMany } from './map-command.ts'
import { movePoint } from './point-writing.ts'

/**
 * Names personas whose journey the map tells; those that it names already keep their places. The first to come takes
 * over the curve that stood for everybody. Refuses: `too-many`.
 */
export const addPersonas = mapCommand(
  'map.addPersonas',
  z.object({ personaIds: manyIds, index: place }),
  (draft, { personaIds, index }, context) => {
    const fresh = personaIds.filter((id) => !draft.get('personas', id))
    const refusal = tooMany(draft, 'personas', fresh.length)
    if (refusal) return refusal
    const first = draft.all('personas').length === 0
    const orders = roomAmong(draft, 'personas', () => true, index, fresh.length, context)
    for (const [i, id] of fresh.entries()) draft.insert('personas', { id, order: orders[i] as string })
    if (first && fresh[0]) handOver(draft, '', fresh[0], context.now)
    return undefined
  },
)

/**
 * Takes a persona off the map. Its points and ticks stay in the map, unseen, and are back when the persona is; only
 * the last one's curve then stands for everybody. Refuses: `persona-not-on-map`.
 */
export const removePersona = mapCommand('map.removePersona', z.object({ personaId: oneId }), (draft, args, context) => {
  const { personaId } = args
  if (!draft.get('personas', personaId)) return because('persona-not-on-map', `personas/${personaId}`)
  draft.remove('personas', personaId)
  if (draft.all('personas').length === 0) handOver(draft, personaId, '', context.now)
  return undefined
})

/** Puts a persona before the one at `index` among the others. Refuses: `persona-not-on-map`. */
export const movePersona = mapCommand(
  'map.movePersona',
  z.object({ personaId: oneId, index: place }),
  (draft, { personaId, index }, context) => {
    if (!draft.get('personas', personaId)) return because('persona-not-on-map', `personas/${personaId}`)
    const [order] = roomAmong(draft, 'personas', () => true, index, 1, context, new Set([personaId]))
    draft.update('personas', personaId, { order: order as string })
    return undefined
  },
)

/** One persona's points become another's, where that one has none. */
function handOver(draft: MapDraft, from: string, to: string, now: number): void {
  for (const point of draft.all('points')) {
    if (point.deletedAt === null && point.personaId === from) movePoint(draft, point, { ...point, personaId: to }, now)
  }
}
