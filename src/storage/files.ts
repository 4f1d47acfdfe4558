import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { FileStore } from './file-store.ts'
import { storableText } from './storable.ts'

/** An uploaded image, without its bytes. */
export type FileRecord = {
  readonly id: string
  readonly workspaceId: string
  readonly mime: string
  /** Of the bytes, in hex. */
  readonly sha256: string
  /** Pixels; null where the file is no raster image. */
  readonly width: number | null
  readonly height: number | null
  readonly createdAt: Date
}

export type StoredFile = FileRecord & { readonly bytes: Uint8Array }

export type NewFile = {
  readonly id: string
  readonly workspaceId: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly width: number | null
  readonly height: number | null
}

const COLUMNS = ['id', 'workspaceId', 'mime', 'sha256', 'width', 'height', 'createdAt'] as const

export type Files = ReturnType<typeof files>

/**
 * Files of a workspace. Every lookup names the workspace: another's file is as good as none.
 * @param store where the bytes of new files go; null: into the database. Those of a file stay where they were put
 */
export function files(db: Db, store: FileStore | null) {
  return {
    /** An id that is taken is a bug and throws. */
    put: async (file: NewFile): Promise<FileRecord> => {
      // First the bytes: no row ever tells of what isn't there.
      await store?.put(keyOf(file.workspaceId, file.id), file.bytes, file.mime)
      return db
        .insertInto('files')
        .values({
          id: file.id,
          workspaceId: file.workspaceId,
          mime: file.mime,
          bytes: store ? null : file.bytes,
          width: file.width,
          height: file.height,
          sha256: sha256(file.bytes),
        })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow()
    },

    /** Throws where the bytes can't be had from the store at the moment, or are not what they were. */
    get: async (workspaceId: string, id: string): Promise<StoredFile | null> => {
      const found = await db
        .selectFrom('files')
        .select([...COLUMNS, 'bytes'])
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .executeTakeFirst()
      if (!found) return null
      if (found.bytes) return { ...found, bytes: found.bytes }
      if (!store) throw new Error(`file ${id} lies in a store of files, and none is set`)
      const bytes = await storedBytes(store, found)
      if (bytes === 'missing') throw new Error(`file ${id} is missing in the store of files`)
      if (bytes === 'broken') throw new Error(`file ${id} in the store of files is not what was put there`)
      return { ...found, bytes }
    },

    /** Those of the ids that exist, in no particular order. */
    listByIds: (workspaceId: string, ids: readonly string[]): Promise<FileRecord[]> =>
      ids.length === 0
        ? Promise.resolve([])
        : db
            .selectFrom('files')
            .select(COLUMNS)
            .where('workspaceId', '=', storableText(workspaceId))
            .where('id', 'in', ids.map(storableText))
            .execute(),

    /** False where the workspace has no such file. */
    remove: async (workspaceId: string, id: string): Promise<boolean> => {
      const removed = await db
        .deleteFrom('files')
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .returning([sql<boolean>`"bytes" is null`.as('isStored')])
        .executeTakeFirst()
      if (removed?.isStored) await store?.remove(keyOf(workspaceId, id))
      return removed !== undefined
    },

    /**
     * Takes the bytes of all files of a workspace out of the store, where there are any; their rows are the caller's to
     * remove, and as long as they are there it can be repeated.
     */
    emptyStore: async (workspaceId: string): Promise<void> => {
      const stored = await db
        .selectFrom('files')
        .select('id')
        .where('workspaceId', '=', workspaceId)
        .where('bytes', 'is', null)
        .execute()
      if (stored.length > 0 && !store)
        throw new Error(`files of workspace ${workspaceId} lie in a store, and none is set`)
      for (const { id } of stored) await store?.remove(keyOf(workspaceId, id))
    },
  }
}

/** Bytes of a file that lies in the store, or why they can't be had; throws where the store doesn't answer. */
export async function storedBytes(
  store: FileStore,
  file: Pick<FileRecord, 'workspaceId' | 'id' | 'sha256'>,
): Promise<Uint8Array | 'missing' | 'broken'> {
  const bytes = await store.get(keyOf(file.workspaceId, file.id))
  if (!bytes) return 'missing'
  return sha256(bytes) === file.sha256 ? bytes : 'broken'
}

function keyOf(workspaceId: string, id: string): string {
  return `files/${workspaceId}/${id}`
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
