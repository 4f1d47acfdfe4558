import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { sql } from 'kysely'
import type { Db, VersionKind } from './database.ts'
import { cursorOf, positionOf } from './page-cursor.ts'
import { type Named, peopleNamed } from './people.ts'
import { storableJson, storableText } from './storable.ts'
import { expendable } from './version-thinning.ts'

/** A document's records by table, by id. */
export type Records = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

/** Who changed which record: ids of people by `table/id`. */
export type Touched = Readonly<Record<string, readonly string[]>>

/** What the document was at one moment, without its records. */
export type VersionRecord = {
  readonly id: string
  readonly documentId: string
  /** Number of the newest update of the log that it holds. */
  readonly seq: number
  readonly kind: VersionKind
  /** Empty where nobody gave it one. */
  readonly name: string
  /** The version of the kind's schema that the records are in. */
  readonly schemaVersion: number
  readonly createdAt: Date
  /** Who named it or restored; null for automatic ones. */
  readonly createdBy: string | null
  /** The moment that was brought back, of a `restored` one. */
  readonly originAt: Date | null
  /** Who changed something since the version before. */
  readonly contributors: readonly string[]
}

export type StoredVersion = VersionRecord & { readonly records: Records; readonly touched: Touched }

export type NewVersion = Pick<VersionRecord, 'id' | 'documentId' | 'seq' | 'kind' | 'schemaVersion' | 'createdAt'> & {
  readonly name?: string
  readonly createdBy?: string | null
  readonly originAt?: Date | null
  readonly records: Records
  readonly touched: Touched
  readonly contributors: readonly string[]
}

export type VersionPage = { readonly versions: VersionRecord[]; readonly nextCursor: string | null }

const COLUMNS = [
  'id',
  'documentId',
  'seq',
  'kind',
  'name',
  'schemaVersion',
  'createdAt',
  'createdBy',
  'originAt',
  'contributors',
] as const

/** A second automatic version within this time takes the place of the first: two nodes look at one pause. */
const SAME_PAUSE_MS = 30_000

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)
/** 500 kB of JSON in 5 ms on another thread; the best quality takes a hundred times as long for a tenth less. */
export const VERSION_QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export type Versions = ReturnType<typeof versions>

/**
 * Versions of documents. Who may see a document is asked before; every lookup of one version names its document:
 * another's version is as good as none.
 */
export function versions(db: Db) {
  return {
    /**
     * Keeps a version. An automatic one that holds nothing new only adds its people to the newest, and one that follows
     * an automatic one at once takes its place. Null where the document is gone.
     */
    record: async (input: NewVersion): Promise<VersionRecord | null> => {
      const records = await compress(JSON.stringify(input.records), VERSION_QUALITY)
      return db.transaction().execute(async (tx) => {
        if (!(await lock(tx, input.documentId))) return null
        const newest = await newestOf(tx, input.documentId)
        if (input.kind !== 'automatic' || newest === null) return insert(tx, input, records)
        if (newest.seq >= input.seq) return addPeople(tx, newest, input)
        const isSamePause =
          newest.kind === 'automatic' &&
          newest.contributors.length > 0 &&
          input.createdAt.getTime() - newest.createdAt.getTime() < SAME_PAUSE_MS
        return isSamePause ? replace(tx, newest, input, records) : insert(tx, input, records)
      })
    },

    /** The newest first. */
    list: async (documentId: string, page: { limit: number; cursor?: string | undefined }): Promise<VersionPage> => {
      const limit = Math.min(Math.max(Math.trunc(page.limit), 1), 200)
      const after = positionOf(page.cursor)
      let query = db
        .selectFrom('versions')
        .select(COLUMNS)
        .where('documentId', '=', storableText(documentId))
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .limit(limit + 1)
      if (after) {
        query = query.where((where) =>
          where.or([
            where('createdAt', '<', after.updatedAt),
            where.and([where('createdAt', '=', after.updatedAt), where('id', '>', after.id)]),
          ]),
        )
      }
      const rows = await query.execute()
      const last = rows[limit - 1]
      const nextCursor = rows.length > limit && last ? cursorOf({ updatedAt: last.createdAt, id: last.id }) : null
      return { versions: rows.slice(0, limit), nextCursor }
    },

    get: async (documentId: string, id: string): Promise<StoredVersion | null> => {
      const row = await db
        .selectFrom('versions')
        .select([...COLUMNS, 'touched', 'records'])
        .where('documentId', '=', storableText(documentId))
        .where('id', '=', storableText(id))
        .executeTakeFirst()
      return row ? { ...row, records: JSON.parse((await decompress(row.records)).toString()) } : null
    },

    newest: (documentId: string): Promise<VersionRecord | null> => newestOf(db, documentId),

    /** Gives a version a name, which keeps it for good; the empty name takes it away. Null where there is no such version. */
    rename: async (documentId: string, id: string, name: string, userId: string): Promise<VersionRecord | null> => {
      const isNamed = name !== ''
      const renamed = await db
        .updateTable('versions')
        .set(({ ref }) => ({
          name: storableText(name),
          kind: sql<VersionKind>`case when ${ref('kind')} in ('automatic', 'named')
            then ${isNamed ? 'named' : 'automatic'} else ${ref('kind')} end`,
          createdBy: sql<string | null>`case when ${ref('kind')} in ('automatic', 'named')
            then ${isNamed ? userId : null} else ${ref('createdBy')} end`,
        }))
        .where('documentId', '=', storableText(documentId))
        .where('id', '=', storableText(id))
        .returning(COLUMNS)
        .executeTakeFirst()
      return renamed ?? null
    },

    /**
     * Takes away what age makes expendable (see `expendable`). Who contributed to a version that goes is remembered by
     * the next one that stays.
     */
    thin: (documentId: string, now: Date): Promise<number> =>
      db.transaction().execute(async (tx) => {
        if (!(await lock(tx, documentId))) return 0
        const all = await tx
          .selectFrom('versions')
          .select(['id', 'kind', 'name', 'createdAt'])
          .where('documentId', '=', documentId)
          .orderBy('createdAt', 'desc')
          .orderBy('id')
          .execute()
        const named = all.map((version) => (version.name === '' ? version : { ...version, kind: 'named' as const }))
        const gone = new Set(expendable(named, now.getTime()))
        let heir: string | null = null
        for (const { id } of all) {
          if (!gone.has(id)) heir = id
          else if (heir !== null) await inherit(tx, id, heir)
        }
        if (gone.size > 0)
          await tx
            .deleteFrom('versions')
            .where('id', 'in', [...gone])
            .execute()
        return gone.size
      }),

    /** Who wrote the updates from `after` (not counted) to `upto`, as far as the log still holds them one by one. */
    authorsBetween: async (documentId: string, after: number, upto: number): Promise<string[]> => {
      const rows = await db
        .selectFrom('documentUpdates')
        .select('userId')
        .distinct()
        .where('documentId', '=', documentId)
        .where('seq', '>', after)
        .where('seq', '<=', upto)
        .execute()
      return rows.flatMap(({ userId }) => userId ?? [])
    },

    /** When the update `seq` or one before it was written; where the log was compacted, when lists last learnt of a change. */
    lastWrittenAt: async (documentId: string, seq: number): Promise<Date> => {
      const update = await db
        .selectFrom('documentUpdates')
        .select('createdAt')
        .where('documentId', '=', documentId)
        .where('seq', '<=', seq)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (update) return update.createdAt
      const document = await db
        .selectFrom('documents')
        .select('updatedAt')
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow()
      return document.updatedAt
    },

    /** Names of accounts that exist, by id. */
    namesOf: (userIds: readonly string[]): Promise<ReadonlyMap<string, Named>> => peopleNamed(db, userIds),
  }
}

/** One at a time for each document, on every node; not the log's row, for which acknowledgements wait. */
async function lock(tx: Db, documentId: string): Promise<boolean> {
  const found = await sql`select 1 from "documents" where "id" = ${documentId} for no key update`.execute(tx)
  return found.rows.length > 0
}

async function newestOf(db: Db, documentId: string): Promise<VersionRecord | null> {
  const row = await db
    .selectFrom('versions')
    .select(COLUMNS)
    .where('documentId', '=', storableText(documentId))
    .orderBy('createdAt', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

function insert(tx: Db, input: NewVersion, records: Uint8Array): Promise<VersionRecord> {
  return tx
    .insertInto('versions')
    .values({
      id: input.id,
      documentId: input.documentId,
      seq: input.seq,
      kind: input.kind,
      name: storableText(input.name ?? ''),
      schemaVersion: input.schemaVersion,
      createdAt: input.createdAt,
      createdBy: input.createdBy ?? null,
      originAt: input.originAt ?? null,
      contributors: storableJson(input.contributors),
      touched: storableJson(input.touched),
      records,
    })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
}

async function replace(tx: Db, newest: VersionRecord, input: NewVersion, records: Uint8Array): Promise<VersionRecord> {
  const { seq, createdAt, schemaVersion } = input
  await tx.updateTable('versions').set({ seq, createdAt, schemaVersion, records }).where('id', '=', newest.id).execute()
  return addPeople(tx, newest, input)
}

type People = Pick<NewVersion, 'contributors' | 'touched'>

async function addPeople(tx: Db, { id }: Pick<VersionRecord, 'id'>, people: People): Promise<VersionRecord> {
  const present = await tx
    .selectFrom('versions')
    .select(['contributors', 'touched'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const touched: Record<string, readonly string[]> = { ...present.touched }
  for (const [record, users] of Object.entries(people.touched)) touched[record] = union(touched[record] ?? [], users)
  return tx
    .updateTable('versions')
    .set({
      contributors: storableJson(union(present.contributors, people.contributors)),
      touched: storableJson(touched),
    })
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
}

async function inherit(tx: Db, from: string, heir: string): Promise<void> {
  const people = await tx
    .selectFrom('versions')
    .select(['contributors', 'touched'])
    .where('id', '=', from)
    .executeTakeFirstOrThrow()
  await addPeople(tx, { id: heir }, people)
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])]
}
