import { z } from 'zod'

/** Rises when a backup means something else than before. With the second came files of events. */
export const BACKUP_VERSION = 2
export const MANIFEST = 'manifest.json'

/** One part of the archive: the rows of a table, one JSON object a line. */
const partSchema = z.object({
  table: z.string(),
  path: z.string(),
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  /** Of the unpacked part, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A file of a data set of events. */
const eventFileSchema = z.object({
  path: z.string().regex(/^events\/[\w-]{1,64}\/[\w-]{1,64}\/\w[\w.-]*$/),
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const manifestSchema = z.object({
  format: z.literal('polku/backup'),
  version: z.literal([1, BACKUP_VERSION]),
  /** The version of the program that wrote it. */
  polku: z.string(),
  /** ISO 8601: what was committed before this moment is in it, and nothing that was begun after it. */
  moment: z.iso.datetime(),
  /** The same moment as its database named it (`pg_snapshot`): which transactions are in it. */
  snapshot: z.string(),
  /** The migrations that its database had, in their order. */
  migrations: z.array(z.string()),
  parts: z.array(partSchema),
  events: z.array(eventFileSchema).default([]),
  /** Images of which only the row is in it: their bytes lie in a store of files. */
  imagesLeftOut: z.number().int().nonnegative().default(0),
})

export type Manifest = z.infer<typeof manifestSchema>
export type BackupPart = z.infer<typeof partSchema>
export type BackupEventFile = z.infer<typeof eventFileSchema>

export type BackupProgress = {
  readonly table: string
  /** Rows of all tables so far, and how many there are about. */
  readonly rows: number
  readonly ofRows: number
}
export type ReportBackup = (progress: BackupProgress) => void
