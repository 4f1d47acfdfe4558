import { mentionOf, partsOf } from '../../domain/comments/mentions.ts'
import type { Person } from '../data/comments.ts'

/** Somebody who can be mentioned, under a name that nobody else has here. */
export type Mentionable = Person & { readonly label: string }

/** Two of one name are told apart by a number, so that what is written means one of them. */
export function withLabels(people: readonly Person[]): readonly Mentionable[] {
  const seen = new Map<string, number>()
  return people.map((person) => {
    const count = (seen.get(person.name) ?? 0) + 1
    seen.set(person.name, count)
    return { ...person, label: count === 1 ? person.name : `${person.name} (${count})` }
  })
}

/** What is stored, as one writes it: people by name. */
export function draftOf(stored: string, people: readonly Mentionable[]): string {
  const label = (userId: string) => people.find((person) => person.userId === userId)?.label
  return partsOf(stored)
    .map((part) => {
      if (part.kind === 'words') return part.text
      const name = label(part.userId)
      return name === undefined ? mentionOf(part.userId) : `@${name}`
    })
    .join('')
}

/** What one wrote, as it is stored. The longest names first: “@Bo Ek” is not “@Bo” and “Ek”. */
export function storedOf(draft: string, people: readonly Mentionable[]): string {
  const longestFirst = people.filter(({ label }) => label !== '').toSorted((a, b) => b.label.length - a.label.length)
  let stored = ''
  let at = 0
  while (at < draft.length) {
    const person = draft[at] === '@' ? longestFirst.find(({ label }) => isWhole(draft, at + 1, label)) : undefined
    stored += person ? mentionOf(person.userId) : draft[at]
    at += person ? 1 + person.label.length : 1
  }
  return stored
}

/** Whether the name stands there and ends there. */
function isWhole(draft: string, at: number, label: string): boolean {
  return draft.startsWith(label, at) && !/[\p{L}\p{N}]/u.test(draft[at + label.length] ?? '')
}

/** The beginning of a name that is being written before the caret; null: none is. */
export function nameBeingWritten(
  draft: string,
  caret: number,
): { readonly from: number; readonly query: string } | null {
  const match = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(draft.slice(0, caret))
  if (!match) return null
  const query = match[1] ?? ''
  return { from: caret - query.length - 1, query }
}

const OFFERED = 6

/** Those whose name, or a later part of it, begins so. */
export function offered(people: readonly Mentionable[], query: string): readonly Mentionable[] {
  const wanted = query.toLocaleLowerCase()
  const fits = ({ label }: Mentionable) => {
    const name = label.toLocaleLowerCase()
    return name !== wanted && (name.startsWith(wanted) || name.split(/\s+/).some((part) => part.startsWith(wanted)))
  }
  return people.filter(fits).slice(0, OFFERED)
}
