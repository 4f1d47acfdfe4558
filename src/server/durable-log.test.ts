import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { openStorage } from '../storage/storage.ts'
import { durableLogContract } from '../sync/durable-log.contract.ts'

/** Storage and sync don't know each other; here they meet, and the one must be what the other asks for. */
const folder = await mkdtemp(join(tmpdir(), 'polku-log-'))
const opening = openStorage({ dataDir: join(folder, 'data') })
after(async () => {
  await (await opening).close()
  await rm(folder, { recursive: true, force: true })
})

let made = 0

durableLogContract('PostgreSQL', async () => {
  const storage = await opening
  const documentId = `document-${made++}`
  const workspaceId = `workspace-${documentId}`
  await storage.workspaces.create({ id: workspaceId, name: 'Bicycles', language: 'sv' })
  await storage.documents.create({
    id: documentId,
    workspaceId,
    kind: 'map',
    title: '',
    summary: {},
    searchText: '',
    createdBy: null,
    update: Uint8Array.of(1),
  })
  return {
    log: storage.updates,
    documentId,
    reopen: async () => storage.updates,
    remove: async () => {
      await storage.db.deleteFrom('documents').where('id', '=', documentId).execute()
    },
    close: async () => undefined,
  }
})
