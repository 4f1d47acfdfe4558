import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Storage } from './storage.ts'
import { contractSetting } from './testing/contract-setting.ts'

/** What every PostgreSQL under us has to do for members, invitations and the audit log. */
export function membershipContract(name: string, open: () => Promise<Storage>): void {
  describe(`membership on ${name}`, () => {
    const { storage, fresh, workspace, user } = contractSetting(open)

    const invitation = (workspaceId: string, expiresAt = new Date(Date.now() + 60_000)) => ({
      id: fresh('invitation'),
      tokenHash: fresh('hash'),
      workspaceId,
      email: null,
      role: 'editor' as const,
      createdBy: null,
      expiresAt,
    })

    it('allows one owner a workspace', async () => {
      const id = await workspace()
      await user({ of: id, role: 'owner' })
      await assert.rejects(user({ of: id, role: 'owner' }), /members_owner_idx/)
    })

    it('puts the workspace where somebody works first, until they are removed from it', async () => {
      const [first, second] = [await workspace(), await workspace()]
      const person = await user({ of: first })
      await storage.workspaces.setMember(second, person, 'viewer')
      const order = async () => (await storage.workspaces.ofUser(person)).map(({ id }) => id)
      assert.deepEqual(await order(), [first, second])
      await storage.workspaces.setCurrent(person, second)
      assert.deepEqual(await order(), [second, first])
      await storage.workspaces.setCurrent(person, first)
      await storage.workspaces.setCurrent(person, second)
      await storage.workspaces.removeMember(second, person)
      assert.deepEqual(await order(), [first])
      await assert.rejects(storage.workspaces.setCurrent(person, second))
    })

    it('finds an invitation by its digest until its time is over, and gives it to one taker alone', async () => {
      const id = await workspace()
      const wanted = invitation(id)
      const kept = await storage.invitations.create(wanted)
      const late = invitation(id, new Date(Date.now() - 1))
      await storage.invitations.create(late)
      assert.deepEqual(await storage.invitations.byTokenHash(wanted.tokenHash), kept)
      assert.equal(await storage.invitations.byTokenHash(late.tokenHash), null)
      assert.deepEqual(await storage.invitations.list(id), [kept])
      const other = await workspace()
      assert.equal(await storage.invitations.get(other, kept.id), null)
      assert.equal(await storage.invitations.end(other, kept.id, 'used'), false)
      const taken = await Promise.all([1, 2, 3].map(() => storage.invitations.end(id, kept.id, 'used')))
      assert.equal(taken.filter(Boolean).length, 1)
      assert.equal(await storage.invitations.byTokenHash(wanted.tokenHash), null)
      assert.deepEqual(await storage.invitations.list(id), [])
      const fates = [wanted.tokenHash, late.tokenHash, 'unknown'].map((hash) => storage.invitations.fateOf(hash))
      assert.deepEqual(await Promise.all(fates), ['used', 'expired', null])
    })

    it('adds to the audit log, page by page the newest first, and changes nothing of it', async () => {
      const id = await workspace()
      const actorId = await user({ of: id })
      for (const action of ['one', 'two', 'one']) {
        await storage.auditLog.add({ workspaceId: id, actorId, action, target: null, detail: { n: 1 } })
      }
      await storage.auditLog.add({ workspaceId: id, actorId: null, action: 'three', target: actorId, detail: {} })
      const all = await storage.auditLog.list({ workspaceId: id, limit: 10 })
      assert.deepEqual(
        all.map(({ action, actorName, targetName }) => [action, actorName, targetName]),
        [
          ['three', null, 'Åsa'],
          ['one', 'Åsa', null],
          ['two', 'Åsa', null],
          ['one', 'Åsa', null],
        ],
      )
      const page = await storage.auditLog.list({ workspaceId: id, action: 'one', limit: 1 })
      const rest = await storage.auditLog.list({ workspaceId: id, actorId, before: page[0]?.id, limit: 10 })
      assert.deepEqual(
        rest.map(({ action }) => action),
        ['two', 'one'],
      )
      assert.deepEqual(await storage.auditLog.list({ workspaceId: await workspace(), limit: 10 }), [])
      await assert.rejects(sql`update "auditLog" set "action" = 'nothing'`.execute(storage.db), /only added to/)
    })
  })
}
