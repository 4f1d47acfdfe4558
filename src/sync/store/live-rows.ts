import { sameValue } from '../../domain/diff.ts'
import type { AnyDocument, AnyRow } from '../../domain/document-type.ts'

/**
 * A document's records, changed in place until somebody has been given them; only then is a table copied at its next
 * change. Screens that watch single records thus cost nothing for the size of the map.
 */
export type LiveRows = {
  /** For the length of a call: it changes afterwards. */
  readonly current: AnyDocument
  /** To keep: nothing that was given out is ever changed. */
  snapshot(): AnyDocument
  snapshotOf(table: string): Readonly<Record<string, AnyRow>>
  /** Puts a record in place, or takes it away (null). False where it is the same already. */
  put(table: string, id: string, row: AnyRow | null): boolean
}

export function liveRows(initial: AnyDocument): LiveRows {
  const tables: Record<string, Record<string, AnyRow>> = { ...initial }
  const given = new Set<string>(Object.keys(initial))
  let whole: AnyDocument | null = initial

  return {
    current: tables,
    snapshot() {
      if (!whole) {
        whole = { ...tables }
        for (const table of Object.keys(tables)) given.add(table)
      }
      return whole
    },
    snapshotOf(table) {
      given.add(table)
      return tables[table] ?? {}
    },
    put(table, id, row) {
      const present = tables[table]?.[id] ?? null
      if (present === row || (present && row && sameRow(present, row))) return false
      whole = null
      if (given.delete(table)) tables[table] = { ...tables[table] }
      const rows = tables[table] as Record<string, AnyRow>
      if (row === null) delete rows[id]
      else rows[id] = row
      return true
    },
  }
}

function sameRow(a: AnyRow, b: AnyRow): boolean {
  const fields = Object.keys(a)
  return fields.length === Object.keys(b).length && fields.every((field) => sameValue(a[field], b[field]))
}
