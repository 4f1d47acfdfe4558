import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import yauzl, { type Entry } from 'yauzl'
import { MIGRATIONS } from '../migrations/registry.ts'
import { StorageProblem } from '../storage-problem.ts'
import {
  BACKUP_VERSION,
  type BackupEventFile,
  type BackupPart,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type ReportBackup,
} from './manifest.ts'

const MANIFEST_BYTES = 4_000_000

export type Backup = {
  readonly manifest: Manifest
  /** Reads all of it and throws `backup-damaged` where it isn't what was written. */
  readonly verify: (report?: ReportBackup) => Promise<void>
  /** The rows of a part, one JSON object each. */
  readonly rows: (part: BackupPart) => AsyncIterable<string>
  readonly eventFile: (file: BackupEventFile) => Promise<Readable>
  readonly close: () => void
}

/**
 * Opens a backup. Throws a `StorageProblem`: `backup-unreadable`, `backup-damaged` where it is no backup or not a whole
 * one, `backup-newer` where a newer version wrote it.
 */
export async function openBackup(file: string): Promise<Backup> {
  const { zip, entries } = await openArchive(file)
  const damaged = (cause?: unknown) =>
    new StorageProblem('backup-damaged', 'storage.backup.damaged', { file }, { cause })
  try {
    const manifest = await readManifest(file, entries.get(MANIFEST), (entry) => zip.openReadStreamPromise(entry))
    const read = async (part: BackupPart | BackupEventFile): Promise<Readable> => {
      const entry = entries.get(part.path)
      if (!entry || entry.uncompressedSize !== part.bytes) throw damaged()
      return zip.openReadStreamPromise(entry)
    }
    return {
      manifest,
      close: () => zip.close(),
      eventFile: read,
      async verify(report = () => {}) {
        const ofRows = manifest.parts.reduce((sum, part) => sum + part.rows, 0)
        let rows = 0
        const check = async (part: BackupPart | BackupEventFile) => {
          const hash = createHash('sha256')
          try {
            for await (const chunk of await read(part)) hash.update(chunk)
          } catch (error) {
            throw damaged(error)
          }
          if (hash.digest('hex') !== part.sha256) throw damaged()
        }
        for (const file of manifest.events) await check(file)
        for (const part of manifest.parts) {
          await check(part)
          rows += part.rows
          report({ table: part.table, rows, ofRows })
        }
      },
      async *rows(part) {
        yield* createInterface({ input: await read(part), crlfDelay: Number.POSITIVE_INFINITY })
      },
    }
  } catch (error) {
    zip.close()
    throw error instanceof StorageProblem ? error : damaged(error)
  }
}

async function openArchive(file: string) {
  const whole = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, error)
  })
  if (!whole.isFile()) throw unreadable(file, Object.assign(new Error(), { code: 'EISDIR' }))
  try {
    const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false })
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return { zip, entries }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') throw unreadable(file, error as NodeJS.ErrnoException)
    throw new StorageProblem('backup-damaged', 'storage.backup.damaged', { file }, { cause: error })
  }
}

function unreadable(file: string, error: NodeJS.ErrnoException): StorageProblem {
  return new StorageProblem('backup-unreadable', 'storage.backup.unreadable', { file, why: error.code ?? '' })
}

async function readManifest(
  file: string,
  entry: Entry | undefined,
  open: (entry: Entry) => Promise<Readable>,
): Promise<Manifest> {
  if (!entry || entry.uncompressedSize > MANIFEST_BYTES) throw new Error('no manifest')
  const chunks: Buffer[] = []
  for await (const chunk of await open(entry)) chunks.push(chunk)
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString())
  const { version, polku } = value as { version?: unknown; polku?: unknown }
  if (typeof version === 'number' && version > BACKUP_VERSION) throw newer(file, String(polku))
  const manifest = manifestSchema.parse(value)
  const known = new Set(MIGRATIONS.map(({ name }) => name))
  if (!manifest.migrations.every((name) => known.has(name))) throw newer(file, manifest.polku)
  return manifest
}

function newer(file: string, polku: string): StorageProblem {
  return new StorageProblem('backup-newer', 'storage.backup.newer', { file, version: polku })
}
