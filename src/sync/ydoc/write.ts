import * as Y from 'yjs'
import { type Change, type Diff, sameValue } from '../../domain/diff.ts'
import type { DocumentType, Table } from '../../domain/document-type.ts'
import { fieldDefaults } from './field-defaults.ts'
import { rootName, valueKey } from './layout.ts'
import type { Operation, SpliceOperation } from './operation.ts'
import { runsAt } from './text-runs.ts'
import { type Splice, splicesBetween } from './text-splice.ts'

/**
 * Writes a diff in one transaction. Texts change by the shortest insertion and deletion, sets member by member, so that
 * what others change at the same time stays.
 * @returns what was written, for taking it back
 */
export function writeDiff(ydoc: Y.Doc, type: DocumentType, diff: Diff, origin: unknown): Operation[] {
  return ydoc.transact(() => diff.flatMap((change) => writeChange(ydoc, type, change)), origin)
}

function writeChange(ydoc: Y.Doc, type: DocumentType, change: Change): Operation[] {
  const table = type.tables[change.table]
  if (!table) throw new Error(`no table ${change.table} in ${type.kind}`)
  if (change.after === null) return removeRecord(ydoc, type, change.table, change.id)
  const after = change.after
  const values = ydoc.getMap(change.table)
  if (change.before !== null || values.has(change.id)) {
    return Object.keys(after).flatMap((field) => writeField(ydoc, table, change, field, after[field]))
  }
  values.set(change.id, type.version)
  for (const field of Object.keys(after)) writeField(ydoc, table, change, field, after[field])
  const row = { ...after, id: change.id }
  return [{ kind: 'made', table: change.table, id: change.id, row }]
}

type Place = { readonly table: string; readonly id: string }

/** Brings one field to a value. Fields that the table doesn't know are of a later version and are left alone. */
export function writeField(ydoc: Y.Doc, table: Table, place: Place, field: string, value: unknown): Operation[] {
  if (field === 'id') return []
  const kind = table.kinds[field]
  switch (kind) {
    case undefined:
      return []
    case 'value':
      return writeValue(ydoc, table, place, field, value)
    case 'text':
      return writeText(ydoc, place, field, String(value).toWellFormed())
    case 'set':
      return writeSet(ydoc, place, field, value as readonly string[])
    default:
      kind satisfies never
      throw new Error(`no such kind of field: ${kind}`)
  }
}

function writeValue(ydoc: Y.Doc, table: Table, { table: name, id }: Place, field: string, value: unknown): Operation[] {
  const values = ydoc.getMap(name)
  const key = valueKey(id, field)
  const before = presentValue(ydoc, table, { table: name, id }, field)
  // Yjs turns halves of a character into U+FFFD on the wire; they are turned here already, or this copy would differ.
  const after = typeof value === 'string' ? value.toWellFormed() : value
  if (sameValue(before, after)) return []
  values.set(key, after)
  return [{ kind: 'value', table: name, id, field, before, after }]
}

/** A value as it reads now: what is written, or the field's default. */
export function presentValue(ydoc: Y.Doc, table: Table, { table: name, id }: Place, field: string): unknown {
  const written = ydoc.getMap(name).get(valueKey(id, field))
  return written === undefined ? fieldDefaults(table).get(field) : written
}

function writeText(ydoc: Y.Doc, { table, id }: Place, field: string, after: string): Operation[] {
  const name = rootName(table, id, field)
  if (after === '' && !ydoc.share.has(name)) return []
  const text = ydoc.getText(name)
  return splicesBetween(text.toString(), after).map((splice) => spliceText(ydoc, text, { table, id, field }, splice))
}

export function spliceText(
  ydoc: Y.Doc,
  text: Y.Text,
  place: Place & { readonly field: string },
  { at, remove, insert }: Splice,
): SpliceOperation {
  const removed = remove > 0 ? text.toString().slice(at, at + remove) : ''
  const removedRuns = runsAt(text, at, remove)
  const left = at > 0 ? runsAt(text, at - 1, 1)[0] : undefined
  const clock = Y.getState(ydoc.store, ydoc.clientID)
  if (insert !== '') text.insert(at, insert)
  if (remove > 0) text.delete(at + insert.length, remove)
  return {
    kind: 'splice',
    table: place.table,
    id: place.id,
    field: place.field,
    typed: insert === '' ? null : { client: ydoc.clientID, clock, length: insert.length },
    removed,
    removedRuns,
    after: left ? { client: left.client, clock: left.clock } : null,
  }
}

function writeSet(ydoc: Y.Doc, { table, id }: Place, field: string, after: readonly string[]): Operation[] {
  const name = rootName(table, id, field)
  if (after.length === 0 && !ydoc.share.has(name)) return []
  const set = ydoc.getMap(name)
  const wanted = new Set(after)
  const gone = [...set.keys()].filter((member) => !wanted.has(member))
  const fresh = after.filter((member) => set.get(member) !== true)
  return [
    ...gone.map((member) => writeMember(set, { table, id }, field, member, false)),
    ...fresh.map((member) => writeMember(set, { table, id }, field, member, true)),
  ]
}

export function writeMember(
  set: Y.Map<unknown>,
  place: Place,
  field: string,
  member: string,
  added: boolean,
): Operation {
  if (added) set.set(member, true)
  else set.delete(member)
  return { kind: 'member', ...place, field, member, added }
}

/** Takes a record away with the fields that this version knows. */
export function removeRecord(ydoc: Y.Doc, type: DocumentType, tableName: string, id: string): Operation[] {
  const table = type.tables[tableName] as Table
  const values = ydoc.getMap(tableName)
  if (!values.has(id)) return []
  const row: Record<string, unknown> = {}
  const written: Operation[] = []
  for (const [field, kind] of Object.entries(table.kinds)) {
    const key = valueKey(id, field)
    if (kind !== 'value') {
      written.push(...writeField(ydoc, table, { table: tableName, id }, field, kind === 'text' ? '' : []))
    } else if (values.has(key)) {
      row[field] = values.get(key)
      values.delete(key)
    }
  }
  values.delete(id)
  return [...written, { kind: 'removed', table: tableName, id, values: row }]
}
