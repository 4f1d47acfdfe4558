import { z } from 'zod'
import { lineText, longText, onDay, oneId } from '../../arguments.ts'
import { because } from '../../command.ts'
import { SET_LIMIT, sortedSet } from '../../fields.ts'
import { nextReview, UPKEEP_ARGS } from '../../review.ts'
import { FRAMEWORKS, PERSONA_ID, personaInfo } from '../persona-type.ts'
import { type PersonaDraft, personaCommand } from './persona-command.ts'

const fields = z.strictObject({
  name: lineText.exactOptional(),
  role: lineText.exactOptional(),
  quote: longText.exactOptional(),
  story: longText.exactOptional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .exactOptional(),
  portraitId: z.union([oneId, z.literal('')]).exactOptional(),
  avatarSeed: z.string().max(64).exactOptional(),
  alt: longText.exactOptional(),
  primary: z.boolean().exactOptional(),
  sharePercent: z.number().min(0).max(100).nullable().exactOptional(),
  channelIds: z.array(oneId).max(SET_LIMIT).exactOptional(),
  ...UPKEEP_ARGS,
})

/** Changes what the persona is called, looks like and says, its share of the customers, its channels, and who keeps it up to date. */
export const setPersona = personaCommand('persona.set', z.object({ fields }), (draft, { fields }) => {
  const { channelIds, ...rest } = fields
  ensureInfo(draft)
  draft.update('persona', PERSONA_ID, { ...rest, ...(channelIds ? { channelIds: sortedSet(channelIds) } : {}) })
  return undefined
})

/** The persona was gone through on that day: the next review is a cadence later, or none where there is no cadence. */
export const reviewPersona = personaCommand('persona.review', z.object({ on: onDay }), (draft, { on }) => {
  ensureInfo(draft)
  draft.update('persona', PERSONA_ID, { reviewedOn: on, reviewOn: nextReview(on, personaInfo(draft.document)) })
  return undefined
})

/** Refuses: `too-many`. */
export const addChannel = personaCommand(
  'persona.addChannel',
  z.object({ channelId: oneId }),
  (draft, { channelId }) => {
    const channelIds = sortedSet([...personaInfo(draft.document).channelIds, channelId])
    if (channelIds.length > SET_LIMIT) return because('too-many', 'channelIds', { limit: SET_LIMIT })
    ensureInfo(draft)
    draft.update('persona', PERSONA_ID, { channelIds })
    return undefined
  },
)

/** Takes a preferred channel away; one that isn't there stays away. */
export const removeChannel = personaCommand(
  'persona.removeChannel',
  z.object({ channelId: oneId }),
  (draft, { channelId }) => {
    ensureInfo(draft)
    const channelIds = personaInfo(draft.document).channelIds.filter((id) => id !== channelId)
    draft.update('persona', PERSONA_ID, { channelIds })
    return undefined
  },
)

/** Divides the empathy map otherwise. Notes keep what they say of themselves; see `sectionOfNote` for where they are seen. */
export const setFramework = personaCommand(
  'persona.setFramework',
  z.object({ framework: z.enum(FRAMEWORKS) }),
  (draft, { framework }) => {
    ensureInfo(draft)
    draft.update('persona', PERSONA_ID, { framework })
    return undefined
  },
)

/** Makes the one info record where a document has none yet. */
function ensureInfo(draft: PersonaDraft): void {
  if (!draft.get('persona', PERSONA_ID)) draft.insert('persona', { id: PERSONA_ID })
}
