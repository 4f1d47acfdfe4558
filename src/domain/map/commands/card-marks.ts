import { z } from 'zod'
import { manyIds, oneId } from '../../arguments.ts'
import { because } from '../../command.ts'
import { SET_LIMIT, sortedSet } from '../../fields.ts'
import { LANE_CARD_FIELDS, laneKindOf } from '../../lanes/registry.ts'
import { PRESENCES } from '../../lanes/touchpoints.ts'
import type { Refusal } from '../../result.ts'
import type { Card, Lane } from '../map-type.ts'
import { absent, type MapDraft, mapCommand } from './map-command.ts'

/**
 * What cards refer to: tags, the library's touchpoints and departments, and the personas who meet a touchpoint (the
 * ticks of the persona × touchpoint grid). Members of a set are put in and taken out one by one, so that two people who
 * mark the same card at once don't undo each other.
 */
type SetField = 'tagIds' | 'personaIds' | 'departmentIds'

/** Refuses: `card-not-found`, `too-many`. */
export const tagCards = mapCommand('card.tag', z.object({ ids: manyIds, tagId: oneId }), (draft, { ids, tagId }) =>
  putIn(draft, ids, 'tagIds', tagId),
)

/** Refuses: `card-not-found`. */
export const untagCards = mapCommand('card.untag', z.object({ ids: manyIds, tagId: oneId }), (draft, { ids, tagId }) =>
  takeOut(draft, ids, 'tagIds', tagId),
)

/** The persona meets these touchpoints. Refuses: `card-not-found`, `field-not-of-lane`, `persona-not-on-map`, `too-many`. */
export const tickCards = mapCommand(
  'card.tick',
  z.object({ ids: manyIds, personaId: oneId }),
  (draft, { ids, personaId }) =>
    draft.get('personas', personaId)
      ? putIn(draft, ids, 'personaIds', personaId)
      : because('persona-not-on-map', `personas/${personaId}`),
)

/** Refuses: `card-not-found`, `field-not-of-lane`. */
export const untickCards = mapCommand(
  'card.untick',
  z.object({ ids: manyIds, personaId: oneId }),
  (draft, { ids, personaId }) => takeOut(draft, ids, 'personaIds', personaId),
)

/** Refuses: `card-not-found`, `field-not-of-lane`, `too-many`. */
export const addCardDepartment = mapCommand(
  'card.addDepartment',
  z.object({ ids: manyIds, departmentId: oneId }),
  (draft, { ids, departmentId }) => putIn(draft, ids, 'departmentIds', departmentId),
)

/** Refuses: `card-not-found`, `field-not-of-lane`. */
export const removeCardDepartment = mapCommand(
  'card.removeDepartment',
  z.object({ ids: manyIds, departmentId: oneId }),
  (draft, { ids, departmentId }) => takeOut(draft, ids, 'departmentIds', departmentId),
)

/** These and no other departments are involved. Refuses: `card-not-found`, `field-not-of-lane`. */
export const setCardDepartments = mapCommand(
  'card.setDepartments',
  z.object({ ids: manyIds, departmentIds: z.array(oneId).max(SET_LIMIT) }),
  (draft, { ids, departmentIds }) => {
    const refusal = absent(draft, 'cards', ids) ?? without(draft, ids, 'departmentIds')
    if (!refusal) for (const id of ids) draft.update('cards', id, { departmentIds: sortedSet(departmentIds) })
    return refusal
  },
)

/**
 * The card stands for a touchpoint of the library (empty: for none); its name, channel and presence are then read
 * from there wherever the card has none of its own. Refuses: `card-not-found`, `field-not-of-lane`.
 */
export const setCardTouchpoint = mapCommand(
  'card.setTouchpoint',
  z.object({
    ids: manyIds,
    touchpointId: z.union([oneId, z.literal('')]),
    channelId: z.union([oneId, z.literal('')]).exactOptional(),
    presence: z.enum(PRESENCES).exactOptional(),
  }),
  (draft, { ids, ...fields }) => {
    const refusal = absent(draft, 'cards', ids) ?? without(draft, ids, 'touchpointId')
    if (!refusal) for (const id of ids) draft.update('cards', id, fields)
    return refusal
  },
)

function putIn(draft: MapDraft, ids: readonly string[], field: SetField, member: string): Refusal | undefined {
  const refusal = absent(draft, 'cards', ids) ?? without(draft, ids, field)
  if (refusal) return refusal
  for (const id of ids) {
    const members = sortedSet([...(draft.get('cards', id) as Card)[field], member])
    if (members.length > SET_LIMIT) return because('too-many', `cards/${id}`, { limit: SET_LIMIT })
    draft.update('cards', id, { [field]: members })
  }
  return undefined
}

function takeOut(draft: MapDraft, ids: readonly string[], field: SetField, member: string): Refusal | undefined {
  const refusal = absent(draft, 'cards', ids) ?? without(draft, ids, field)
  if (refusal) return refusal
  for (const id of ids) {
    draft.update('cards', id, { [field]: (draft.get('cards', id) as Card)[field].filter((one) => one !== member) })
  }
  return undefined
}

/** Refuses as `field-not-of-lane` cards whose kind of lane has no place for the field. */
function without(draft: MapDraft, ids: readonly string[], field: string): Refusal | undefined {
  if (!(field in LANE_CARD_FIELDS)) return undefined
  for (const id of ids) {
    const { laneId } = draft.get('cards', id) as Card
    const { kind, fields = {} } = laneKindOf((draft.get('lanes', laneId) as Lane).kind)
    if (!(field in fields)) return because('field-not-of-lane', `cards/${id}`, { field, kind })
  }
  return undefined
}
