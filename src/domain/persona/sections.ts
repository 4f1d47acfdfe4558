import { sorted } from '../order.ts'
import type { Framework, Persona, TraitGroup } from './persona-type.ts'

/**
 * A section of the empathy map. `group` is the part of the profile it mirrors: a note written there shows up here.
 * Its title is the message `empathy.<id>` (with `:` as `.`), or the person's own.
 */
export type Section = { readonly id: string; readonly group: TraitGroup | ''; readonly title: string | null }

const SIX: readonly Section[] = [
  { id: 'six:thinkFeel', group: 'motivations', title: null },
  { id: 'six:hear', group: '', title: null },
  { id: 'six:see', group: '', title: null },
  { id: 'six:sayDo', group: 'behaviour', title: null },
  { id: 'six:pain', group: 'painPoints', title: null },
  { id: 'six:gain', group: 'goals', title: null },
]

const BOAG: readonly Section[] = [
  { id: 'boag:tasks', group: 'needs', title: null },
  { id: 'boag:feelings', group: 'attitudes', title: null },
  { id: 'boag:influences', group: '', title: null },
  { id: 'boag:painPoints', group: 'painPoints', title: null },
  { id: 'boag:goals', group: 'goals', title: null },
]

/** The sections that a persona's empathy map has, in reading order. */
export function sectionsOf(persona: Persona, framework: Framework): readonly Section[] {
  switch (framework) {
    case 'six':
      return SIX
    case 'boag':
      return BOAG
    case 'own':
      return sorted(Object.values(persona.sections))
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ id, title }) => ({ id, group: '', title }))
    default:
      return framework satisfies never
  }
}
