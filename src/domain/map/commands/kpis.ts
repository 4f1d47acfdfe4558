import { z } from 'zod'
import { lineText, manyIds, oneId, place } from '../../arguments.ts'
import { sorted } from '../../order.ts'
import { roomAmong } from '../../ordered-table.ts'
import { absent, arrange, mapCommand, softDelete, tooMany, undelete, unknown } from './map-command.ts'

/** Adds a measure of the whole journey with its target, both in words. Refuses: `too-many`. */
export const addKpi = mapCommand(
  'kpi.add',
  z.object({ name: lineText, target: lineText.exactOptional(), index: place }),
  (draft, { name, target = '', index }, context) => {
    const refusal = tooMany(draft, 'kpis', 1)
    if (refusal) return refusal
    const [order] = roomAmong(draft, 'kpis', () => true, index, 1, context)
    draft.insert('kpis', { id: context.newId(), name, target, order: order as string })
    return undefined
  },
)

/** Refuses: `kpi-not-found`. */
export const setKpi = mapCommand(
  'kpi.set',
  z.object({ id: oneId, name: lineText.exactOptional(), target: lineText.exactOptional() }),
  (draft, { id, ...fields }) => {
    const refusal = absent(draft, 'kpis', [id])
    if (!refusal) draft.update('kpis', id, fields)
    return refusal
  },
)

/** Refuses: `kpi-not-found`. */
export const moveKpis = mapCommand('kpi.move', z.object({ ids: manyIds, index: place }), (draft, args, context) => {
  const refusal = absent(draft, 'kpis', args.ids)
  if (refusal) return refusal
  const moved = new Set(args.ids)
  const kpis = sorted(draft.all('kpis').filter(({ id }) => moved.has(id)))
  arrange(
    draft,
    'kpis',
    kpis,
    roomAmong(draft, 'kpis', () => true, args.index, kpis.length, context, moved),
  )
  return undefined
})

/** Deletes measures softly. Refuses: `kpi-not-found`. */
export const deleteKpis = mapCommand('kpi.delete', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = absent(draft, 'kpis', ids)
  if (!refusal) softDelete(draft, 'kpis', ids, context)
  return refusal
})

/** Refuses: `kpi-not-found`, `too-many`. */
export const restoreKpis = mapCommand('kpi.restore', z.object({ ids: manyIds }), (draft, { ids }) => {
  const refusal = unknown(draft, 'kpis', ids) ?? tooMany(draft, 'kpis', ids.length)
  if (!refusal) undelete(draft, 'kpis', ids)
  return refusal
})
