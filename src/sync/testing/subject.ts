import type { Diff } from '../../domain/diff.ts'
import type { AnyDocument, DocumentType } from '../../domain/document-type.ts'
import type { Chance } from './chance.ts'

/** Runs a command; the diff that it made, or null where it was refused. */
export type Execute = (command: { readonly name: string }, args: unknown) => Diff | null

/** What one edit needs to know. */
export type Editing = {
  readonly document: AnyDocument
  readonly execute: Execute
  readonly chance: Chance
  /** Letters that nobody else types. */
  readonly letters: string
}

/** What anybody did to cards, whoever they were. */
export type CardHistory = {
  /** Ids of all cards that were ever made. */
  readonly made: ReadonlySet<string>
  /** Ids of those that somebody deleted, or whose making was undone, at some time. */
  readonly deleted: ReadonlySet<string>
}

/** What a simulation's people work on. */
export type Subject = {
  /** As it is today. Every subject keeps its cards in the table `cards`. */
  readonly type: DocumentType
  /** As a later version of Polku may have it, with more fields. */
  readonly laterType: DocumentType
  readonly start: AnyDocument
  /** One edit such as people make; null where nothing came of it. */
  edit(editing: Editing, isLater: boolean): Diff | null
  /** What is wrong with the document in which all met; empty: nothing. */
  faults(document: AnyDocument, history: CardHistory): string[]
}

/** A few of one's own letters, or now and then something that is more than one code unit. */
export function someWords({ chance, letters }: Editing): string {
  if (chance.odds(0.1)) return chance.pick(['👩‍👩‍👧', '🇫🇮', '\n', ' ']) as string
  return Array.from({ length: 1 + chance.below(4) }, () => letters[chance.below(letters.length)]).join('')
}

/** The text with something typed into it, and sometimes something taken out, in whole characters as a caret has them. */
export function typedInto(text: string, editing: Editing): string {
  const before = [...text]
  const at = editing.chance.below(before.length + 1)
  const removed = editing.chance.odds(0.4) ? editing.chance.below(4) : 0
  return [...before.slice(0, at), someWords(editing), ...before.slice(at + removed)].join('')
}

export function cardFaults(document: AnyDocument, { made, deleted }: CardHistory): string[] {
  const cards = document.cards ?? {}
  const isLost = (id: string) => !cards[id] || (cards[id].deletedAt !== null && !deleted.has(id))
  return [
    ...[...made].filter(isLost).map((id) => `cards/${id} is lost`),
    ...Object.keys(cards).flatMap((id) => (made.has(id) ? [] : [`cards/${id} came from nowhere`])),
  ]
}
