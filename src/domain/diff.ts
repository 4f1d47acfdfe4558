import type { AnyDocument, AnyRow } from './document-type.ts'

/** The fields of one record before and after. `null` before: the record is made; `null` after: it is taken away. */
export type Change = {
  readonly table: string
  readonly id: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** What a command does to a document, in order. Undo is the reversed diff. */
export type Diff = readonly Change[]

export function reverse(diff: Diff): Diff {
  return diff.map(({ table, id, before, after }) => ({ table, id, before: after, after: before })).reverse()
}

/** The document after the diff. Fields that the diff doesn't name keep their values. */
export function apply<Document>(document: Document, diff: Diff): Document {
  if (diff.length === 0) return document
  const next: Record<string, Record<string, AnyRow>> = { ...(document as AnyDocument) }
  const copied = new Set<string>()
  for (const change of diff) {
    if (!copied.has(change.table)) {
      next[change.table] = { ...next[change.table] }
      copied.add(change.table)
    }
    const rows = next[change.table] as Record<string, AnyRow>
    if (change.after === null) delete rows[change.id]
    else rows[change.id] = { ...rows[change.id], ...change.after, id: change.id }
  }
  return next as Document
}

/** Whether two field values are the same; arrays (sets) are compared by their members. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((member, i) => member === b[i])
}
