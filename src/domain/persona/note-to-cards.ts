import type { LaneKindName } from '../lanes/registry.ts'
import { sectionNamed } from './notes.ts'
import type { Note, Persona, TraitGroup } from './persona-type.ts'

/** Which kind of lane a section's notes belong to when they are sent to a map. */
const LANE_OF_SECTION: Readonly<Record<string, LaneKindName>> = {
  'six:thinkFeel': 'thoughts',
  'six:hear': 'situations',
  'six:see': 'situations',
  'six:sayDo': 'actions',
  'six:pain': 'pains',
  'six:gain': 'needs',
  'boag:tasks': 'actions',
  'boag:feelings': 'thoughts',
  'boag:influences': 'situations',
  'boag:painPoints': 'pains',
  'boag:goals': 'motivations',
}

const LANE_OF_GROUP: Readonly<Record<TraitGroup, LaneKindName>> = {
  geography: 'situations',
  demographics: 'situations',
  lifestyle: 'situations',
  values: 'motivations',
  attitudes: 'thoughts',
  behaviour: 'actions',
  goals: 'motivations',
  needs: 'needs',
  motivations: 'motivations',
  expectations: 'needs',
  worries: 'concerns',
  painPoints: 'pains',
}

/** The kind of lane that suits a note: by its section, else by its group, else free text. */
function laneKindForNote(persona: Persona, note: Note): LaneKindName {
  const bySection = sectionNamed(persona, note.section) && LANE_OF_SECTION[note.section]
  return bySection ?? LANE_OF_GROUP[note.group as TraitGroup] ?? 'text'
}

export type NoteCards = { readonly kind: LaneKindName; readonly texts: readonly string[] }

/**
 * What to put on a map for these notes: for each kind of lane the cards' texts, in the order of the ids. A label goes
 * before its text. Notes that are deleted or unknown are left out. Feed each to `card.add`.
 */
export function noteToCards(persona: Persona, noteIds: readonly string[]): NoteCards[] {
  const notes = noteIds.map((id) => persona.notes[id]).filter((note) => note?.deletedAt === null) as Note[]
  const groups = Map.groupBy(notes, (note) => laneKindForNote(persona, note))
  return [...groups].map(([kind, group]) => ({
    kind,
    texts: group.map(({ label, text }) => (label === '' ? text : text === '' ? label : `${label}: ${text}`)),
  }))
}
