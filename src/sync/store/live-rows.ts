import { sameValue } from '../../domain/diff.ts'
import type { AnyDocument, AnyRow } from '../../domain/document-type.ts'

type Rows = Readonly<Record<string, AnyRow>>

/**
 * A document's records, changed in place; a table is copied only when somebody asks for it after a change. Screens that
 * watch single records thus cost nothing for the size of the map.
 */
export type LiveRows = {
  /** For the length of a call: it changes afterwards. */
  readonly current: AnyDocument
  /** To keep: nothing that was given out is ever changed. */
  snapshot(): AnyDocument
  snapshotOf(table: string): Rows
  /** Puts a record in place, or takes it away (null). False where it is the same already. */
  put(table: string, id: string, row: AnyRow | null): boolean
}

export function liveRows(initial: AnyDocument): LiveRows {
  const tables = Object.fromEntries(Object.entries(initial).map(([name, rows]) => [name, liveTable(rows)]))
  let whole: AnyDocument | null = null
  const snapshotOf = (table: string) => tables[table]?.snapshot() ?? {}
  return {
    current: Object.fromEntries(Object.entries(tables).map(([name, { current }]) => [name, current])),
    snapshot() {
      whole ??= Object.fromEntries(Object.keys(tables).map((name) => [name, snapshotOf(name)]))
      return whole
    },
    snapshotOf,
    put(table, id, row) {
      const changed = tables[table]?.put(id, row) ?? false
      if (changed) whole = null
      return changed
    },
  }
}

function liveTable(initial: Rows) {
  const current: Record<string, AnyRow> = { ...initial }
  // The same once more: a Map is walked fifty times faster than an object of more than a thousand keys.
  const inOrder = new Map(Object.entries(initial))
  let copy: Rows | null = initial
  return {
    current,
    snapshot(): Rows {
      copy ??= objectOf(inOrder)
      return copy
    },
    put(id: string, row: AnyRow | null): boolean {
      const present = inOrder.get(id) ?? null
      if (present === row || (present && row && sameRow(present, row))) return false
      copy = null
      if (row === null) {
        delete current[id]
        inOrder.delete(id)
      } else {
        current[id] = row
        inOrder.set(id, row)
      }
      return true
    },
  }
}

/** Filled before it gets its prototype, which takes a sixth of the time that spreading or `Object.fromEntries` takes. */
function objectOf(rows: ReadonlyMap<string, AnyRow>): Rows {
  const copy: Record<string, AnyRow> = Object.create(null)
  for (const [id, row] of rows) copy[id] = row
  return Object.setPrototypeOf(copy, Object.prototype)
}

function sameRow(a: AnyRow, b: AnyRow): boolean {
  const fields = Object.keys(a)
  return fields.length === Object.keys(b).length && fields.every((field) => sameValue(a[field], b[field]))
}
