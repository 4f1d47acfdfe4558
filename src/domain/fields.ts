import { z } from 'zod'

/**
 * How a field merges when two people change it at once:
 * `value` – the last write wins; `text` – characters merge; `set` – members merge one by one.
 */
export type FieldKind = 'value' | 'text' | 'set'

const kinds = z.registry<{ kind: FieldKind }>()

/** Longest text a single field may hold, in UTF-16 code units. */
export const TEXT_LIMIT = 20_000
/** Largest number of members in one set field. */
export const SET_LIMIT = 500

/** Names that every object has already: as ids they would find what nobody put there. */
const INHERITED =
  '__\\w+__|constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf'
const ID = new RegExp(`^(?!(?:${INHERITED})$)[\\w\\-:.]{1,64}$`)
const ID_OR_NONE = new RegExp(`^(?!(?:${INHERITED})$)[\\w\\-:.]{0,64}$`)

/** An identifier: 1–64 letters, digits, `_`, `-`, `:` or `.`. */
export const id = () => z.string().regex(ID)
/** A reference to another record; empty means none. */
export const reference = () => z.string().regex(ID_OR_NONE).default('')
/** Text that several people may type in at once. */
export const text = () => {
  const schema = z.string().overwrite(cleanText).max(TEXT_LIMIT).default('')
  kinds.add(schema, { kind: 'text' })
  return schema
}
/** A set of ids or literals, kept sorted and without duplicates; merges member by member. */
export const idSet = () => {
  const schema = z
    .array(z.string().regex(ID))
    .max(SET_LIMIT)
    .default([])
    .transform((members): readonly string[] => sortedSet(members))
  kinds.add(schema, { kind: 'set' })
  return schema
}
/** A position among siblings: a fractional index, compared by code unit, ties broken by id. */
export const order = () =>
  z
    .string()
    .regex(/^[0-9A-Za-z]{1,512}$/)
    .default('a0')
/** Real days of the years 1900 to 2999, so that what is reckoned from one is a day too. */
const DAY = new RegExp(`^$|(?=19|2)${z.core.regexes.date.source}`)

/** A day without a time (ISO 8601, `2027-05-31`); empty means none. */
export const day = () => z.string().regex(DAY).default('')
/** When a record was softly deleted (ms since 1970), or null while it lives. */
export const deletedAt = () => z.number().int().nonnegative().nullable().default(null)

const CONTROL = /[^\P{Cc}\t\n]/gu

/**
 * Text that every part of the system can keep: line ends are `\n`, control characters (but tab) are left out, since
 * databases and XML can't hold them, and halves of a character become U+FFFD, since UTF-8 can't.
 */
export function cleanText(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(CONTROL, '').toWellFormed()
}

export function sortedSet(members: Iterable<string>): readonly string[] {
  return [...new Set(members)].sort()
}

export function fieldKind(schema: z.ZodType): FieldKind {
  return kinds.get(schema as never)?.kind ?? 'value'
}
