import { sql } from 'kysely'
import type { Person } from './comments.ts'
import type { Db, DocumentKind } from './database.ts'
import { storableText } from './storable.ts'

/** `mention`: somebody named me; `reply`: somebody wrote where I take part; `task`: I was given one. */
export type ThreadReason = 'mention' | 'reply' | 'task'
/** `owner`: the workspace was handed over to me. */
export type InboxReason = ThreadReason | 'owner'

type AboutDocument = { readonly id: string; readonly kind: DocumentKind; readonly title: string }

export type InboxItem = {
  readonly id: string
  readonly reason: InboxReason
  /** Null where it concerns the workspace, and so is the document. */
  readonly threadId: string | null
  readonly document: AboutDocument | null
  /** Who did it. */
  readonly actor: Person
  /** The comment it is about; of a task, the thread's first. */
  readonly text: string
  readonly createdAt: Date
  readonly isRead: boolean
}

export type NewInboxItem = {
  readonly id: string
  readonly userId: string
  readonly reason: ThreadReason
  readonly threadId: string
  readonly commentId: string | null
  readonly actorId: string
}

/** An item as a mail tells it. */
export type UnreadItem = {
  readonly reason: ThreadReason
  readonly workspaceId: string
  readonly document: AboutDocument
  /** Null where the account is gone. */
  readonly actorName: string | null
  /** The name of the link by which a guest came; null for anybody else. */
  readonly actorGuest: string | null
  /** Null for a task that was given without words. */
  readonly text: string | null
}

export type Inbox = ReturnType<typeof inbox>

/**
 * What concerns a person across a workspace's documents. It is written when it happens and read by what one may see
 * now: whose document went to the trash, and whose comment was deleted, is not shown.
 */
export function inbox(db: Db) {
  const visible = (workspaceId: string, userId: string) =>
    db
      .selectFrom('inboxItems')
      .leftJoin('commentThreads', 'commentThreads.id', 'inboxItems.threadId')
      .leftJoin('documents', 'documents.id', 'commentThreads.documentId')
      .leftJoin('comments', 'comments.id', 'inboxItems.commentId')
      .where('inboxItems.userId', '=', userId)
      .where(({ or, and, eb }) => {
        const id = storableText(workspaceId)
        const ofDocument = and([eb('documents.workspaceId', '=', id), eb('documents.status', '!=', 'trashed')])
        return or([eb('inboxItems.workspaceId', '=', id), ofDocument])
      })
      .where('commentThreads.deletedAt', 'is', null)
      .where('comments.deletedAt', 'is', null)

  const threadsOf = (workspaceId: string) =>
    db
      .selectFrom('commentThreads')
      .innerJoin('documents', 'documents.id', 'commentThreads.documentId')
      .select('commentThreads.id')
      .where('documents.workspaceId', '=', storableText(workspaceId))

  return {
    add: async (items: readonly NewInboxItem[]): Promise<void> => {
      if (items.length > 0)
        await db
          .insertInto('inboxItems')
          .values([...items])
          .execute()
    },

    /** That somebody owns the workspace from now on. */
    addOwner: async (
      item: Pick<NewInboxItem, 'id' | 'userId' | 'actorId'> & { workspaceId: string },
    ): Promise<void> => {
      const about = { reason: 'owner', threadId: null, commentId: null } as const
      await db
        .insertInto('inboxItems')
        .values({ ...item, ...about })
        .execute()
    },

    /** The newest first. */
    list: async (workspaceId: string, userId: string, limit: number): Promise<InboxItem[]> => {
      const rows = await visible(workspaceId, userId)
        .leftJoin('user', 'user.id', 'inboxItems.actorId')
        .leftJoin('guests', 'guests.userId', 'inboxItems.actorId')
        .leftJoin('shareLinks', 'shareLinks.id', 'guests.linkId')
        .select([
          'inboxItems.id',
          'inboxItems.reason',
          'inboxItems.threadId',
          'inboxItems.createdAt',
          'inboxItems.readAt',
          'documents.id as documentId',
          'documents.kind',
          'documents.title',
          'user.id as actorId',
          'user.name as actorName',
          'shareLinks.name as actorGuest',
          'comments.text',
        ])
        .select(({ selectFrom }) =>
          selectFrom('comments as first')
            .select('first.text')
            .whereRef('first.threadId', '=', 'inboxItems.threadId')
            .where('first.deletedAt', 'is', null)
            .orderBy('first.createdAt')
            .limit(1)
            .as('firstText'),
        )
        .orderBy('inboxItems.createdAt', 'desc')
        .orderBy('inboxItems.id')
        .limit(Math.min(Math.max(Math.trunc(limit), 1), 200))
        .execute()
      return rows.map((row) => ({
        id: row.id,
        reason: row.reason,
        threadId: row.threadId,
        document: documentOf(row),
        actor: row.actorId === null ? null : { userId: row.actorId, name: row.actorName ?? '', guest: row.actorGuest },
        text: row.text ?? row.firstText ?? '',
        createdAt: row.createdAt,
        isRead: row.readAt !== null,
      }))
    },

    /**
     * What a person has not read in a thread, of the time after `since` and until `until`; the oldest first. Nothing
     * where they may not see it, or no longer.
     */
    unreadIn: async (
      threadId: string,
      userId: string,
      { since, until }: { readonly since: Date | null; readonly until: Date },
    ): Promise<UnreadItem[]> => {
      const rows = await db
        .selectFrom('inboxItems')
        .innerJoin('commentThreads', 'commentThreads.id', 'inboxItems.threadId')
        .innerJoin('documents', 'documents.id', 'commentThreads.documentId')
        .innerJoin('members', (join) =>
          join
            .onRef('members.workspaceId', '=', 'documents.workspaceId')
            .onRef('members.userId', '=', 'inboxItems.userId'),
        )
        .leftJoin('comments', 'comments.id', 'inboxItems.commentId')
        .leftJoin('user', 'user.id', 'inboxItems.actorId')
        .select(['inboxItems.reason', 'documents.workspaceId', 'documents.id as documentId', 'documents.kind'])
        .leftJoin('guests', 'guests.userId', 'inboxItems.actorId')
        .leftJoin('shareLinks', 'shareLinks.id', 'guests.linkId')
        .select(['documents.title', 'user.name as actorName', 'shareLinks.name as actorGuest', 'comments.text'])
        .where('inboxItems.userId', '=', userId)
        .where('inboxItems.threadId', '=', storableText(threadId))
        .where('inboxItems.readAt', 'is', null)
        .where('inboxItems.createdAt', '<=', until)
        .$if(since !== null, (query) => query.where('inboxItems.createdAt', '>', since))
        .where('documents.status', '!=', 'trashed')
        .where('commentThreads.deletedAt', 'is', null)
        .where('comments.deletedAt', 'is', null)
        .orderBy('inboxItems.createdAt')
        .orderBy('inboxItems.id')
        .execute()
      return rows.map(({ documentId, kind, title, reason, ...row }) => ({
        ...row,
        // What concerns a thread has no other.
        reason: reason as ThreadReason,
        document: { id: documentId, kind, title },
      }))
    },

    countUnread: async (workspaceId: string, userId: string): Promise<number> => {
      const { count } = await visible(workspaceId, userId)
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('inboxItems.readAt', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },

    /** Marks a person's own items of a workspace; `all`: everything that is there by now. */
    markRead: async (
      workspaceId: string,
      userId: string,
      which: readonly string[] | 'all',
      isRead: boolean,
    ): Promise<void> => {
      if (which.length === 0) return
      let update = db
        .updateTable('inboxItems')
        .set({ readAt: isRead ? sql<Date>`current_timestamp` : null })
        .where('userId', '=', userId)
        .where(({ or, eb }) =>
          or([
            eb('threadId', 'in', threadsOf(workspaceId)),
            eb('inboxItems.workspaceId', '=', storableText(workspaceId)),
          ]),
        )
      if (which !== 'all') update = update.where('id', 'in', which.map(storableText))
      await update.execute()
    },
  }
}

type DocumentColumns = {
  readonly documentId: string | null
  readonly kind: DocumentKind | null
  readonly title: string | null
}

function documentOf({ documentId, kind, title }: DocumentColumns): AboutDocument | null {
  return documentId === null || kind === null ? null : { id: documentId, kind, title: title ?? '' }
}
