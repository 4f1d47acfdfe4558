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
      const bytes = await store.get(keyOf(found.workspaceId, found.id))
      if (!bytes) throw new Error(`file ${id} is missing in the store of files`)
      if (sha256(bytes) !== found.sha256) throw new Error(`file ${id} in the store of files is not what was put there`)
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
  }
}

function keyOf(workspaceId: string, id: string): string {
  return `files/${workspaceId}/${id}`
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
