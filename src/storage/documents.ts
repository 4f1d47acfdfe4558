import { type ExpressionBuilder, sql } from 'kysely'
import type { Database, Db, DocumentKind, DocumentStatus } from './database.ts'
import { cursorOf, type PagePosition, positionOf } from './page-cursor.ts'
import { storableJson, storableText } from './storable.ts'

/** A map, a persona or a library as lists show it; its content is in the update log. */
export type DocumentRecord = {
  readonly id: string
  readonly workspaceId: string
  readonly kind: DocumentKind
  readonly title: string
  /** What home shows without opening the document. */
  readonly summary: Readonly<Record<string, unknown>>
  readonly status: DocumentStatus
  readonly createdAt: Date
  /** When its content last changed. */
  readonly updatedAt: Date
  /** When it was last archived, trashed or restored. */
  readonly statusChangedAt: Date
  readonly createdBy: string | null
}

/** What is known of a document from its content, kept beside it for lists and search. */
export type DocumentDigest = {
  readonly title: string
  readonly summary: Readonly<Record<string, unknown>>
  /** Every text that search shall find. */
  readonly searchText: string
}

export type NewDocument = DocumentDigest & {
  readonly id: string
  readonly workspaceId: string
  readonly kind: DocumentKind
  readonly createdBy: string | null
  /** The document's first update: its whole content. */
  readonly update: Uint8Array
}

export type DocumentQuery = {
  readonly workspaceId: string
  /** One kind, or several. */
  readonly kind?: DocumentKind | readonly DocumentKind[] | undefined
  /** Default: active. */
  readonly status?: DocumentStatus | undefined
  /** Words that must all occur, anywhere in title or text, in any case. */
  readonly search?: string | undefined
  /** 1–500. */
  readonly limit: number
  /** `nextCursor` of the page before. One that isn't ours gives the first page. */
  readonly cursor?: string | null | undefined
}

export type DocumentPage = { readonly documents: DocumentRecord[]; readonly nextCursor: string | null }

const COLUMNS = [
  'id',
  'workspaceId',
  'kind',
  'title',
  'summary',
  'status',
  'createdAt',
  'updatedAt',
  'statusChangedAt',
  'createdBy',
] as const

export type Documents = ReturnType<typeof documents>

/** Documents of a workspace. Every lookup names the workspace: another's document is as good as none. */
export function documents(db: Db) {
  return {
    /** Writes the document and its first update, or neither. An id that is taken is a bug and throws. */
    create: (input: NewDocument): Promise<DocumentRecord> =>
      inTransaction(db, async (tx) => {
        const record = await tx
          .insertInto('documents')
          .values({
            id: input.id,
            workspaceId: input.workspaceId,
            kind: input.kind,
            createdBy: input.createdBy,
            summarySeq: 1,
            ...digestColumns(input),
          })
          .returning(COLUMNS)
          .executeTakeFirstOrThrow()
        await tx.insertInto('documentLogs').values({ documentId: input.id, lastSeq: 1 }).execute()
        await tx
          .insertInto('documentUpdates')
          .values({ documentId: input.id, seq: 1, data: input.update, userId: input.createdBy })
          .execute()
        return record
      }),

    get: async (workspaceId: string, id: string): Promise<DocumentRecord | null> =>
      (await db
        .selectFrom('documents')
        .select(COLUMNS)
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .executeTakeFirst()) ?? null,

    /** The documents last changed first. */
    list: async (query: DocumentQuery): Promise<DocumentPage> => {
      const limit = Math.min(Math.max(Math.trunc(query.limit), 1), 500)
      const rows = await pageQuery(db, query)
        .limit(limit + 1)
        .execute()
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return { documents: page, nextCursor: rows.length > limit && last ? cursorOf(last) : null }
    },

    /** The document in its new status, or null where the workspace has no such document. */
    setStatus: async (workspaceId: string, id: string, status: DocumentStatus): Promise<DocumentRecord | null> =>
      (await db
        .updateTable('documents')
        .set({ status, statusChangedAt: sql<Date>`current_timestamp` })
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .returning(COLUMNS)
        .executeTakeFirst()) ?? null,

    /**
     * After its content changed: what lists and search show. False where the workspace has no such document, or somebody
     * has summarised more of it already.
     * @param seq number of the newest update that the digest holds
     */
    setSummary: async (workspaceId: string, id: string, digest: DocumentDigest, seq: number): Promise<boolean> => {
      const result = await db
        .updateTable('documents')
        .set({ ...digestColumns(digest), summarySeq: seq, updatedAt: sql<Date>`current_timestamp` })
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .where('summarySeq', '<=', seq)
        .executeTakeFirst()
      return result.numUpdatedRows > 0n
    },

    /** Documents whose content is newer than their summary, of all workspaces: a crash may have come in between. */
    listStale: (): Promise<Pick<DocumentRecord, 'id' | 'kind' | 'workspaceId'>[]> =>
      db
        .selectFrom('documents')
        .innerJoin('documentLogs', 'documentLogs.documentId', 'documents.id')
        .select(['id', 'kind', 'workspaceId'])
        .whereRef('documentLogs.lastSeq', '>', 'documents.summarySeq')
        .execute(),

    /** Deletes a trashed document with its log, for ever. False where there is none, or it is not in the trash. */
    purge: async (workspaceId: string, id: string): Promise<boolean> => {
      const result = await db
        .deleteFrom('documents')
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .where('status', '=', 'trashed')
        .executeTakeFirst()
      return result.numDeletedRows > 0n
    },
  }
}

function digestColumns(digest: DocumentDigest) {
  return {
    title: storableText(digest.title),
    summary: storableJson(digest.summary),
    searchText: folded(`${digest.title}\n${digest.searchText}`),
  }
}

/** Folded here and not by the database, whose idea of upper and lower case depends on its locale. */
function folded(text: string): string {
  return storableText(text.normalize('NFKC').toLowerCase())
}

function pageQuery(db: Db, query: DocumentQuery) {
  let rows = db
    .selectFrom('documents')
    .select(COLUMNS)
    .where('workspaceId', '=', storableText(query.workspaceId))
    .where('status', '=', query.status ?? 'active')
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
  if (query.kind) rows = rows.where('kind', 'in', [query.kind].flat())
  for (const word of searchWords(query.search)) rows = rows.where('searchText', 'like', `%${word}%`)
  const after = positionOf(query.cursor)
  return after ? rows.where((where) => where.or(isAfter(where, after))) : rows
}

function isAfter(where: ExpressionBuilder<Database, 'documents'>, after: PagePosition) {
  return [
    where('updatedAt', '<', after.updatedAt),
    where.and([where('updatedAt', '=', after.updatedAt), where('id', '>', after.id)]),
  ]
}

function searchWords(search: string | undefined): string[] {
  const words = folded(search ?? '').split(/\s+/u)
  return words.filter((word) => word !== '').map((word) => word.replace(/[\\%_]/gu, (special) => `\\${special}`))
}

/** Joins the transaction that runs already, or begins one. */
function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
