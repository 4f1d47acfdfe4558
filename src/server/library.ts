import type { Library } from '../domain/library/library-type.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import type { Services } from './services.ts'

/** The workspace's library; it was made with the workspace. */
export async function libraryRecord(
  { storage }: Pick<Services, 'storage'>,
  workspaceId: string,
): Promise<DocumentRecord> {
  const [record] = (await storage.documents.list({ workspaceId, kind: 'library', limit: 1 })).documents
  if (!record) throw new Error('a workspace without a library')
  return record
}

export async function libraryOf(
  services: Pick<Services, 'storage' | 'live'>,
  workspaceId: string,
): Promise<{ readonly record: DocumentRecord; readonly library: Library }> {
  const record = await libraryRecord(services, workspaceId)
  return { record, library: (await services.live.read(record)).document as unknown as Library }
}
