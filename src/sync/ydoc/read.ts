import type * as Y from 'yjs'
import type { AnyDocument, AnyRow, DocumentOf, DocumentType, Table } from '../../domain/document-type.ts'
import { type FieldKind, SET_LIMIT, TEXT_LIMIT } from '../../domain/fields.ts'
import type { SetAside } from '../document-store.ts'
import { isRecordKey, rootName, setAt, tableMap, textAt, valueKey } from './layout.ts'

/** What was found under a record's id: the record, what had to be set aside, both, or nothing. */
export type RowReading = { readonly row: AnyRow | null; readonly setAside: SetAside[] }

const ABSENT: RowReading = { row: null, setAside: [] }

export type DocumentReading<Type extends DocumentType> = {
  readonly document: DocumentOf<Type>
  readonly setAside: readonly SetAside[]
}

/**
 * The document's records, each checked against its schema. Never throws for what a peer wrote: a record that doesn't fit
 * is set aside with the reason, and unknown tables and fields are left alone.
 */
export function readDocument<Type extends DocumentType>(ydoc: Y.Doc, type: Type): DocumentReading<Type> {
  const setAside: SetAside[] = []
  const document: Record<string, Record<string, AnyRow>> = {}
  for (const table of Object.keys(type.tables)) {
    const rows: Record<string, AnyRow> = {}
    for (const id of recordIds(ydoc, table)) {
      const reading = readRow(ydoc, type, table, id)
      if (reading.row) rows[id] = reading.row
      setAside.push(...reading.setAside)
    }
    document[table] = rows
  }
  return { document: document as unknown as DocumentOf<Type>, setAside }
}

/** Whether both hold the same records, whatever their histories. */
export function holdTheSame(a: Y.Doc, b: Y.Doc, type: DocumentType): boolean {
  const [ours, theirs] = [a, b].map((ydoc) => readDocument(ydoc, type).document as AnyDocument)
  return Object.keys(type.tables).every((table) => {
    const [rows, others] = [ours?.[table] ?? {}, theirs?.[table] ?? {}]
    const ids = Object.keys(rows)
    const isSame = (id: string) => JSON.stringify(rows[id]) === JSON.stringify(others[id])
    return ids.length === Object.keys(others).length && ids.every(isSame)
  })
}

export function recordIds(ydoc: Y.Doc, table: string): string[] {
  return [...(tableMap(ydoc, table)?.keys() ?? [])].filter(isRecordKey)
}

export function readRow(ydoc: Y.Doc, type: DocumentType, tableName: string, id: string): RowReading {
  const table = type.tables[tableName]
  const values = tableMap(ydoc, tableName)
  if (!table || !values?.has(id)) return ABSENT
  // Records are kept in plain objects, where these names mean something else.
  if (id in Object.prototype) return setAsideWhole(tableName, id, [{ path: 'id', message: 'reserved word' }])
  if (!isVersion(values.get(id))) return setAsideWhole(tableName, id, [{ path: '', message: 'made by no version' }])
  const { raw, surplus } = readFields(ydoc, table, tableName, values, id)
  const parsed = table.schema.safeParse(raw)
  if (parsed.success) return { row: parsed.data as AnyRow, setAside: surplus }
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return setAsideWhole(tableName, id, issues)
}

/** What stands where a record is made; anything else would make one of nothing but what fields are left out for. */
function isVersion(made: unknown): boolean {
  return typeof made === 'number' && Number.isInteger(made) && made > 0
}

function setAsideWhole(table: string, id: string, issues: SetAside['issues']): RowReading {
  return { row: null, setAside: [{ table, id, field: null, issues }] }
}

function readFields(ydoc: Y.Doc, table: Table, tableName: string, values: Y.Map<unknown>, id: string) {
  const raw: Record<string, unknown> = { id }
  const surplus: SetAside[] = []
  for (const [field, kind] of Object.entries(table.kinds)) {
    if (field === 'id') continue
    const found = readField(ydoc, kind, values, tableName, id, field)
    if (found.value !== undefined) raw[field] = found.value
    if (found.surplus) surplus.push({ table: tableName, id, field, issues: [{ path: field, message: found.surplus }] })
  }
  return { raw, surplus }
}

type FieldReading = { readonly value: unknown; readonly surplus?: string }

function readField(
  ydoc: Y.Doc,
  kind: FieldKind,
  values: Y.Map<unknown>,
  table: string,
  id: string,
  field: string,
): FieldReading {
  switch (kind) {
    case 'value':
      return { value: values.get(valueKey(id, field)) }
    case 'text':
      return clippedText(textAt(ydoc, rootName(table, id, field))?.toString())
    case 'set':
      return clippedSet(setAt(ydoc, rootName(table, id, field)))
    default:
      kind satisfies never
      throw new Error(`no such kind of field: ${kind}`)
  }
}

/** Two people who each fill a text to its limit make one beyond it; the record must not vanish for that. */
function clippedText(text: string | undefined): FieldReading {
  if (text === undefined || text.length <= TEXT_LIMIT) return { value: text }
  return { value: text.slice(0, TEXT_LIMIT), surplus: `longer than ${TEXT_LIMIT} characters` }
}

function clippedSet(set: Y.Map<unknown> | null): FieldReading {
  if (!set) return { value: undefined }
  const members = [...set.keys()].filter((member) => set.get(member) === true).sort()
  if (members.length <= SET_LIMIT) return { value: members }
  return { value: members.slice(0, SET_LIMIT), surplus: `more than ${SET_LIMIT} members` }
}
