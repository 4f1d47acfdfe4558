import type { NewDocument } from '../../../storage/documents.ts'
import { type DocumentOwner, type IdentifiedContent, newDocument } from '../../documents/new-document.ts'

export type EncodeInput = { readonly contents: readonly IdentifiedContent[]; readonly owner: DocumentOwner }

/** Makes what storage takes of large documents; that takes seconds for the largest. */
export async function encodeDocuments({ contents, owner }: EncodeInput): Promise<NewDocument[]> {
  return contents.map((content) => newDocument(content, owner))
}
