import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Storage } from './storage.ts'
import { contractSetting } from './testing/contract-setting.ts'
import type { NewVersion } from './versions.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const NOON = Date.UTC(2026, 10, 22, 12)

/** What every PostgreSQL has to do for versions. `open` gives storage whose data the suite may add to. */
export function versionsContract(name: string, open: () => Promise<Storage>): void {
  describe(`versions on ${name}`, () => {
    const { storage, fresh, workspace, newDocument: mapIn } = contractSetting(open)

    async function newDocument(): Promise<string> {
      return (await storage.documents.create(mapIn(await workspace()))).id
    }

    const version = (documentId: string, more: Partial<NewVersion> = {}): NewVersion => ({
      id: fresh('version'),
      documentId,
      seq: 1,
      kind: 'automatic',
      schemaVersion: 1,
      createdAt: new Date(NOON),
      records: { cards: { a: { id: 'a', text: 'Faktura ✉️' } } },
      contributors: ['maja'],
      touched: { 'cards/a': ['maja'] },
      ...more,
    })
    const ids = async (documentId: string) =>
      (await storage.versions.list(documentId, { limit: 200 })).versions.map(({ id }) => id)

    it('give back the records as they were, and who touched them', async () => {
      const documentId = await newDocument()
      const input = version(documentId, { name: 'Before the board', kind: 'named', createdBy: 'erik' })
      const kept = await storage.versions.record(input)
      const { records, touched, ...item } = (await storage.versions.get(documentId, input.id)) ?? assert.fail()
      assert.deepEqual(records, input.records)
      assert.deepEqual(touched, input.touched)
      assert.deepEqual(item, kept)
      assert.deepEqual([item.name, item.createdBy, item.contributors], ['Before the board', 'erik', ['maja']])
      assert.equal(await storage.versions.get(await newDocument(), input.id), null, "another document's")
      assert.equal(await storage.versions.record(version('nowhere')), null)
    })

    it('are kept once, whichever node comes first: the second adds its people', async () => {
      const documentId = await newDocument()
      const both = [
        version(documentId, { seq: 5 }),
        version(documentId, { seq: 5, contributors: ['erik'], touched: { 'cards/a': ['erik'] } }),
      ]
      await Promise.all(both.map((input) => storage.versions.record(input)))
      const [only, ...others] = await ids(documentId)
      assert.deepEqual(others, [])
      const kept = await storage.versions.get(documentId, only ?? '')
      assert.deepEqual(
        [kept?.contributors.toSorted(), kept?.touched['cards/a']?.toSorted()],
        Array(2).fill(['erik', 'maja']),
      )
    })

    it('of one pause are one, of two pauses two, and a named one stands by itself', async () => {
      const documentId = await newDocument()
      const records = { cards: { a: { id: 'a', text: 'Later' } } }
      await storage.versions.record(version(documentId, { seq: 5 }))
      await storage.versions.record(version(documentId, { seq: 6, records, createdAt: new Date(NOON + 5_000) }))
      const [only, ...others] = await ids(documentId)
      assert.deepEqual(others, [])
      assert.deepEqual((await storage.versions.get(documentId, only ?? ''))?.records, records)
      await storage.versions.record(version(documentId, { seq: 7, createdAt: new Date(NOON + 2 * MINUTE_MS) }))
      await storage.versions.record(version(documentId, { seq: 7, kind: 'named', name: 'x' }))
      assert.equal((await ids(documentId)).length, 3)
    })

    it('are listed in pages, the newest first', async () => {
      const documentId = await newDocument()
      for (let seq = 1; seq <= 5; seq++) {
        await storage.versions.record(version(documentId, { seq, createdAt: new Date(NOON + seq * MINUTE_MS) }))
      }
      const seen: number[] = []
      let cursor: string | undefined
      do {
        const page = await storage.versions.list(documentId, { limit: 2, cursor })
        seen.push(...page.versions.map(({ seq }) => seq))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      assert.deepEqual(seen, [5, 4, 3, 2, 1])
      assert.equal((await storage.versions.newest(documentId))?.seq, 5)
    })

    it('take a name and lose it again', async () => {
      const documentId = await newDocument()
      const { id } = (await storage.versions.record(version(documentId))) ?? assert.fail()
      const named = await storage.versions.rename(documentId, id, 'Workshop', 'erik')
      assert.deepEqual([named?.kind, named?.name, named?.createdBy], ['named', 'Workshop', 'erik'])
      const plain = await storage.versions.rename(documentId, id, '', 'erik')
      assert.deepEqual([plain?.kind, plain?.name, plain?.createdBy], ['automatic', '', null])
      assert.equal(await storage.versions.rename(await newDocument(), id, 'Mine', 'erik'), null)
    })

    it('thin out with age; who contributed to one that goes is remembered by the next', async () => {
      const documentId = await newDocument()
      const at = (minutes: number, who: string, more: Partial<NewVersion> = {}) =>
        storage.versions.record(
          version(documentId, {
            seq: 100 + minutes,
            createdAt: new Date(NOON - 3 * DAY_MS + minutes * MINUTE_MS),
            contributors: [who],
            touched: { [`cards/${who}`]: [who] },
            ...more,
          }),
        )
      await at(5, 'first')
      await at(10, 'named', { kind: 'named', name: 'Stays' })
      await at(15, 'second')
      const last = await at(20, 'third')
      await storage.versions.record(version(documentId, { seq: 999, createdAt: new Date(NOON) }))
      assert.equal(await storage.versions.thin(documentId, new Date(NOON)), 2)
      assert.equal((await ids(documentId)).length, 3)
      const heir = await storage.versions.get(documentId, last?.id ?? '')
      assert.deepEqual(heir?.contributors, ['third', 'second'])
      assert.deepEqual(heir?.touched, { 'cards/third': ['third'], 'cards/second': ['second'] })
      assert.equal(await storage.versions.thin(documentId, new Date(NOON)), 0)
    })

    it('go with their document', async () => {
      const documentId = await newDocument()
      const { id } = (await storage.versions.record(version(documentId))) ?? assert.fail()
      const { workspaceId } = await storage.db
        .selectFrom('documents')
        .select('workspaceId')
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow()
      await storage.documents.setStatus(workspaceId, documentId, 'trashed')
      await storage.documents.purge(workspaceId, documentId)
      assert.equal(await storage.versions.get(documentId, id), null)
    })
  })
}
