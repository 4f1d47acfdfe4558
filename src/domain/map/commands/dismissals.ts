import { z } from 'zod'
import { longText, oneId } from '../../arguments.ts'
import { because } from '../../command.ts'
import { mapType } from '../map-type.ts'
import { mapCommand } from './map-command.ts'

/** Most findings that can be dismissed on one map. */
const MOST_DISMISSALS = 5_000

const id = mapType.tables.dismissals.schema.shape.id
const why = longText.refine((text) => text.trim() !== '')

/**
 * Sets a finding aside for everybody, with the reason; again: with another reason. Whether there is such a finding, now
 * or yet, makes no difference. Refuses: `too-many`.
 */
export const dismissFinding = mapCommand(
  'finding.dismiss',
  z.object({ id, why, personId: z.union([oneId, z.literal('')]).exactOptional() }),
  (draft, { id, why, personId = '' }, { now }) => {
    if (!draft.get('dismissals', id)) {
      const count = draft.all('dismissals').length
      if (count >= MOST_DISMISSALS)
        return because('too-many', 'dismissals', { limit: MOST_DISMISSALS, living: count, adding: 1 })
      draft.insert('dismissals', { id })
    }
    draft.update('dismissals', id, { why, personId, dismissedAt: now, deletedAt: null })
    return undefined
  },
)

/** Brings a dismissed finding back. Refuses: `dismissal-not-found`. */
export const bringBackFinding = mapCommand('finding.bringBack', z.object({ id }), (draft, { id }, { now }) => {
  if (draft.get('dismissals', id)?.deletedAt !== null) return because('dismissal-not-found', `dismissals/${id}`)
  draft.update('dismissals', id, { deletedAt: now })
  return undefined
})
