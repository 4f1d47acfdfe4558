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
  const touched = new Map<string, { table: string; id: string; before: AnyRow | null }>()
  const base = document as unknown as Readonly<Record<string, Readonly<Record<string, AnyRow>>>>
  const current: Record<string, Record<string, AnyRow>> = { ...base }

  function write(table: string, id: string, row: AnyRow | null): void {
    const key = `${table}/${id}`
    if (!touched.has(key)) touched.set(key, { table, id, before: base[table]?.[id] ?? null })
    if (current[table] === base[table]) current[table] = { ...base[table] }
    const rows = current[table] as Record<string, AnyRow>
    if (row === null) delete rows[id]
    else rows[id] = row
  }

  function schemaOf(table: string) {
    const found = type.tables[table]
    if (!found) throw new Error(`no table ${table} in ${type.kind}`)
    return found.schema
  }

  return {
    get: (table, id) => current[table]?.[id] as never,
    all: (table) => Object.values(current[table] ?? {}) as never,
    insert(table, row) {
      if (current[table]?.[row.id]) throw new Error(`${table}/${row.id} is there already`)
      const whole = schemaOf(table).parse(row) as AnyRow
      write(table, row.id, whole)
      return whole as never
    },
    update(table, id, fields) {
      const row = current[table]?.[id]
      if (!row) throw new Error(`no ${table}/${id}`)
      write(table, id, schemaOf(table).parse({ ...row, ...fields }) as AnyRow)
    },
    remove(table, id) {
      if (!current[table]?.[id]) throw new Error(`no ${table}/${id}`)
      write(table, id, null)
    },
    get document() {
      return current as unknown as DocumentOf<Type>
    },
    diff: () =>
      [...touched.values()]
        .map(({ table, id, before }) => changeOf(table, id, before, current[table]?.[id] ?? null))
        .filter((change) => change !== null),
  }
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
