import { livingSorted } from '../../domain/map/columns.ts'
import { notesOfGroup, notesOfSection } from '../../domain/persona/notes.ts'
import {
  type Framework,
  type Note,
  type Persona,
  personaInfo,
  TRAIT_GROUPS,
} from '../../domain/persona/persona-type.ts'
import { sectionsOf } from '../../domain/persona/sections.ts'
import type { Step } from '../ui/grip.tsx'

/** Where notes stand: a group of the profile, or a section of the empathy map in use. */
export type Place = { readonly kind: 'group' | 'section'; readonly id: string }

/** Under this name notes are dragged: only lists of notes take them. */
export const DRAGGED_NOTE = 'persona-note'

export function samePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && a.id === b.id
}

export function notesAt(persona: Persona, place: Place): Note[] {
  return place.kind === 'group'
    ? notesOfGroup(persona, place.id)
    : notesOfSection(persona, personaInfo(persona).framework, place.id)
}

/** All places of one kind, in reading order. */
export function placesOf(persona: Persona, kind: Place['kind'], framework: Framework): Place[] {
  const ids =
    kind === 'section'
      ? sectionsOf(persona, framework).map(({ id }) => id)
      : [...TRAIT_GROUPS, ...livingSorted(persona.fields).map(({ id }) => id)]
  return ids.map((id) => ({ kind, id }))
}

/**
 * Where a note goes by one press of an arrow: up and down among its neighbours, over into the place before or behind
 * at the same height. Null: it can't go further.
 */
export function stepped(
  persona: Persona,
  note: Note,
  place: Place,
  step: Step,
): { place: Place; index: number } | null {
  const index = notesAt(persona, place).findIndex(({ id }) => id === note.id)
  if (index < 0) return null
  if (step === 'up') return index === 0 ? null : { place, index: index - 1 }
  if (step === 'down') return index === notesAt(persona, place).length - 1 ? null : { place, index: index + 1 }
  const places = placesOf(persona, place.kind, personaInfo(persona).framework)
  const at = places.findIndex((other) => samePlace(other, place))
  const target = places[step === 'before' ? at - 1 : at + 1]
  return target ? { place: target, index: Math.min(index, notesAt(persona, target).length) } : null
}
