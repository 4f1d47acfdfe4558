import { mentionsIn } from '../domain/comments/mentions.ts'
import * as contract from './contract/comments.ts'
import type { Implement } from './http/implement.ts'
import type { Services } from './services.ts'

/** What concerns a person across the documents of the workspace. */
export function inboxRoutes(implement: Implement, { storage }: Services): void {
  implement(contract.getInbox, async (c, { principal }) => {
    const { workspace, account } = principal
    const [items, unread, members] = await Promise.all([
      storage.inbox.list(workspace.id, account.id, c.req.valid('query').limit),
      storage.inbox.countUnread(workspace.id, account.id),
      storage.workspaces.members(workspace.id),
    ])
    const named = new Map(members.map(({ userId, name }) => [userId, { userId, name, guest: null }]))
    const answered = items.map((item) => ({
      ...item,
      createdAt: item.createdAt.getTime(),
      mentions: mentionsIn(item.text).flatMap((userId) => named.get(userId) ?? []),
    }))
    return c.json({ items: answered, unread }, 200)
  })

  implement(contract.markInbox, async (c, { principal }) => {
    const { workspace, account } = principal
    const { items, read } = c.req.valid('json')
    await storage.inbox.markRead(workspace.id, account.id, items, read)
    return c.json({ unread: await storage.inbox.countUnread(workspace.id, account.id) }, 200)
  })
}
