import * as Y from 'yjs'
import type { AnyDocument } from '../../domain/document-type.ts'
import type { NewDocument } from '../../storage/documents.ts'
import { writeDiff } from '../../sync/ydoc/write.ts'
import { type DocumentContent, digestOf, typeOf } from './kinds.ts'

export type IdentifiedContent = DocumentContent & { readonly id: string }
export type DocumentOwner = { readonly workspaceId: string; readonly createdBy: string }

/** What storage takes for a document that does not exist yet: its content as the first update, and what lists show. */
export function newDocument(content: IdentifiedContent, { workspaceId, createdBy }: DocumentOwner): NewDocument {
  const ydoc = new Y.Doc()
  const diff = Object.entries(content.document as AnyDocument).flatMap(([table, rows]) =>
    Object.values(rows).map((row) => ({ table, id: row.id, before: null, after: row })),
  )
  writeDiff(ydoc, typeOf(content.kind), diff, null)
  const update = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return { id: content.id, kind: content.kind, workspaceId, createdBy, update, ...digestOf(content) }
}
