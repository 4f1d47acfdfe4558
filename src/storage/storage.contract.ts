import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Storage } from './storage.ts'
import { contractSetting } from './testing/contract-setting.ts'

/** What every PostgreSQL under us has to do. `open` gives storage whose data the suite may add to. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(`storage on ${name}`, () => {
    const { storage, fresh, workspace, user, newDocument } = contractSetting(open)

    describe('workspaces', () => {
      it('keep name, language and members', async () => {
        const id = await workspace()
        const member = await user()
        await storage.workspaces.setMember(id, member, 'viewer')
        await storage.workspaces.setMember(id, member, 'editor')
        assert.equal(await storage.workspaces.role(id, member), 'editor')
        assert.equal(await storage.workspaces.role(await workspace(), member), null)
        assert.deepEqual(
          (await storage.workspaces.members(id)).map(({ userId, role, name }) => ({ userId, role, name })),
          [{ userId: member, role: 'editor', name: 'Åsa' }],
        )
        assert.deepEqual(
          (await storage.workspaces.ofUser(member)).map((found) => [found.id, found.role]),
          [[id, 'editor']],
        )
        await storage.workspaces.removeMember(id, member)
        assert.equal(await storage.workspaces.role(id, member), null)
        const renamed = await storage.workspaces.update(id, { name: 'Cyklar', language: 'da' })
        assert.deepEqual(await storage.workspaces.get(id), renamed)
        assert.equal(renamed?.name, 'Cyklar')
        assert.ok((await storage.workspaces.list()).some((found) => found.id === id))
      })
    })

    describe('documents', () => {
      it('are written with their first update', async () => {
        const workspaceId = await workspace()
        const createdBy = await user()
        const document = await storage.documents.create(newDocument(workspaceId, { createdBy }))
        assert.deepEqual(await storage.documents.get(workspaceId, document.id), document)
        assert.deepEqual(document.summary, { stages: 3 })
        assert.deepEqual(await storage.updates.load(document.id), {
          snapshot: null,
          updates: [{ update: bytes('first'), userId: createdBy }],
          lastSeq: 1,
        })
      })

      it('are not half-written: where the log fails, the document is not there', async () => {
        const workspaceId = await workspace()
        const taken = await storage.documents.create(newDocument(workspaceId))
        await assert.rejects(storage.documents.create(newDocument(workspaceId, { id: taken.id, title: 'Other' })))
        assert.equal((await storage.documents.get(workspaceId, taken.id))?.title, 'Buying a bicycle')
        await assert.rejects(
          storage.transaction(async (within) => {
            await within.documents.create(newDocument(workspaceId, { title: 'Undone' }))
            throw new Error('later')
          }),
          /later/,
        )
        const titles = (await storage.documents.list({ workspaceId, limit: 10 })).documents.map((found) => found.title)
        assert.deepEqual(titles, ['Buying a bicycle'])
      })

      it('of another workspace are as good as none', async () => {
        const mine = await workspace()
        const other = await workspace()
        const { id } = await storage.documents.create(newDocument(other))
        const digest = { title: 'Taken over', summary: {}, searchText: '' }
        assert.equal(await storage.documents.get(mine, id), null)
        assert.equal(await storage.documents.setStatus(mine, id, 'trashed'), null)
        assert.equal(await storage.documents.setSummary(mine, id, digest, 1), false)
        await storage.documents.setStatus(other, id, 'trashed')
        assert.equal(await storage.documents.purge(mine, id), false)
        assert.deepEqual((await storage.documents.list({ workspaceId: mine, limit: 10 })).documents, [])
        assert.equal((await storage.documents.get(other, id))?.title, 'Buying a bicycle')
      })

      it('go to the archive, to the trash and back, and are purged from the trash only', async () => {
        const workspaceId = await workspace()
        const { id, updatedAt } = await storage.documents.create(newDocument(workspaceId))
        assert.equal(await storage.documents.purge(workspaceId, id), false)
        assert.equal((await storage.documents.setStatus(workspaceId, id, 'archived'))?.status, 'archived')
        assert.deepEqual((await storage.documents.list({ workspaceId, limit: 10 })).documents, [])
        const archived = await storage.documents.list({ workspaceId, status: 'archived', limit: 10 })
        assert.deepEqual(
          archived.documents.map((found) => [found.id, found.updatedAt]),
          [[id, updatedAt]],
        )
        await storage.documents.setStatus(workspaceId, id, 'trashed')
        assert.equal(await storage.documents.purge(workspaceId, id), true)
        assert.equal(await storage.documents.get(workspaceId, id), null)
        assert.equal(await storage.updates.load(id), null)
        await assert.rejects(storage.updates.append(id, [{ update: bytes('late'), userId: null }]), /no document/)
      })

      it('are found by every word, in any case, anywhere, wildcards meaning themselves', async () => {
        const workspaceId = await workspace()
        const texts = ['Köpa CYKEL i Åre', '100 % nöjda', 'back\\slash_under', 'İstanbul ﬁets']
        for (const searchText of texts)
          await storage.documents.create(newDocument(workspaceId, { title: '', searchText }))
        const find = async (search: string) =>
          (await storage.documents.list({ workspaceId, search, limit: 10 })).documents.length
        assert.equal(await find('åre köpa'), 1)
        assert.equal(await find('ykel'), 1)
        assert.equal(await find('cykel nöjda'), 0)
        assert.equal(await find('100 %'), 1)
        assert.equal(await find('%'), 1)
        assert.equal(await find('h_u'), 1)
        assert.equal(await find('k\\s'), 1)
        assert.equal(await find('fiets'), 1)
        assert.equal(await find('  '), texts.length)
      })

      it('are found again by whatever text they hold', async () => {
        const workspaceId = await workspace()
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
            const document = newDocument(workspaceId, { title: text, summary: { text }, searchText: text })
            const stored = await storage.documents.create(document)
            const search = text.split(/\s+/u)[0] ?? ''
            const page = await storage.documents.list({ workspaceId, search, limit: 500 })
            assert.ok(page.documents.some((found) => found.id === stored.id))
          }),
          { numRuns: 40 },
        )
      })

      it('come page by page, each once, the last changed first', async () => {
        const workspaceId = await workspace()
        const ids: string[] = []
        for (let index = 0; index < 7; index++) ids.push((await storage.documents.create(newDocument(workspaceId))).id)
        const first = ids[0] ?? ''
        const renamed = { title: 'Renamed', summary: { a: 1 }, searchText: 'x' }
        assert.equal(await storage.documents.setSummary(workspaceId, first, renamed, 3), true)
        assert.equal(
          await storage.documents.setSummary(workspaceId, first, { ...renamed, title: 'Earlier' }, 2),
          false,
          'who has seen less comes too late',
        )
        const seen: string[] = []
        let cursor: string | null = null
        do {
          const page = await storage.documents.list({ workspaceId, limit: 3, cursor })
          seen.push(...page.documents.map((found) => found.id))
          cursor = page.nextCursor
        } while (cursor)
        assert.equal(seen[0], first)
        assert.deepEqual(seen.toSorted(), ids.toSorted())
      })

      it('come from the start for a cursor that is not ours', async () => {
        const workspaceId = await workspace()
        await storage.documents.create(newDocument(workspaceId))
        for (const cursor of ['', 'x', '💥', Buffer.from('99999999999999999 a').toString('base64url')]) {
          assert.equal((await storage.documents.list({ workspaceId, limit: 3, cursor })).documents.length, 1)
        }
      })

      it('are told apart by kind', async () => {
        const workspaceId = await workspace()
        await storage.documents.create(newDocument(workspaceId))
        const persona = await storage.documents.create(newDocument(workspaceId, { kind: 'persona' }))
        const page = await storage.documents.list({ workspaceId, kind: 'persona', limit: 10 })
        assert.deepEqual(page.documents, [persona])
      })
    })

    describe('the update log', () => {
      async function document(): Promise<string> {
        return (await storage.documents.create(newDocument(await workspace()))).id
      }
      const contents = async (id: string) =>
        (await storage.updates.load(id))?.updates.map((entry) => Buffer.from(entry.update).toString())

      it('numbers updates in the order they were appended, however many at once', async () => {
        const id = await document()
        const texts = Array.from({ length: 450 }, (_, index) => `update ${index}`)
        const seqs: number[] = []
        for (let at = 0; at < texts.length; at += 150) {
          const updates = texts.slice(at, at + 150).map((text) => ({ update: bytes(text), userId: null }))
          seqs.push(await storage.updates.append(id, updates))
        }
        assert.deepEqual(seqs, [151, 301, 451])
        assert.deepEqual(await contents(id), ['first', ...texts])
      })

      it('numbers them in the order of their commits, whoever writes', async () => {
        const id = await document()
        const texts = Array.from({ length: 40 }, (_, index) => `update ${index}`)
        const seqs = await Promise.all(
          texts.map((text) => storage.updates.append(id, [{ update: bytes(text), userId: null }])),
        )
        const inOrder = texts.toSorted((a, b) => (seqs[texts.indexOf(a)] ?? 0) - (seqs[texts.indexOf(b)] ?? 0))
        assert.deepEqual(await contents(id), ['first', ...inOrder])
      })

      it('keeps any bytes, and who sent them', async () => {
        const id = await document()
        const all = Uint8Array.from({ length: 256 }, (_, index) => index)
        await storage.updates.append(id, [
          { update: all, userId: 'user "1", {x}' },
          { update: new Uint8Array(), userId: null },
          { update: all.subarray(10, 20), userId: 'NULL' },
        ])
        const log = await storage.updates.load(id)
        assert.deepEqual(
          log?.updates.slice(1).map((entry) => [[...entry.update], entry.userId]),
          [
            [[...all], 'user "1", {x}'],
            [[], null],
            [[...all.subarray(10, 20)], 'NULL'],
          ],
        )
      })

      it('loses no update that is appended while it is compacted', async () => {
        const id = await document()
        const compactions: Promise<boolean>[] = []
        for (let round = 0; round < 30; round++) {
          const seq = await storage.updates.append(id, [{ update: bytes(`update ${round}`), userId: null }])
          compactions.push(storage.updates.compact(id, bytes(`state ${seq}`), seq))
        }
        await Promise.all(compactions)
        const log = await storage.updates.load(id)
        const state = Number(
          Buffer.from(log?.snapshot ?? [])
            .toString()
            .slice('state '.length),
        )
        assert.equal(log?.lastSeq, 31)
        assert.equal(state + (log?.updates.length ?? 0), 31)
      })

      it('is never compacted backwards, nor beyond its end', async () => {
        const id = await document()
        const seq = await storage.updates.append(id, [{ update: bytes('second'), userId: null }])
        assert.equal(await storage.updates.compact(id, bytes('beyond'), seq + 1), false)
        assert.equal(await storage.updates.compact(id, bytes('both'), seq), true)
        assert.equal(await storage.updates.compact(id, bytes('only the first'), seq - 1), false)
        assert.deepEqual(await storage.updates.load(id), { snapshot: bytes('both'), updates: [], lastSeq: seq })
        assert.equal(await storage.updates.append(id, [{ update: bytes('third'), userId: null }]), seq + 1)
      })

      it('refuses a document that is not there, and goes on with others', async () => {
        const missing = fresh('missing')
        const outcomes = await Promise.allSettled(
          [1, 2].map(() => storage.updates.append(missing, [{ update: bytes('x'), userId: null }])),
        )
        assert.deepEqual(
          outcomes.map((outcome) => outcome.status),
          ['rejected', 'rejected'],
        )
        assert.equal(await storage.updates.load(missing), null)
        assert.equal(await storage.updates.append(await document(), [{ update: bytes('x'), userId: null }]), 2)
      })

      it('commits to disk whatever the server’s default is', async () => {
        const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(storage.db)
        assert.equal(rows[0]?.synchronous_commit, 'on')
      })
    })

    describe('settings', () => {
      it('are kept apart by workspace and are taken once', async () => {
        const workspaceId = await workspace()
        const key = fresh('key')
        await storage.settings.set(null, key, 'everybody')
        await storage.settings.set(workspaceId, key, { theme: 'dark' })
        await storage.settings.set(workspaceId, key, { theme: 'light', none: null })
        assert.equal(await storage.settings.get(null, key), 'everybody')
        assert.deepEqual(await storage.settings.get(workspaceId, key), { theme: 'light', none: null })
        const taken = await Promise.all([1, 2, 3].map(() => storage.settings.take(null, key)))
        assert.deepEqual(
          taken.filter((value) => value !== undefined),
          ['everybody'],
        )
        assert.equal(await storage.settings.get(null, key), undefined)
      })
    })

    it('finds nothing by a hostile id, and breaks on none', async () => {
      for (const id of ['\u0000', '\ud800', "'; drop table documents; --", 'x'.repeat(10_000)]) {
        assert.equal(await storage.workspaces.get(id), null)
        assert.equal(await storage.documents.get(id, id), null)
        assert.equal(await storage.files.get(id, id), null)
        assert.equal(await storage.workspaces.role(id, id), null)
        assert.deepEqual((await storage.documents.list({ workspaceId: id, search: id, limit: 5 })).documents, [])
      }
    })
  })
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text)
}
