import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Storage } from './storage.ts'

/** What every place for files has to do. `open` gives storage whose data the suite may add to. */
export function filesContract(name: string, open: () => Promise<Storage>): void {
  describe(`files in ${name}`, () => {
    let storage: Storage
    let made = 0
    const fresh = (kind: string) => `${kind}-${process.pid}-${Date.now().toString(36)}-${made++}`
    before(async () => {
      storage = await open()
    })
    after(() => storage?.close())

    async function workspace(): Promise<string> {
      const id = fresh('workspace')
      await storage.workspaces.create({ id, name: 'Bicycles', language: 'sv' })
      return id
    }
    const newFile = (workspaceId: string, bytes: Uint8Array) => ({
      id: fresh('file'),
      workspaceId,
      mime: 'image/png',
      bytes,
      width: 2,
      height: 1,
    })

    it('come back byte by byte to their workspace only', async () => {
      const workspaceId = await workspace()
      const file = newFile(workspaceId, Buffer.from('abc'))
      const record = await storage.files.put(file)
      // FIPS 180-4's example.
      assert.equal(record.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
      const { bytes, ...found } = (await storage.files.get(workspaceId, file.id)) ?? {}
      assert.deepEqual([found, Buffer.from(bytes ?? []).toString()], [record, 'abc'])
      assert.deepEqual(await storage.files.listByIds(workspaceId, [file.id, 'no']), [record])
      assert.deepEqual(await storage.files.listByIds(workspaceId, []), [])
      const other = await workspace()
      assert.equal(await storage.files.get(other, file.id), null)
      assert.deepEqual(await storage.files.listByIds(other, [file.id]), [])
      assert.equal(await storage.files.remove(other, file.id), false)
      assert.ok(await storage.files.get(workspaceId, file.id), 'nobody else can remove it')
      assert.equal(await storage.files.remove(workspaceId, file.id), true)
      assert.equal(await storage.files.get(workspaceId, file.id), null)
    })

    it('keep any bytes', async () => {
      const workspaceId = await workspace()
      for (const bytes of [new Uint8Array(), new Uint8Array(700_000).map((_, at) => (at * 31) % 256)]) {
        const { id } = await storage.files.put(newFile(workspaceId, bytes))
        assert.ok(Buffer.from((await storage.files.get(workspaceId, id))?.bytes ?? [1]).equals(bytes))
      }
    })
  })
}
