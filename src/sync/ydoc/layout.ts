import type * as Y from 'yjs'

/**
 * Where records lie in a Yjs document. Everything has a fixed name, and nothing is nested: two people who make the same
 * record at once (a point of the curve, the info record) write into the same places, and nobody's fields are lost. A
 * nested Y.Map a record would let one of the two maps win, with all that was typed into the other.
 *
 * - `getMap(table)`: under `id` the version of the type that made the record (its presence is the record's); under
 *   `id/field` a value. A value that is the field's default need not be there.
 * - `getText('table/id/field')`: a text.
 * - `getMap('table/id/field')`: a set, its members as keys with the value true.
 *
 * Ids and names hold no slash. What a later version adds under other names stays untouched.
 */
export type FieldPlace = { readonly table: string; readonly id: string; readonly field: string }

const SLASH = '/'

export function valueKey(id: string, field: string): string {
  return id + SLASH + field
}

/** The record that a key of a table's map belongs to. */
export function recordOfKey(key: string): string {
  const slash = key.indexOf(SLASH)
  return slash < 0 ? key : key.slice(0, slash)
}

export function isRecordKey(key: string): boolean {
  return !key.includes(SLASH)
}

export function rootName(table: string, id: string, field: string): string {
  return table + SLASH + id + SLASH + field
}

export function placeOfRoot(name: string): FieldPlace | null {
  const [table, id, field, ...rest] = name.split(SLASH)
  if (table === undefined || id === undefined || field === undefined || rest.length > 0) return null
  return { table, id, field }
}

/** The table's map; null where the document has none yet, so that reading makes nothing. */
export function tableMap(ydoc: Y.Doc, table: string): Y.Map<unknown> | null {
  return ydoc.share.has(table) ? ydoc.getMap(table) : null
}

export function textAt(ydoc: Y.Doc, name: string): Y.Text | null {
  return ydoc.share.has(name) ? ydoc.getText(name) : null
}

export function setAt(ydoc: Y.Doc, name: string): Y.Map<unknown> | null {
  return ydoc.share.has(name) ? ydoc.getMap(name) : null
}
