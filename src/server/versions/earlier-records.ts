import type { AnyRow, DocumentType, Table } from '../../domain/document-type.ts'

type Rows = Readonly<Record<string, AnyRow>>
export type StoredRecords = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A table's records as today's schema reads them: what was added to it since takes its default. */
export function readable(table: Table, rows: Readonly<Record<string, unknown>>): Rows {
  const read = Object.values(rows).map((row) => table.schema.safeParse(row))
  return Object.fromEntries(read.flatMap(({ data }) => (data ? [[(data as AnyRow).id, data as AnyRow]] : [])))
}

/**
 * A version that an earlier release of Polku may have kept, as a document of today: tables that it didn't have are empty.
 * A record that today's schema can't read is left out; it stays in what is stored.
 */
export function asToday({ tables }: DocumentType, records: StoredRecords): Readonly<Record<string, Rows>> {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, readable(table, records[name] ?? {})]))
}
