import type { Storage } from '../storage/storage.ts'

/** The id of the workspace's library; it was made with the workspace. */
export async function libraryIdOf({ documents }: Pick<Storage, 'documents'>, workspaceId: string): Promise<string> {
  const [library] = (await documents.list({ workspaceId, kind: 'library', limit: 1 })).documents
  if (!library) throw new Error('a workspace without a library')
  return library.id
}
