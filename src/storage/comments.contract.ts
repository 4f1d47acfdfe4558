import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Anchor } from '../domain/comments/anchor.ts'
import { mentionOf } from '../domain/comments/mentions.ts'
import type { Storage } from './storage.ts'
import { contractSetting } from './testing/contract-setting.ts'

const ON_CARD: Anchor = { kind: 'card', recordId: 'card-1', words: 'Waits in line' }

/** What every PostgreSQL under us has to do with conversations. */
export function commentsContract(name: string, open: () => Promise<Storage>): void {
  describe(`comments on ${name}`, () => {
    const { storage, fresh, workspace, user, newDocument } = contractSetting(open)
    let workspaceId: string
    let documentId: string
    let asa: string
    let bo: string

    before(async () => {
      workspaceId = await workspace()
      documentId = await document()
      asa = await user({ name: 'Åsa' })
      bo = await user({ name: 'Bo' })
    })

    async function document(): Promise<string> {
      return (await storage.documents.create(newDocument(workspaceId))).id
    }

    async function thread(text: string, mentions: readonly string[] = [], on: string = documentId): Promise<string> {
      const id = fresh('thread')
      await storage.comments.begin(on, id, ON_CARD, { id: fresh('comment'), authorId: asa, text, mentions })
      return id
    }

    async function reply(threadId: string, text: string, authorId: string): Promise<string> {
      const id = fresh('comment')
      await storage.comments.reply(threadId, { id, authorId, text, mentions: [] })
      return id
    }

    it('keep what was said, by whom, about what, in order', async () => {
      const id = await thread(`Why so long, ${mentionOf(bo)}? \u0000`, [bo])
      await reply(id, 'One till.', bo)
      const found = await storage.comments.get(documentId, id)
      assert.deepEqual(found?.anchor, ON_CARD)
      assert.deepEqual(
        found?.comments.map(({ author, text }) => [author?.name, text]),
        [
          ['Åsa', `Why so long, ${mentionOf(bo)}? \uFFFD`],
          ['Bo', 'One till.'],
        ],
      )
      assert.deepEqual(found?.comments[0]?.mentions, [{ userId: bo, name: 'Bo', guest: null }])
      assert.equal(found?.task, null)
    })

    it('are found with their own document only', async () => {
      const id = await thread('Here')
      assert.equal(await storage.comments.get(await document(), id), null)
      assert.equal(await storage.comments.get('\u0000', id), null)
    })

    it('are filtered by what state they are in and whom they concern', async () => {
      const on = await document()
      const open = await thread('Open', [bo], on)
      const resolved = await thread('Resolved', [], on)
      const task = await thread('A task', [], on)
      await storage.comments.resolve(resolved, bo)
      await storage.comments.setTask(task, { assigneeId: bo, dueOn: '2027-05-31', isDone: false, by: asa })
      const ids = async (filter: Parameters<Storage['comments']['list']>[1], who: string) =>
        (await storage.comments.list(on, filter, who)).map(({ id }) => id)
      assert.deepEqual(await ids('all', bo), [open, resolved, task])
      assert.deepEqual(await ids('open', bo), [open, task])
      assert.deepEqual(await ids('resolved', bo), [resolved])
      assert.deepEqual(await ids('mentions', bo), [open])
      assert.deepEqual(await ids('mine', bo), [task])
      assert.deepEqual(await ids('mine', asa), [open, resolved, task])
      assert.deepEqual(await ids('tasks', asa), [task])
    })

    it('are resolved and reopened, and made a task of', async () => {
      const id = await thread('Move the till')
      await storage.comments.resolve(id, bo)
      const resolved = await storage.comments.get(documentId, id)
      assert.equal(resolved?.resolvedBy?.name, 'Bo')
      assert.ok(resolved?.resolvedAt)
      await storage.comments.resolve(id, null)
      assert.equal((await storage.comments.get(documentId, id))?.resolvedAt, null)
      const task = { assigneeId: bo, dueOn: '2027-05-31', by: asa }
      await storage.comments.setTask(id, { ...task, isDone: true })
      const doneAt = (await storage.comments.get(documentId, id))?.task?.doneAt
      assert.ok(doneAt)
      await storage.comments.setTask(id, { ...task, dueOn: null, isDone: true })
      const { task: changed } = (await storage.comments.get(documentId, id)) ?? {}
      assert.deepEqual(changed, { assignee: { userId: bo, name: 'Bo', guest: null }, dueOn: null, doneAt })
      await storage.comments.setTask(id, null)
      assert.equal((await storage.comments.get(documentId, id))?.task, null)
    })

    it('are edited, and who is not mentioned any more is forgotten', async () => {
      const id = await thread(mentionOf(bo), [bo])
      const [comment] = (await storage.comments.get(documentId, id))?.comments ?? []
      await storage.comments.edit(comment?.id ?? '', 'Nobody', [])
      const [edited] = (await storage.comments.get(documentId, id))?.comments ?? []
      assert.equal(edited?.text, 'Nobody')
      assert.ok(edited?.editedAt)
      assert.deepEqual(edited?.mentions, [])
    })

    it('go when they are deleted, a thread with its last one', async () => {
      const id = await thread('First')
      const [first] = (await storage.comments.get(documentId, id))?.comments ?? []
      const second = await reply(id, 'Second', bo)
      const before = await storage.comments.count(documentId)
      await storage.comments.remove(id, first?.id ?? '')
      assert.deepEqual(
        (await storage.comments.get(documentId, id))?.comments.map(({ text }) => text),
        ['Second'],
      )
      await storage.comments.remove(id, second)
      assert.equal(await storage.comments.get(documentId, id), null)
      assert.equal(await storage.comments.count(documentId), before)
    })

    describe('in the inbox', () => {
      async function told(userId: string, threadId: string, commentId: string | null): Promise<string> {
        const id = fresh('item')
        const reason = commentId === null ? 'task' : 'mention'
        await storage.inbox.add([{ id, userId, reason, threadId, commentId, actorId: asa }])
        return id
      }

      it('stand the newest first, until they are read', async () => {
        const who = await user({ name: 'Cia' })
        const id = await thread('Look here')
        const comment = await reply(id, 'And here', asa)
        await told(who, id, null)
        await told(who, id, comment)
        const items = await storage.inbox.list(workspaceId, who, 10)
        assert.deepEqual(items.map(({ reason, text }) => [reason, text]).toSorted(), [
          ['mention', 'And here'],
          ['task', 'Look here'],
        ])
        assert.deepEqual(items[0]?.document, { id: documentId, kind: 'map', title: 'Buying a bicycle' })
        assert.equal(items[0]?.actor?.name, 'Åsa')
        assert.equal(await storage.inbox.countUnread(workspaceId, who), 2)
        await storage.inbox.markRead(
          workspaceId,
          bo,
          items.map((item) => item.id),
          true,
        )
        assert.equal(await storage.inbox.countUnread(workspaceId, who), 2)
        await storage.inbox.markRead(workspaceId, who, [items[0]?.id ?? ''], true)
        assert.equal(await storage.inbox.countUnread(workspaceId, who), 1)
        await storage.inbox.markRead(workspaceId, who, 'all', true)
        assert.equal(await storage.inbox.countUnread(workspaceId, who), 0)
        await storage.inbox.markRead(workspaceId, who, [items[0]?.id ?? ''], false)
        assert.equal(await storage.inbox.countUnread(workspaceId, who), 1)
      })

      it('nothing is shown of another workspace, of the trash, or of what was deleted', async () => {
        const who = await user({ name: 'Dan' })
        const on = await document()
        const id = await thread('Somewhere', [], on)
        const comment = await reply(id, 'Gone soon', asa)
        await told(who, id, null)
        await told(who, id, comment)
        assert.equal((await storage.inbox.list(workspaceId, who, 10)).length, 2)
        assert.deepEqual(await storage.inbox.list(fresh('workspace'), who, 10), [])
        await storage.comments.remove(id, comment)
        assert.equal((await storage.inbox.list(workspaceId, who, 10)).length, 1)
        await storage.documents.setStatus(workspaceId, on, 'trashed')
        assert.deepEqual(await storage.inbox.list(workspaceId, who, 10), [])
        assert.equal(await storage.inbox.countUnread(workspaceId, who), 0)
      })
    })

    it('outlive the accounts of those who wrote them, without their names', async () => {
      for (const leave of [
        (userId: string) => storage.comments.forget(userId, null),
        async (userId: string) => void (await storage.db.deleteFrom('user').where('id', '=', userId).execute()),
      ]) {
        const who = await user({ name: 'Eva' })
        const id = await thread(`Hello ${mentionOf(who)}`, [who])
        await reply(id, 'Hello', who)
        await storage.comments.setTask(id, { assigneeId: who, dueOn: null, isDone: true, by: who })
        await storage.comments.resolve(id, who)
        await leave(who)
        const left = await storage.comments.get(documentId, id)
        assert.equal(left?.comments.length, 2)
        assert.equal(left?.comments[1]?.author, null)
        assert.deepEqual(left?.comments[0]?.mentions, [])
        assert.equal(left?.resolvedBy, null)
        assert.ok(left?.resolvedAt)
        assert.equal(left?.task?.assignee, null)
        assert.doesNotMatch(JSON.stringify(left), /Eva/)
      }
    })

    it('go with their document', async () => {
      const on = await document()
      await thread('Here', [bo], on)
      await storage.documents.setStatus(workspaceId, on, 'trashed')
      await storage.documents.purge(workspaceId, on)
      assert.equal(await storage.comments.count(on), 0)
    })
  })
}
