import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type Anchor, type AnchorKind, MAX_ANCHOR_WORDS } from '../domain/comments/anchor.ts'
import { mentionOf, withoutMention } from '../domain/comments/mentions.ts'
import type { Database, Db } from './database.ts'
import { peopleNamed } from './people.ts'
import { storableText } from './storable.ts'

/** Somebody by name; null is somebody whose account is gone. `guest`: by which link a guest came, null for others. */
export type Person = { readonly userId: string; readonly name: string; readonly guest: string | null } | null

export type CommentRecord = {
  readonly id: string
  readonly author: Person
  /** Plain, with people as `@[userId]`. */
  readonly text: string
  readonly createdAt: Date
  readonly editedAt: Date | null
  /** The people it mentions who have an account. */
  readonly mentions: readonly NonNullable<Person>[]
}

export type ThreadTask = {
  readonly assignee: Person
  /** A day, `2027-05-31`. */
  readonly dueOn: string | null
  readonly doneAt: Date | null
}

export type ThreadRecord = {
  readonly id: string
  readonly documentId: string
  readonly anchor: Anchor
  readonly createdAt: Date
  readonly resolvedAt: Date | null
  readonly resolvedBy: Person
  readonly task: ThreadTask | null
  /** What was not deleted, the oldest first; never empty. */
  readonly comments: readonly CommentRecord[]
}

/** `mine`: I take part; `mentions`: I am mentioned; `tasks`: made a task of. */
export type ThreadFilter = 'all' | 'open' | 'resolved' | 'mine' | 'mentions' | 'tasks'

export type NewComment = {
  readonly id: string
  readonly authorId: string
  readonly text: string
  /** Members whom the text names. */
  readonly mentions: readonly string[]
}

export type TaskChange = {
  readonly assigneeId: string | null
  readonly dueOn: string | null
  readonly isDone: boolean
  /** Who changed it. */
  readonly by: string
}

export type Comments = ReturnType<typeof comments>

/** Conversations beside documents. A thread is always asked for together with its document: another's is as good as none. */
export function comments(db: Db) {
  async function threads(
    documentId: string,
    filter: ThreadFilter,
    userId: string,
    id?: string,
  ): Promise<ThreadRecord[]> {
    let query = db
      .selectFrom('commentThreads')
      .selectAll()
      .where('documentId', '=', storableText(documentId))
      .where('deletedAt', 'is', null)
      .where((where) => matches(where, filter, userId))
      .orderBy('createdAt')
      .orderBy('id')
    if (id !== undefined) query = query.where('id', '=', storableText(id))
    return complete(await query.execute())
  }

  async function complete(rows: readonly ThreadRow[]): Promise<ThreadRecord[]> {
    const ids = rows.map(({ id }) => id)
    const written = ids.length === 0 ? [] : await commentsOf(ids)
    const mentions = await mentionsOf(written.map(({ id }) => id))
    const named = await people([
      ...rows.flatMap(({ resolvedBy, assigneeId }) => [resolvedBy, assigneeId]),
      ...written.map(({ authorId }) => authorId),
      ...mentions.map(({ userId }) => userId),
    ])
    const person = (userId: string | null): Person => named.get(userId ?? '') ?? null
    return rows.map((row) => ({
      id: row.id,
      documentId: row.documentId,
      anchor: { kind: row.anchorKind, recordId: row.anchorId, words: row.anchorWords },
      createdAt: row.createdAt,
      resolvedAt: row.resolvedAt,
      resolvedBy: person(row.resolvedBy),
      task: row.isTask ? { assignee: person(row.assigneeId), dueOn: row.dueOn, doneAt: row.doneAt } : null,
      comments: written
        .filter(({ threadId }) => threadId === row.id)
        .map(({ id, authorId, text, createdAt, editedAt }) => ({
          id,
          author: person(authorId),
          text,
          createdAt,
          editedAt,
          mentions: mentions.flatMap(({ commentId, userId }) => (commentId === id ? (person(userId) ?? []) : [])),
        })),
    }))
  }

  const commentsOf = (threadIds: readonly string[]) =>
    db
      .selectFrom('comments')
      .selectAll()
      .where('threadId', 'in', threadIds)
      .where('deletedAt', 'is', null)
      .orderBy('createdAt')
      .orderBy('id')
      .execute()

  async function mentionsOf(commentIds: readonly string[]) {
    if (commentIds.length === 0) return []
    return db.selectFrom('commentMentions').selectAll().where('commentId', 'in', commentIds).orderBy('userId').execute()
  }

  async function people(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, NonNullable<Person>>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))]
    if (wanted.length === 0) return new Map()
    return peopleNamed(db, wanted)
  }

  async function write(threadId: string, { id, authorId, text, mentions }: NewComment): Promise<void> {
    // The clock, not the transaction's beginning: two comments of one moment keep their order.
    const createdAt = sql<Date>`clock_timestamp()`
    await db
      .insertInto('comments')
      .values({ id, threadId, authorId, text: storableText(text), createdAt })
      .execute()
    await mention(id, mentions)
  }

  async function mention(commentId: string, userIds: readonly string[]): Promise<void> {
    if (userIds.length === 0) return
    await db
      .insertInto('commentMentions')
      .values(userIds.map((userId) => ({ commentId, userId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  return {
    /** The threads of a document, the oldest first, as `userId` may filter them. */
    list: (documentId: string, filter: ThreadFilter, userId: string) => threads(documentId, filter, userId),

    get: async (documentId: string, threadId: string): Promise<ThreadRecord | null> =>
      (await threads(documentId, 'all', '', threadId))[0] ?? null,

    /** How many comments a document has, those that were deleted included. */
    count: async (documentId: string): Promise<number> => {
      const { count } = await db
        .selectFrom('comments')
        .innerJoin('commentThreads', 'commentThreads.id', 'comments.threadId')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('documentId', '=', storableText(documentId))
        .executeTakeFirstOrThrow()
      return Number(count)
    },

    /** Begins a thread with its first comment. */
    begin: async (documentId: string, threadId: string, anchor: Anchor, first: NewComment): Promise<void> => {
      await db
        .insertInto('commentThreads')
        .values({
          id: threadId,
          documentId,
          anchorKind: anchor.kind,
          anchorId: storableText(anchor.recordId),
          anchorWords: storableText(anchor.words.slice(0, MAX_ANCHOR_WORDS)),
          createdBy: first.authorId,
        })
        .execute()
      await write(threadId, first)
    },

    reply: (threadId: string, comment: NewComment): Promise<void> => write(threadId, comment),

    /** Other words for a comment. Who was mentioned before and isn't any more is forgotten. */
    edit: async (commentId: string, text: string, mentions: readonly string[]): Promise<void> => {
      await db
        .updateTable('comments')
        .set({ text: storableText(text), editedAt: sql<Date>`current_timestamp` })
        .where('id', '=', commentId)
        .execute()
      await db.deleteFrom('commentMentions').where('commentId', '=', commentId).execute()
      await mention(commentId, mentions)
    },

    /** Deletes a comment; a thread whose last one it was goes with it. Both stay in the database. */
    remove: async (threadId: string, commentId: string): Promise<void> => {
      const now = sql<Date>`current_timestamp`
      await db.updateTable('comments').set({ deletedAt: now }).where('id', '=', commentId).execute()
      await db
        .updateTable('commentThreads')
        .set({ deletedAt: now })
        .where('id', '=', threadId)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('comments')
                .select('comments.id')
                .where('comments.threadId', '=', threadId)
                .where('comments.deletedAt', 'is', null),
            ),
          ),
        )
        .execute()
    },

    /** Resolves a thread, or with null reopens it. */
    resolve: async (threadId: string, by: string | null): Promise<void> => {
      const resolvedAt = by === null ? null : sql<Date>`current_timestamp`
      await db.updateTable('commentThreads').set({ resolvedAt, resolvedBy: by }).where('id', '=', threadId).execute()
    },

    /** Makes a task of a thread, changes the task, or with null takes it back. */
    setTask: async (threadId: string, task: TaskChange | null): Promise<void> => {
      const done = task?.isDone
        ? { doneAt: sql<Date>`coalesce("doneAt", current_timestamp)`, doneBy: task.by }
        : { doneAt: null, doneBy: null }
      await db
        .updateTable('commentThreads')
        .set({ isTask: task !== null, assigneeId: task?.assigneeId ?? null, dueOn: task?.dueOn ?? null, ...done })
        .where('id', '=', threadId)
        .execute()
    },

    /**
     * Takes a person out of the conversations of a workspace, with null out of all: what they wrote stays as nobody's, and
     * nothing names them any more.
     */
    forget: async (userId: string, workspaceId: string | null): Promise<void> => {
      const threads = sql`
        select "commentThreads"."id" from "commentThreads" join "documents" on "documents"."id" = "documentId"
        where ${workspaceId}::text is null or "workspaceId" = ${workspaceId}`
      const mentioning = await sql<{ id: string; text: string }>`
        select "id", "text" from "comments"
        where "threadId" in (${threads}) and strpos("text", ${mentionOf(userId)}) > 0`.execute(db)
      for (const { id, text } of mentioning.rows) {
        await db
          .updateTable('comments')
          .set({ text: withoutMention(text, userId) })
          .where('id', '=', id)
          .execute()
      }
      await sql`
        delete from "commentMentions" where "userId" = ${userId}
          and "commentId" in (select "id" from "comments" where "threadId" in (${threads}))`.execute(db)
      await sql`delete from "inboxItems" where "userId" = ${userId} and "threadId" in (${threads})`.execute(db)
      // Elsewhere they go on being told what concerns them there.
      const ofWorkspace = sql`(${workspaceId}::text is null or "workspaceId" = ${workspaceId})`
      await sql`delete from "inboxItems" where "userId" = ${userId} and "workspaceId" is not null and ${ofWorkspace}`.execute(
        db,
      )
      await sql`
        update "inboxItems" set "actorId" = null
        where "actorId" = ${userId} and "workspaceId" is not null and ${ofWorkspace}`.execute(db)
      for (const [table, column, thread] of NAMING) {
        await sql`
          update ${sql.table(table)} set ${sql.ref(column)} = null
          where ${sql.ref(column)} = ${userId} and ${sql.ref(thread)} in (${threads})`.execute(db)
      }
    },
  }
}

/** Columns that say who did something, and the one that says in which thread. */
const NAMING = [
  ['comments', 'authorId', 'threadId'],
  ['inboxItems', 'actorId', 'threadId'],
  ['commentThreads', 'createdBy', 'id'],
  ['commentThreads', 'resolvedBy', 'id'],
  ['commentThreads', 'assigneeId', 'id'],
  ['commentThreads', 'doneBy', 'id'],
] as const

type ThreadRow = {
  readonly id: string
  readonly documentId: string
  readonly anchorKind: AnchorKind
  readonly anchorId: string
  readonly anchorWords: string
  readonly createdAt: Date
  readonly resolvedAt: Date | null
  readonly resolvedBy: string | null
  readonly isTask: boolean
  readonly assigneeId: string | null
  readonly dueOn: string | null
  readonly doneAt: Date | null
}

function matches(
  where: ExpressionBuilder<Database, 'commentThreads'>,
  filter: ThreadFilter,
  userId: string,
): Expression<SqlBool> {
  const ownComments = () =>
    where
      .selectFrom('comments')
      .select('comments.id')
      .whereRef('comments.threadId', '=', 'commentThreads.id')
      .where('comments.deletedAt', 'is', null)
  switch (filter) {
    case 'all':
      return where.lit(true)
    case 'open':
      return where('resolvedAt', 'is', null)
    case 'resolved':
      return where('resolvedAt', 'is not', null)
    case 'mine':
      return where.or([where('assigneeId', '=', userId), where.exists(ownComments().where('authorId', '=', userId))])
    case 'mentions':
      return where.exists(
        ownComments()
          .innerJoin('commentMentions', 'commentMentions.commentId', 'comments.id')
          .where('commentMentions.userId', '=', userId),
      )
    case 'tasks':
      return where('isTask', '=', true)
    default:
      return filter satisfies never
  }
}
