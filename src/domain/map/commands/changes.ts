import { z } from 'zod'
import { lineText, longText, oneId } from '../../arguments.ts'
import { because } from '../../command.ts'
import { CHANGE_STATES, mapType } from '../map-type.ts'
import { mapCommand } from './map-command.ts'

/** Most changes that a map can have plans for. */
const MOST_CHANGES = 5_000

const key = mapType.tables.changes.schema.shape.id
const fields = z.strictObject({
  name: lineText.exactOptional(),
  description: longText.exactOptional(),
  ownerId: z.union([oneId, z.literal('')]).exactOptional(),
  state: z.enum(CHANGE_STATES).exactOptional(),
})

/**
 * Says what a change on the way to this map is called, who sees to it and how far it has come; what is left out stays
 * as it is. Whether the maps differ in it (still, or yet) makes no difference. Refuses: `too-many`.
 */
export const setChange = mapCommand('change.set', z.object({ id: key, fields }), (draft, { id, fields }) => {
  if (!draft.get('changes', id)) {
    const count = draft.all('changes').length
    if (count >= MOST_CHANGES) return because('too-many', 'changes', { limit: MOST_CHANGES, living: count, adding: 1 })
    draft.insert('changes', { id })
  }
  draft.update('changes', id, { ...fields, deletedAt: null })
  return undefined
})

/** Takes away what was planned of a change; setting it again brings back what it said. Refuses: `change-not-found`. */
export const deleteChange = mapCommand('change.delete', z.object({ id: key }), (draft, { id }, { now }) => {
  if (draft.get('changes', id)?.deletedAt !== null) return because('change-not-found', `changes/${id}`)
  draft.update('changes', id, { deletedAt: now })
  return undefined
})
