import { createHash } from 'node:crypto'
import type { Db } from './database.ts'
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

/** Files of a workspace. Every lookup names the workspace: another's file is as good as none. */
export function files(db: Db) {
  return {
    /** An id that is taken is a bug and throws. */
    put: (file: NewFile): Promise<FileRecord> =>
      db
        .insertInto('files')
        .values({
          id: file.id,
          workspaceId: file.workspaceId,
          mime: file.mime,
          bytes: file.bytes,
          width: file.width,
          height: file.height,
          sha256: createHash('sha256').update(file.bytes).digest('hex'),
        })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow(),

    get: async (workspaceId: string, id: string): Promise<StoredFile | null> =>
      (await db
        .selectFrom('files')
        .select([...COLUMNS, 'bytes'])
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .executeTakeFirst()) ?? null,

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
      const result = await db
        .deleteFrom('files')
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .executeTakeFirst()
      return result.numDeletedRows > 0n
    },
  }
}
