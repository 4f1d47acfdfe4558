import type { AnyDocument } from '../../domain/document-type.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { NewDocument } from '../../storage/documents.ts'
import type { Services } from '../services.ts'
import type { WorkRefusal } from '../workers/pool.ts'
import { type DocumentOwner, type IdentifiedContent, newDocument } from './new-document.ts'

/** So many records are encoded in a few milliseconds; more are left to a worker. */
const FEW_RECORDS = 500

/** What storage takes for new documents, made without holding up anybody else. */
export async function newDocuments(
  { workers }: Pick<Services, 'workers'>,
  contents: readonly IdentifiedContent[],
  owner: DocumentOwner,
): Promise<Result<NewDocument[], WorkRefusal>> {
  const records = contents.reduce((sum, { document }) => sum + recordCount(document as AnyDocument), 0)
  if (records > FEW_RECORDS) return workers.run('encode-documents', { contents, owner })
  return ok(contents.map((content) => newDocument(content, owner)))
}

function recordCount(document: AnyDocument): number {
  return Object.values(document).reduce((sum, rows) => sum + Object.keys(rows).length, 0)
}
