import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import type { Context } from '../src/domain/command.ts'
import { demoWorkspace } from '../src/domain/demo/demo-workspace.ts'
import type { AnyDocument, AnyRow, DocumentOf, DocumentType } from '../src/domain/document-type.ts'
import { libraryType } from '../src/domain/library/library-type.ts'
import { mapType } from '../src/domain/map/map-type.ts'
import { personaType } from '../src/domain/persona/persona-type.ts'
import { translatorFor } from '../src/i18n/catalogues.ts'
import { firstUpdate } from '../src/sync/first-update.ts'
import { readDocument } from '../src/sync/ydoc/read.ts'
import { revertOperations } from '../src/sync/ydoc/revert.ts'
import { renames } from '../src/sync/ydoc/text-runs.ts'
import { writeDiff } from '../src/sync/ydoc/write.ts'

/** Records the present version of each document type, where it is not recorded yet. See documents/README.md. */

let ids = 0
const context: Context = { now: Date.UTC(2026, 10, 22), newId: () => `r${(ids++).toString(36)}`, random: () => 0.5 }
const { library, personas, maps } = demoWorkspace(translatorFor('en'), context)

record(mapType, maps[0]?.map as DocumentOf<typeof mapType>)
record(personaType, personas[0]?.persona as DocumentOf<typeof personaType>)
record(libraryType, library)

function record<Type extends DocumentType>(type: Type, document: DocumentOf<Type>): void {
  const base = join(import.meta.dirname, 'documents', `${type.kind}-v${type.version}`)
  if (existsSync(`${base}.yjs`)) return
  const ydoc = withHistory(type, document)
  writeFileSync(`${base}.yjs`, Y.encodeStateAsUpdate(ydoc))
  writeFileSync(`${base}.json`, `${JSON.stringify(readDocument(ydoc, type), null, 1)}\n`)
  process.stderr.write(`recorded ${base}.yjs\n`)
}

/** The document after two people have worked in it at once. */
function withHistory<Type extends DocumentType>(type: Type, document: DocumentOf<Type>): Y.Doc {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  one.clientID = 1001
  other.clientID = 4_000_000_002
  const first = firstUpdate(type, document)
  for (const ydoc of [one, other]) Y.applyUpdate(ydoc, first)
  const rows = Object.entries(document as unknown as AnyDocument).flatMap(([table, byId]) =>
    Object.values(byId).map((row) => ({ table, row })),
  )
  for (const [i, { table, row }] of rows.entries()) {
    const kinds = type.tables[table]?.kinds ?? {}
    const change = (ydoc: Y.Doc, fields: Record<string, unknown>) =>
      writeDiff(ydoc, type, [{ table, id: row.id, before: row, after: fields }], null)
    for (const [field, kind] of Object.entries(kinds)) {
      if (kind === 'text' && i % 3 === 0) {
        change(one, { [field]: `“${row[field]}” 👩‍🌾` })
        change(other, { [field]: `${row[field]} – ja näin` })
      }
      if (kind === 'set' && i % 4 === 0) {
        change(one, { [field]: [...(row[field] as string[]), 'from-one'].sort() })
        change(other, { [field]: ['from-other'] })
      }
    }
    if ('deletedAt' in kinds && i % 7 === 0) change(one, { deletedAt: context.now })
    if (i % 11 === 0) undoneEdit(other, type, table, row)
  }
  one.getMap(rows[0]?.table).set(`${rows[0]?.row.id}/fieldOfALaterVersion`, 'kept')
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  return one
}

function undoneEdit(ydoc: Y.Doc, type: DocumentType, table: string, row: AnyRow): void {
  const text = Object.entries(type.tables[table]?.kinds ?? {}).find(([, kind]) => kind === 'text')?.[0]
  if (!text) return
  const written = writeDiff(ydoc, type, [{ table, id: row.id, before: row, after: { [text]: 'undone' } }], null)
  revertOperations(ydoc, type, written, { now: context.now, renamed: renames(), origin: null })
}
