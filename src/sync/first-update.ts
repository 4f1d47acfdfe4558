import * as Y from 'yjs'
import type { Diff } from '../domain/diff.ts'
import type { AnyDocument, DocumentOf, DocumentType } from '../domain/document-type.ts'
import { writeDiff } from './ydoc/write.ts'

/** The first update of a document that begins with this content, for the storage that makes the document. */
export function firstUpdate<Type extends DocumentType>(type: Type, document: DocumentOf<Type>): Uint8Array {
  const ydoc = new Y.Doc()
  writeDiff(ydoc, type, diffOfAll(document as unknown as AnyDocument), null)
  const update = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return update
}

function diffOfAll(document: AnyDocument): Diff {
  return Object.entries(document).flatMap(([table, rows]) =>
    Object.values(rows).map((row) => ({ table, id: row.id, before: null, after: row })),
  )
}
