import { type Change, type Diff, sameValue } from './diff.ts'
import type { AnyRow, DocumentOf, DocumentType, Row } from './document-type.ts'

type Rows<Type extends DocumentType, Name extends keyof Type['tables']> = Row<Type['tables'][Name]>

/**
 * Records what a command changes. Reads see earlier writes of the same draft; `diff()` is the shortest
 * list of changes that leads from the document to the draft.
 */
export type Draft<Type extends DocumentType> = {
  get<Name extends keyof Type['tables'] & string>(table: Name, id: string): Rows<Type, Name> | undefined
  all<Name extends keyof Type['tables'] & string>(table: Name): Rows<Type, Name>[]
  /** Makes a record; fields left out take their defaults. Throws when the id is taken or a field is not valid. */
  insert<Name extends keyof Type['tables'] & string>(
    table: Name,
    row: { id: string } & Partial<Rows<Type, Name>>,
  ): Rows<Type, Name>
  /** Changes the named fields. Throws when there is no such record or a field is not valid. */
  update<Name extends keyof Type['tables'] & string>(
    table: Name,
    id: string,
    fields: Partial<Omit<Rows<Type, Name>, 'id'>>,
  ): void
  remove<Name extends keyof Type['tables'] & string>(table: Name, id: string): void
  /** The document as it stands with the draft's changes. */
  readonly document: DocumentOf<Type>
  diff(): Diff
}

export function draft<Type extends DocumentType>(type: Type, document: DocumentOf<Type>): Draft<Type> {
  const base = document as unknown as Readonly<Record<string, Readonly<Record<string, AnyRow>>>>
  const touched = new Map<string, Touched>()
  // Copying a table of a large map takes longer than the edit, so it is done only for those who want the whole table.
  const copies = new Map<string, Record<string, AnyRow>>()

  const touchedIn = (table: string) => [...touched.values()].filter((entry) => entry.table === table)

  function rowAt(table: string, id: string): AnyRow | undefined {
    const entry = touched.get(`${table}/${id}`)
    return entry ? (entry.after ?? undefined) : base[table]?.[id]
  }

  function write(table: string, id: string, row: AnyRow | null): void {
    const key = `${table}/${id}`
    touched.set(key, { table, id, before: touched.get(key)?.before ?? base[table]?.[id] ?? null, after: row })
    const copy = copies.get(table)
    if (copy) put(copy, id, row)
  }

  function rowsOf(table: string): Readonly<Record<string, AnyRow>> {
    const known = copies.get(table)
    if (known) return known
    const entries = touchedIn(table)
    if (entries.length === 0) return base[table] ?? {}
    const copy = { ...base[table] }
    for (const { id, after } of entries) put(copy, id, after)
    copies.set(table, copy)
    return copy
  }

  function all(table: string): AnyRow[] {
    const changed = new Map(touchedIn(table).map((entry) => [entry.id, entry]))
    const rows = Object.values(base[table] ?? {})
    if (changed.size === 0) return rows
    const kept = rows.map((row) => (changed.has(row.id) ? changed.get(row.id)?.after : row))
    const made = [...changed.values()].filter(({ before }) => before === null).map(({ after }) => after)
    return [...kept, ...made].filter((row) => row !== null && row !== undefined)
  }

  function schemaOf(table: string) {
    const found = type.tables[table]
    if (!found) throw new Error(`no table ${table} in ${type.kind}`)
    return found.schema
  }

  const view = {}
  for (const table of Object.keys(type.tables)) {
    Object.defineProperty(view, table, { enumerable: true, get: () => rowsOf(table) })
  }

  return {
    get: (table, id) => rowAt(table, id) as never,
    all: (table) => all(table) as never,
    insert(table, row) {
      if (rowAt(table, row.id)) throw new Error(`${table}/${row.id} is there already`)
      const whole = schemaOf(table).parse(row) as AnyRow
      write(table, row.id, whole)
      return whole as never
    },
    update(table, id, fields) {
      const row = rowAt(table, id)
      if (!row) throw new Error(`no ${table}/${id}`)
      write(table, id, schemaOf(table).parse({ ...row, ...fields }) as AnyRow)
    },
    remove(table, id) {
      if (!rowAt(table, id)) throw new Error(`no ${table}/${id}`)
      write(table, id, null)
    },
    document: view as DocumentOf<Type>,
    diff: () =>
      [...touched.values()]
        .map(({ table, id, before, after }) => changeOf(table, id, before, after))
        .filter((change) => change !== null),
  }
}

type Touched = {
  readonly table: string
  readonly id: string
  readonly before: AnyRow | null
  readonly after: AnyRow | null
}

function put(rows: Record<string, AnyRow>, id: string, row: AnyRow | null): void {
  if (row === null) delete rows[id]
  else rows[id] = row
}

function changeOf(table: string, id: string, before: AnyRow | null, after: AnyRow | null): Change | null {
  if (before === null && after === null) return null
  if (before === null || after === null) return { table, id, before, after }
  const old: Record<string, unknown> = {}
  const fresh: Record<string, unknown> = {}
  for (const field of Object.keys(after)) {
    if (sameValue(before[field], after[field])) continue
    old[field] = before[field]
    fresh[field] = after[field]
  }
  return Object.keys(fresh).length === 0 ? null : { table, id, before: old, after: fresh }
}
