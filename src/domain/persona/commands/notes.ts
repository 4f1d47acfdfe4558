import { z } from 'zod'
import { lineText, longText, manyIds, manyTexts, oneId, place } from '../../arguments.ts'
import { because, type Context } from '../../command.ts'
import { ordersAt } from '../../order.ts'
import type { Refusal } from '../../result.ts'
import {
  asSiblings,
  groupLives,
  groupOfNote,
  notesOfGroup,
  notesOfSection,
  sectionNamed,
  sectionOfNote,
} from '../notes.ts'
import { FRAMEWORKS, type Framework, type Note, personaInfo } from '../persona-type.ts'
import { sectionsOf } from '../sections.ts'
import { absent, type PersonaDraft, personaCommand, softDelete, tooMany, undelete, unknown } from './persona-command.ts'

function absentGroup(draft: PersonaDraft, group: string): Refusal | undefined {
  return groupLives(draft.document, group) ? undefined : because('group-not-found', `fields/${group}`)
}

function absentSection(draft: PersonaDraft, section: string): Refusal | undefined {
  return sectionNamed(draft.document, section) ? undefined : because('section-not-found', `sections/${section}`)
}

/**
 * Adds a note for each text, in that order, to a group of the profile, to a section of the empathy map, or to both;
 * `index` is the place in the group, or in the section where no group is named. Refuses: `note-needs-place` (neither
 * is named), `group-not-found`, `section-not-found`, `too-many`.
 */
export const addNotes = personaCommand(
  'note.add',
  z.object({
    group: oneId.exactOptional(),
    section: oneId.exactOptional(),
    label: lineText.exactOptional(),
    texts: manyTexts,
    index: place,
  }),
  (draft, { group = '', section = '', label = '', texts, index }, context) => {
    if (group === '' && section === '') return because('note-needs-place', 'group')
    const refusal =
      (group === '' ? undefined : absentGroup(draft, group)) ??
      (section === '' ? undefined : absentSection(draft, section)) ??
      tooMany(draft, 'notes', texts.length)
    if (refusal) return refusal
    const ids = texts.map((text) => draft.insert('notes', { id: context.newId(), group, section, label, text }).id)
    orderInProfile(draft, ids, group === '' ? undefined : index, context)
    orderInSection(draft, ids, group === '' ? index : undefined, context)
    return undefined
  },
)

/** Changes a note's text or label. Refuses: `note-not-found`. */
export const setNote = personaCommand(
  'note.set',
  z.object({ id: oneId, text: longText.exactOptional(), label: lineText.exactOptional() }),
  (draft, { id, ...fields }) => {
    const refusal = absent(draft, 'notes', [id])
    if (!refusal) draft.update('notes', id, fields)
    return refusal
  },
)

/**
 * Puts notes in a group of the profile, before the one at `index` among those that stay; their place in the empathy
 * map stays when they name a section. Refuses: `note-not-found`, `group-not-found`.
 */
export const placeInProfile = personaCommand(
  'note.placeInProfile',
  z.object({ ids: manyIds, group: oneId, index: place }),
  (draft, { ids, group, index }, context) => {
    const refusal = absent(draft, 'notes', ids) ?? absentGroup(draft, group)
    if (refusal) return refusal
    for (const id of ids) draft.update('notes', id, { group })
    orderInProfile(draft, ids, index, context)
    return undefined
  },
)

/**
 * Puts notes in a section of the empathy map, before the one at `index` among those that stay; a note that was seen
 * in the profile stays where it is there. Refuses: `note-not-found`, `section-not-found`.
 */
export const placeInSection = personaCommand(
  'note.placeInSection',
  z.object({ ids: manyIds, section: oneId, index: place }),
  (draft, { ids, section, index }, context) => {
    const refusal = absent(draft, 'notes', ids) ?? absentSection(draft, section)
    if (refusal) return refusal
    for (const id of ids) {
      const note = draft.get('notes', id) as Note
      const group = note.group === '' ? (groupOfNote(draft.document, note) ?? '') : note.group
      draft.update('notes', id, { section, group })
    }
    orderInSection(draft, ids, index, context)
    return undefined
  },
)

/**
 * Takes notes out of the profile and leaves them in the empathy map. Refuses: `note-not-found`, `note-needs-place`
 * (it would be nowhere), `note-mirrored` (its section mirrors a group of the profile, where it would go on being seen).
 */
export const removeFromProfile = personaCommand(
  'note.removeFromProfile',
  z.object({ ids: manyIds }),
  (draft, { ids }) => {
    const refusal = absent(draft, 'notes', ids)
    if (refusal) return refusal
    for (const id of ids) {
      const note = { ...(draft.get('notes', id) as Note), group: '' }
      if (note.section === '') return because('note-needs-place', `notes/${id}`)
      if (groupOfNote(draft.document, note) !== null) return because('note-mirrored', `notes/${id}`)
      draft.update('notes', id, { group: '' })
    }
    return undefined
  },
)

/**
 * Takes notes out of the empathy map and leaves them in the profile. Refuses: `note-not-found`, `note-needs-place`,
 * `note-mirrored` (a section of the framework in use mirrors its group, where it would go on being seen).
 */
export const removeFromSection = personaCommand(
  'note.removeFromSection',
  z.object({ ids: manyIds }),
  (draft, { ids }) => {
    const refusal = absent(draft, 'notes', ids)
    if (refusal) return refusal
    const { framework } = personaInfo(draft.document)
    for (const id of ids) {
      const note = draft.get('notes', id) as Note
      const group = note.group === '' ? (groupOfNote(draft.document, note) ?? '') : note.group
      if (group === '') return because('note-needs-place', `notes/${id}`)
      const seen = sectionOfNote(draft.document, { ...note, section: '', group }, framework)
      if (seen !== null) return because('note-mirrored', `notes/${id}`)
      draft.update('notes', id, { section: '', group })
    }
    return undefined
  },
)

/** Deletes notes softly. Refuses: `note-not-found`. */
export const deleteNotes = personaCommand('note.delete', z.object({ ids: manyIds }), (draft, { ids }, context) => {
  const refusal = absent(draft, 'notes', ids)
  if (!refusal) softDelete(draft, 'notes', ids, context)
  return refusal
})

/** Brings notes back where they were. Refuses: `note-not-found`, `too-many`. */
export const restoreNotes = personaCommand('note.restore', z.object({ ids: manyIds }), (draft, { ids }) => {
  const refusal = unknown(draft, 'notes', ids) ?? tooMany(draft, 'notes', ids.length)
  if (!refusal) undelete(draft, 'notes', ids)
  return refusal
})

/** Gives the notes keys at a place among the others of the group in which the first of them is seen. */
function orderInProfile(
  draft: PersonaDraft,
  ids: readonly string[],
  index: number | undefined,
  context: Context,
): void {
  const group = groupOfNote(draft.document, draft.get('notes', ids[0] as string) as Note)
  if (group !== null) writeOrders(draft, notesOfGroup(draft.document, group), ids, 'order', index, context)
}

/** The same in the section where the first of them is seen: that of the framework it names, or of the one in use. */
function orderInSection(
  draft: PersonaDraft,
  ids: readonly string[],
  index: number | undefined,
  context: Context,
): void {
  const first = draft.get('notes', ids[0] as string) as Note
  const framework = frameworkOf(draft, first.section) ?? personaInfo(draft.document).framework
  const section = sectionOfNote(draft.document, first, framework)
  if (section === null) return
  writeOrders(draft, notesOfSection(draft.document, framework, section), ids, 'sectionOrder', index, context)
}

function frameworkOf(draft: PersonaDraft, sectionId: string): Framework | undefined {
  return FRAMEWORKS.find((framework) => sectionsOf(draft.document, framework).some(({ id }) => id === sectionId))
}

function writeOrders(
  draft: PersonaDraft,
  notes: readonly Note[],
  ids: readonly string[],
  field: 'order' | 'sectionOrder',
  index: number | undefined,
  context: Context,
): void {
  const moving = new Set(ids)
  const siblings = asSiblings(
    notes.filter(({ id }) => !moving.has(id)),
    field,
  )
  const { orders, moved } = ordersAt(siblings, index ?? siblings.length, ids.length, context.random)
  for (const { id, order } of moved) draft.update('notes', id, { [field]: order })
  for (const [i, id] of ids.entries()) draft.update('notes', id, { [field]: orders[i] as string })
}
