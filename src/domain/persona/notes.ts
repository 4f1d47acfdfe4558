import type { Ordered } from '../order.ts'
import { FRAMEWORKS, type Framework, type Note, type Persona, TRAIT_GROUPS } from './persona-type.ts'
import { type Section, sectionsOf } from './sections.ts'

/**
 * Where a note is seen. It is written once and can be seen in the profile and in the empathy map.
 *
 * In a framework's empathy map a note stands, in this order of precedence,
 * 1. in the section that it names itself (`section`), where that is one of the framework's;
 * 2. in the section that mirrors its group of the profile: a goal stands under “gain”;
 * 3. in the counterpart of the section that it names in the other framework: what was heard is an influence.
 * A note that finds no place but names a section (one of one's own, or one that was deleted) is unplaced: the screen
 * lays it beside the map. So going over to another framework and back loses nothing, and rewrites nothing.
 *
 * In the profile a note stands in its group; a note without a group stands in the group that its section mirrors.
 */
export function sectionOfNote(persona: Persona, note: Note, framework: Framework): string | null {
  const sections = sectionsOf(persona, framework)
  const has = (id: string | undefined) => sections.some((section) => section.id === id)
  if (note.section !== '' && has(note.section)) return note.section
  const mirror = note.group === '' ? undefined : sections.find((section) => section.group === note.group)
  if (mirror) return mirror.id
  const counterpart = COUNTERPARTS[note.section]
  return counterpart !== undefined && has(counterpart) ? counterpart : null
}

/** The section of the other framework that means the same or holds it. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  'six:thinkFeel': 'boag:feelings',
  'six:hear': 'boag:influences',
  'six:see': 'boag:influences',
  'six:sayDo': 'boag:tasks',
  'six:pain': 'boag:painPoints',
  'six:gain': 'boag:goals',
  'boag:tasks': 'six:sayDo',
  'boag:feelings': 'six:thinkFeel',
  'boag:influences': 'six:hear',
  'boag:painPoints': 'six:pain',
  'boag:goals': 'six:gain',
}

/** The group of the profile where the note is seen, a trait group or a living field's id; null where it is in none. */
export function groupOfNote(persona: Persona, note: Note): string | null {
  if (note.group !== '') return groupLives(persona, note.group) ? note.group : null
  return sectionNamed(persona, note.section)?.group || null
}

export function groupLives(persona: Persona, group: string): boolean {
  return (TRAIT_GROUPS as readonly string[]).includes(group) || persona.fields[group]?.deletedAt === null
}

/** The section of that id in any framework. */
export function sectionNamed(persona: Persona, id: string): Section | undefined {
  return FRAMEWORKS.flatMap((framework) => sectionsOf(persona, framework)).find((section) => section.id === id)
}

/** The living notes of a group of the profile, in order. */
export function notesOfGroup(persona: Persona, group: string): Note[] {
  return livingNotes(persona)
    .filter((note) => groupOfNote(persona, note) === group)
    .sort(by('order', 'sectionOrder'))
}

/** The living notes of a section of the empathy map, in order. */
export function notesOfSection(persona: Persona, framework: Framework, sectionId: string): Note[] {
  return livingNotes(persona)
    .filter((note) => sectionOfNote(persona, note, framework) === sectionId)
    .sort(by('sectionOrder', 'order'))
}

/** Notes that name a section but have no place in this framework's empathy map. */
export function unplacedNotes(persona: Persona, framework: Framework): Note[] {
  return livingNotes(persona)
    .filter((note) => note.section !== '' && sectionOfNote(persona, note, framework) === null)
    .sort(by('sectionOrder', 'order'))
}

export function livingNotes(persona: Persona): Note[] {
  return Object.values(persona.notes).filter((note) => note.deletedAt === null)
}

type OrderField = 'order' | 'sectionOrder'

/** By one order, ties by the other, then by id. */
function by(first: OrderField, second: OrderField) {
  const key = (note: Note): readonly string[] => [note[first], note[second], note.id]
  return (a: Note, b: Note): number => {
    const [one, other] = [key(a), key(b)]
    const at = one.findIndex((part, i) => part !== other[i])
    return at < 0 ? 0 : (one[at] as string) < (other[at] as string) ? -1 : 1
  }
}

/** Notes as siblings in one of their two sequences. */
export function asSiblings(notes: readonly Note[], field: OrderField): Ordered[] {
  return notes.map((note) => ({ id: note.id, order: note[field] }))
}
