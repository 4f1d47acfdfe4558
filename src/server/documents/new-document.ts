import type { DocumentOf, DocumentType } from '../../domain/document-type.ts'
import type { NewDocument } from '../../storage/documents.ts'
import { firstUpdate } from '../../sync/first-update.ts'
import { type DocumentContent, digestOf, typeOf } from './kinds.ts'

export type IdentifiedContent = DocumentContent & { readonly id: string }
export type DocumentOwner = { readonly workspaceId: string; readonly createdBy: string }

/** What storage takes for a document that does not exist yet: its content as the first update, and what lists show. */
export function newDocument(content: IdentifiedContent, { workspaceId, createdBy }: DocumentOwner): NewDocument {
  const update = firstUpdate(typeOf(content.kind), content.document as DocumentOf<DocumentType>)
  return { id: content.id, kind: content.kind, workspaceId, createdBy, update, ...digestOf(content) }
}
