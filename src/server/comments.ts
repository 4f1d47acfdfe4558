import { anchorFits } from '../domain/comments/anchor.ts'
import { mentionsIn } from '../domain/comments/mentions.ts'
import { ok, type Refusal, type Result, refuse } from '../domain/result.ts'
import type { ThreadRecord } from '../storage/comments.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import type { NewInboxItem } from '../storage/inbox.ts'
import type { Repositories } from '../storage/storage.ts'
import { inboxItems } from './comments/inbox-items.ts'
import { threadAnswer } from './comments/thread-answer.ts'
import { roleMay } from './contract/actions.ts'
import * as contract from './contract/comments.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Authorised } from './policy/authorised.ts'
import type { Services } from './services.ts'

type Allowed = Authorised<'comment-document'>
type Tables = Pick<Repositories, 'comments' | 'inbox' | 'mails'>

/** Conversations beside documents. Only members of the document's workspace are ever named or told. */
export function commentRoutes(implement: Implement, services: Services): void {
  const { storage, live, mail, context } = services

  const membersOf = async ({ workspaceId }: DocumentRecord) =>
    (await storage.workspaces.members(workspaceId)).map(({ userId, name }) => ({ userId, name, guest: null }))

  /** Whom somebody may name. Guests learn nobody's name but of those who speak, and call nobody. */
  const nameableBy = async ({ document, principal }: Pick<Allowed, 'document' | 'principal'>) =>
    principal.guest ? [] : membersOf(document)

  /** Refuses the library, which is nobody's to talk about, and a document that is full. */
  async function refusalFor(document: DocumentRecord): Promise<Refusal | null> {
    if (document.kind === 'library') return { reason: 'not-found' }
    if ((await storage.comments.count(document.id)) < contract.MAX_COMMENTS) return null
    return { reason: 'too-many-comments', values: { max: contract.MAX_COMMENTS } }
  }

  /** The members whom a text names. Refuses a name of somebody else, so that nobody writes to who will never read it. */
  async function mentionedIn(
    allowed: Pick<Allowed, 'document' | 'principal'>,
    text: string,
    already: readonly string[] = [],
  ): Promise<Result<readonly string[]>> {
    const named = mentionsIn(text)
    if (named.length === 0) return ok([])
    const members = new Set((await nameableBy(allowed)).map(({ userId }) => userId))
    if (named.some((userId) => !members.has(userId) && !already.includes(userId))) return refuse('not-a-member', 'text')
    return ok(named.filter((userId) => members.has(userId)))
  }

  /** Writes all of it or nothing, then tells everybody who has the document open. */
  async function change(
    { document }: Pick<Allowed, 'document'>,
    work: (tables: Tables) => Promise<void>,
  ): Promise<void> {
    await storage.transaction(work)
    live.notify(document.id, 'comments')
  }

  async function tell(within: Tables, items: readonly NewInboxItem[]): Promise<void> {
    await within.inbox.add(items)
    await mail.tellOfThreads(items, within)
  }

  async function answerOf({ document }: Pick<Allowed, 'document'>, threadId: string) {
    const thread = await storage.comments.get(document.id, threadId)
    if (!thread) throw new Error('a thread that was just written')
    return threadAnswer(thread)
  }

  implement(contract.listComments, async (c, { document, principal }) => {
    const { show } = c.req.valid('query')
    const threads = await storage.comments.list(document.id, show, principal.account.id)
    return c.json({ threads: threads.map(threadAnswer) }, 200)
  })

  implement(contract.listMentionable, async (c, allowed) => {
    const members = await nameableBy(allowed)
    return c.json({ members: members.toSorted((a, b) => a.name.localeCompare(b.name)) }, 200)
  })

  implement(contract.beginThread, async (c, allowed) => {
    const { anchor, text } = c.req.valid('json')
    const { document, principal } = allowed
    const refusal = await refusalFor(document)
    if (refusal) return problem(c, refusal)
    if (!anchorFits(document.kind, anchor)) return problem(c, { reason: 'wrong-anchor', at: 'anchor' })
    const mentions = await mentionedIn(allowed, text)
    if (!mentions.ok) return problem(c, mentions.refusal)
    const { newId } = context()
    const [threadId, id] = [newId(), newId()]
    const authorId = principal.account.id
    await change(allowed, async (tables) => {
      await tables.comments.begin(document.id, threadId, anchor, { id, authorId, text, mentions: mentions.value })
      const about = { threadId, commentId: id, actorId: authorId, newId }
      await tell(tables, inboxItems(about, { mention: mentions.value }))
    })
    return c.json(await answerOf(allowed, threadId), 201)
  })

  implement(contract.replyToThread, async (c, allowed) => {
    const { document, principal } = allowed
    const { threadId } = c.req.valid('param')
    const { text } = c.req.valid('json')
    const thread = await storage.comments.get(document.id, threadId)
    if (!thread) return problem(c, 'not-found')
    const refusal = await refusalFor(document)
    if (refusal) return problem(c, refusal)
    const mentions = await mentionedIn(allowed, text)
    if (!mentions.ok) return problem(c, mentions.refusal)
    const members = (await membersOf(document)).map(({ userId }) => userId)
    const { newId } = context()
    const id = newId()
    const authorId = principal.account.id
    await change(allowed, async (tables) => {
      await tables.comments.reply(threadId, { id, authorId, text, mentions: mentions.value })
      const about = { threadId, commentId: id, actorId: authorId, newId }
      const reply = participants(thread).filter((userId) => members.includes(userId))
      await tell(tables, inboxItems(about, { mention: mentions.value, reply }))
    })
    return c.json(await answerOf(allowed, threadId), 201)
  })

  implement(contract.changeThread, async (c, allowed) => {
    const { document, principal } = allowed
    const { threadId } = c.req.valid('param')
    const { resolved, task } = c.req.valid('json')
    const thread = await storage.comments.get(document.id, threadId)
    if (!thread) return problem(c, 'not-found')
    const before = thread.task?.assignee?.userId ?? null
    const assigneeId = task?.assigneeId ?? null
    const isNew = assigneeId !== null && assigneeId !== before
    if (isNew && !(await nameableBy(allowed)).some(({ userId }) => userId === assigneeId)) {
      return problem(c, { reason: 'not-a-member', at: 'task.assigneeId' })
    }
    const by = principal.account.id
    await change(allowed, async (tables) => {
      if (resolved !== undefined) await tables.comments.resolve(threadId, resolved ? by : null)
      if (task === undefined) return
      await tables.comments.setTask(threadId, task && { assigneeId, dueOn: task.dueOn, isDone: task.done, by })
      const about = { threadId, commentId: null, actorId: by, newId: context().newId }
      await tell(tables, inboxItems(about, { task: isNew ? [assigneeId] : [] }))
    })
    return c.json(await answerOf(allowed, threadId), 200)
  })

  implement(contract.editComment, async (c, allowed) => {
    const { document, principal } = allowed
    const { threadId, commentId } = c.req.valid('param')
    const { text } = c.req.valid('json')
    const comment = commentIn(await storage.comments.get(document.id, threadId), commentId)
    if (!comment) return problem(c, 'not-found')
    if (comment.author?.userId !== principal.account.id) return problem(c, 'not-yours')
    const already = mentionsIn(comment.text)
    const mentions = await mentionedIn(allowed, text, already)
    if (!mentions.ok) return problem(c, mentions.refusal)
    await change(allowed, async (tables) => {
      await tables.comments.edit(commentId, text, mentions.value)
      const about = { threadId, commentId, actorId: principal.account.id, newId: context().newId }
      await tell(tables, inboxItems(about, { mention: mentions.value.filter((userId) => !already.includes(userId)) }))
    })
    return c.json(await answerOf(allowed, threadId), 200)
  })

  implement(contract.deleteComment, async (c, allowed) => {
    const { document, principal } = allowed
    const { threadId, commentId } = c.req.valid('param')
    const comment = commentIn(await storage.comments.get(document.id, threadId), commentId)
    if (!comment) return problem(c, 'not-found')
    const isOwn = comment.author?.userId === principal.account.id
    if (!isOwn && !roleMay(principal.role, 'moderate-comments')) return problem(c, 'not-yours')
    await change(allowed, ({ comments }) => comments.remove(threadId, commentId))
    return c.body(null, 204)
  })
}

/** Those who wrote in the thread, and who has its task. */
function participants({ comments, task }: ThreadRecord): readonly string[] {
  return [...comments.map(({ author }) => author), task?.assignee ?? null].flatMap((person) => person?.userId ?? [])
}

function commentIn(thread: ThreadRecord | null, commentId: string) {
  return thread?.comments.find(({ id }) => id === commentId) ?? null
}
