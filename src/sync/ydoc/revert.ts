import type * as Y from 'yjs'
import { sameValue } from '../../domain/diff.ts'
import type { DocumentType, Table } from '../../domain/document-type.ts'
import { fieldDefaults } from './field-defaults.ts'
import { rootName } from './layout.ts'
import type { Operation, SpliceOperation } from './operation.ts'
import { readRow } from './read.ts'
import { indexAfter, livingRuns, type Renames } from './text-runs.ts'
import { presentValue, removeRecord, spliceText, writeDiff, writeField, writeMember } from './write.ts'

/**
 * Takes operations back, the last first, in one transaction. Each field is touched only where it still is as the
 * operation left it; of a text only the characters that the operation typed or removed.
 * @param now ms since 1970, for records that are deleted softly
 * @returns what was written, so that it can be taken back in turn (redo)
 */
export function revertOperations(
  ydoc: Y.Doc,
  type: DocumentType,
  operations: readonly Operation[],
  { now, renamed, origin }: { readonly now: number; readonly renamed: Renames; readonly origin: unknown },
): Operation[] {
  return ydoc.transact(
    () => operations.toReversed().flatMap((operation) => revert(ydoc, type, operation, now, renamed)),
    origin,
  )
}

function revert(ydoc: Y.Doc, type: DocumentType, operation: Operation, now: number, renamed: Renames): Operation[] {
  const table = type.tables[operation.table] as Table
  switch (operation.kind) {
    case 'made':
      return revertMade(ydoc, type, table, operation, now)
    case 'removed':
      return revertRemoved(ydoc, type, table, operation)
    case 'value':
      return sameValue(presentValue(ydoc, table, operation, operation.field), operation.after)
        ? writeField(ydoc, table, operation, operation.field, operation.before)
        : []
    case 'member':
      return revertMember(ydoc, operation)
    case 'splice':
      return revertSplice(ydoc, operation, renamed)
    default:
      operation satisfies never
      throw new Error('no such operation')
  }
}

type Made = Extract<Operation, { kind: 'made' }>

/**
 * A record is deleted softly where its table allows, since somebody may be writing in it right now, unseen here yet.
 * Elsewhere it goes only if it is as it was made.
 */
function revertMade(ydoc: Y.Doc, type: DocumentType, table: Table, operation: Made, now: number): Operation[] {
  if ('deletedAt' in table.kinds) {
    return presentValue(ydoc, table, operation, 'deletedAt') === null
      ? writeField(ydoc, table, operation, 'deletedAt', now)
      : []
  }
  const { row } = readRow(ydoc, type, operation.table, operation.id)
  const untouched = row !== null && Object.keys(operation.row).every((key) => sameValue(row[key], operation.row[key]))
  return untouched ? removeRecord(ydoc, type, operation.table, operation.id) : []
}

/** Brings back every value, the defaults too: a record of the same id may have been made since. */
function revertRemoved(
  ydoc: Y.Doc,
  type: DocumentType,
  table: Table,
  { table: name, id, values }: Extract<Operation, { kind: 'removed' }>,
): Operation[] {
  const after = { ...Object.fromEntries(fieldDefaults(table)), ...values }
  const plain = Object.entries(after).filter(([field]) => table.kinds[field] === 'value')
  return writeDiff(ydoc, type, [{ table: name, id, before: null, after: Object.fromEntries(plain) }], null)
}

function revertMember(ydoc: Y.Doc, operation: Extract<Operation, { kind: 'member' }>): Operation[] {
  const { table, id, field, member, added } = operation
  const set = ydoc.getMap(rootName(table, id, field))
  if ((set.get(member) === true) !== added) return []
  return [writeMember(set, { table, id }, field, member, !added)]
}

function revertSplice(ydoc: Y.Doc, operation: SpliceOperation, renamed: Renames): Operation[] {
  const { table, id, field, typed, removed, removedRuns, after } = operation
  const text = ydoc.getText(rootName(table, id, field))
  const place = { table, id, field }
  const written: Operation[] = livingRuns(text, typed ? renamed.namesOf(typed) : []).map(({ at, length }) =>
    spliceText(ydoc, text, place, { at, remove: length, insert: '' }),
  )
  if (removed !== '') {
    const left = after && (renamed.namesOf({ ...after, length: 1 }).at(-1) ?? null)
    const back = spliceText(ydoc, text, place, { at: indexAfter(text, left), remove: 0, insert: removed })
    if (back.typed) renamed.add(removedRuns, back.typed)
    written.push(back)
  }
  return written
}
