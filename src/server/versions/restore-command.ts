import { z } from 'zod'
import { type Command, commandsOf } from '../../domain/command.ts'
import { sameValue } from '../../domain/diff.ts'
import type { AnyDocument, AnyRow, DocumentType, Table } from '../../domain/document-type.ts'
import type { Draft } from '../../domain/draft.ts'
import { readable, type StoredRecords } from './earlier-records.ts'

type Rows = Readonly<Record<string, AnyRow>>

/**
 * Makes a document what an earlier version of it was. What has been added since is deleted softly where the table knows
 * that, so that nothing that anybody wrote meanwhile is destroyed. A record that today's schema can't read stays as it is.
 * @param seen is given the document that is changed, for whoever wants to keep it
 */
export function restoreCommand(
  type: DocumentType,
  earlier: StoredRecords,
  seen: (present: AnyDocument) => void,
): Command {
  return commandsOf(type)('version.restore', z.object({}), (draft, _args, { now }) => {
    const present = Object.fromEntries(
      Object.keys(type.tables).map((name) => [name, { ...(draft.document as AnyDocument)[name] }]),
    )
    seen(present)
    for (const [name, table] of Object.entries(type.tables)) {
      const wanted = readable(table, earlier[name] ?? {})
      restoreTable(draft, name, { table, wanted, present: present[name] ?? {}, kept: earlier[name] ?? {} }, now)
    }
    return undefined
  })
}

type Tables = {
  readonly table: Table
  readonly wanted: Rows
  readonly present: Rows
  /** As they were recorded, readable or not. */
  readonly kept: Readonly<Record<string, unknown>>
}

function restoreTable(draft: Draft<DocumentType>, name: string, tables: Tables, now: number): void {
  const { table, wanted, present, kept } = tables
  for (const [id, row] of Object.entries(wanted)) {
    const old = present[id]
    if (!old) draft.insert(name, row as never)
    else if (!sameRow(old, row)) draft.update(name, id, row as never)
  }
  const isSoft = 'deletedAt' in table.kinds
  for (const [id, row] of Object.entries(present)) {
    if (Object.hasOwn(kept, id)) continue
    if (!isSoft) draft.remove(name, id)
    else if (row.deletedAt === null) draft.update(name, id, { deletedAt: now } as never)
  }
}

function sameRow(one: AnyRow, other: AnyRow): boolean {
  return Object.keys(other).every((field) => sameValue(one[field], other[field]))
}
