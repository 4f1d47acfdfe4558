import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../src/storage/storage.ts'
import { limit, race } from './harness.ts'

/** What it costs that nothing is acknowledged before it is on the disk. */
const UPDATES = 200
const update = Buffer.alloc(120, 7)

const folder = mkdtempSync(join(tmpdir(), 'polku-bench-storage-'))
const storage = await openStorage({ dataDir: join(folder, 'data') })
try {
  await storage.workspaces.create({ id: 'w', name: '', language: 'en' })
  await race(`${UPDATES} updates of one document, at once`, {
    ours: { name: 'appended to the log', run: async () => appendAtOnce(await newDocument()) },
    theirs: { name: 'a commit each', run: async () => commitEach(await newDocument()) },
    most: 0.5,
  })
  const document = await newDocument()
  await limit('one update, acknowledged (p95)', { measure: () => p95Ms(document), most: 50, unit: 'ms' })
} finally {
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
}

async function newDocument(): Promise<string> {
  const digest = { title: '', summary: {}, searchText: '' }
  const id = `d${performance.now()}`
  await storage.documents.create({ id, workspaceId: 'w', kind: 'map', createdBy: null, update, ...digest })
  return id
}

async function appendAtOnce(id: string): Promise<number> {
  const together = Array.from({ length: 200 }, () => ({ update, userId: null }))
  for (let left = UPDATES; left > 0; left -= together.length) await storage.updates.append(id, together.slice(0, left))
  return storedUpdates(id)
}

async function commitEach(id: string): Promise<number> {
  for (let seq = 2; seq <= UPDATES + 1; seq++) {
    await storage.db.insertInto('documentUpdates').values({ documentId: id, seq, data: update, userId: null }).execute()
  }
  return storedUpdates(id)
}

async function storedUpdates(id: string): Promise<number> {
  return (await storage.updates.load(id))?.updates.length ?? 0
}

async function p95Ms(id: string): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < UPDATES; index++) {
    const began = performance.now()
    await storage.updates.append(id, [{ update, userId: null }])
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(UPDATES * 0.95)] ?? 0
}
