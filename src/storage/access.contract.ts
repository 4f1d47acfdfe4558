import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Storage } from './storage.ts'
import { contractSetting } from './testing/contract-setting.ts'

/** What tokens and share links have to do on every PostgreSQL. `open` gives storage whose data the suite may add to. */
export function accessContract(name: string, open: () => Promise<Storage>): void {
  describe(`tokens and share links on ${name}`, () => {
    const { storage, fresh, workspace, user, newDocument } = contractSetting(open)
    const past = new Date(Date.now() - 1000)
    const future = new Date(Date.now() + 3_600_000)

    async function setting() {
      const [workspaceId, userId] = [await workspace(), await user()]
      const { id: documentId } = await storage.documents.create(newDocument(workspaceId, { createdBy: userId }))
      return { workspaceId, userId, documentId }
    }

    it('find a token by its secret until it expires or is removed', async () => {
      const { workspaceId, userId } = await setting()
      const token = async (expiresAt: Date | null) => {
        const secret = fresh('secret')
        const values = {
          id: fresh('token'),
          workspaceId,
          userId,
          name: 'Nightly\u0000',
          scope: 'read',
          expiresAt,
        } as const
        return { secret, ...(await storage.apiTokens.create({ ...values, secret })) }
      }
      const [lasting, ending, ended] = [await token(null), await token(future), await token(past)]
      assert.equal((await storage.apiTokens.use(lasting.secret))?.id, lasting.id)
      assert.equal((await storage.apiTokens.use(ending.secret))?.id, ending.id)
      assert.equal(await storage.apiTokens.use(ended.secret), null)
      assert.equal(await storage.apiTokens.use(lasting.id), null)
      const listed = await storage.apiTokens.list(workspaceId, userId)
      assert.deepEqual(new Set(listed.map(({ id }) => id)), new Set([lasting.id, ending.id, ended.id]))
      assert.ok(listed.find(({ id }) => id === lasting.id)?.lastUsedAt)
      assert.equal(listed.find(({ id }) => id === ended.id)?.lastUsedAt, null)
      assert.equal(JSON.stringify(listed).includes(lasting.secret), false)
      const other = await setting()
      assert.equal(await storage.apiTokens.remove(other.workspaceId, userId, lasting.id), null)
      assert.equal(await storage.apiTokens.remove(workspaceId, other.userId, lasting.id), null)
      assert.equal((await storage.apiTokens.remove(workspaceId, userId, lasting.id))?.id, lasting.id)
      assert.equal(await storage.apiTokens.use(lasting.secret), null)
    })

    it('find a link by its secret until it expires, is removed or its document is gone, and count its use', async () => {
      const { workspaceId, userId, documentId } = await setting()
      const link = async (expiresAt: Date | null) => {
        const secret = fresh('secret')
        const values = { id: fresh('link'), workspaceId, documentId, createdBy: userId, name: '', expiresAt }
        const grants = 'view' as const
        return { secret, ...(await storage.shareLinks.create({ ...values, grants, passwordHash: null, secret })) }
      }
      const [lasting, removed, ended] = [await link(future), await link(null), await link(past)]
      assert.equal((await storage.shareLinks.find(lasting.secret))?.documentId, documentId)
      assert.equal(await storage.shareLinks.find(ended.secret), null)
      await Promise.all([1, 2, 3].map(() => storage.shareLinks.used(lasting.id)))
      assert.equal((await storage.shareLinks.find(lasting.secret))?.useCount, 3)
      const other = await setting()
      assert.deepEqual(await storage.shareLinks.list(other.workspaceId, documentId), [])
      assert.equal(await storage.shareLinks.revoke(other.workspaceId, documentId, removed.id), null)
      assert.equal(await storage.shareLinks.revoke(workspaceId, other.documentId, removed.id), null)
      assert.equal((await storage.shareLinks.revoke(workspaceId, documentId, removed.id))?.id, removed.id)
      assert.equal(await storage.shareLinks.find(removed.secret), null)
      assert.equal((await storage.shareLinks.list(workspaceId, documentId)).length, 2)
      await storage.documents.setStatus(workspaceId, documentId, 'trashed')
      await storage.documents.purge(workspaceId, documentId)
      assert.equal(await storage.shareLinks.find(lasting.secret), null)
    })
  })
}
