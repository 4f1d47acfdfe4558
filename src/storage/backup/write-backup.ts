import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { ZipFile } from 'yazl'
import { diskFull } from '../data-folder.ts'
import type { Db } from '../database.ts'
import { flushed } from '../durable-file.ts'
import { type PinnedFile, pinDataSets } from '../events/pinned-files.ts'
import { knownMigrations } from '../migrate.ts'
import { polkuVersion } from '../polku-version.ts'
import type { PlacedStore } from '../s3-settings.ts'
import { TABLES_IN_BACKUP } from '../tables.ts'
import {
  BACKUP_VERSION,
  type BackupEventFile,
  type BackupPart,
  MANIFEST,
  type Manifest,
  type ReportBackup,
} from './manifest.ts'
import { readRows } from './read-rows.ts'
import { withStoredImages } from './stored-images.ts'

/** Fast rather than small: half of the best for a fifth of the time. */
const COMPRESSION = 3

/**
 * Writes a copy of the whole database into one file, as it stands at one moment, while others go on writing. The file
 * appears under its name when it is whole and on the disk; it can be read by its owner alone.
 * Throws `file-store-refused` where images lie in a store that doesn't answer.
 * @param placed where images lie that the database doesn't hold; null: they are left out, and counted
 * @param eventsIn the folder of data sets of events; null: they are left out
 * @returns the manifest as it is in the file
 */
export function writeBackup(
  db: Db,
  file: string,
  placed: PlacedStore | null,
  eventsIn: string | null,
  report: ReportBackup = () => {},
): Promise<Manifest> {
  return inPlace(file, (beside) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        // The first statement fixes what the transaction sees; its own time is a hair before that.
        const look = await firstLook(tx)
        // Live events move from the database into files: what the database has had since is in neither twice.
        const pinned = eventsIn === null ? [] : await pinDataSets(eventsIn)
        const migrations = await knownMigrations(tx)
        const zip = new ZipFile()
        const output = zip.outputStream as Readable
        const written = pipeline(output, createWriteStream(beside, { flags: 'wx', mode: 0o600 }))
        zip.once('error', (error: Error) => output.destroy(error))
        // Whichever fails first: a full disk must not wait for rows, nor a broken connection for the disk.
        try {
          const packed = pack(tx, zip, { ...look, migrations }, placed, pinned, report)
          const [manifest] = await Promise.all([packed, written])
          return manifest
        } finally {
          await Promise.all(pinned.map((file) => file.close()))
        }
      }),
  )
}

type Look = { readonly moment: string; readonly snapshot: string }

async function firstLook(tx: Db): Promise<Look> {
  const { rows } = await sql<{ moment: Date; snapshot: string }>`
    select statement_timestamp() as "moment", pg_current_snapshot()::text as "snapshot"`.execute(tx)
  const [look] = rows
  if (!look) throw new Error('no time')
  return { moment: look.moment.toISOString(), snapshot: look.snapshot }
}

async function pack(
  tx: Db,
  zip: ZipFile,
  head: Look & { readonly migrations: readonly string[] },
  placed: PlacedStore | null,
  pinned: readonly PinnedFile[],
  report: ReportBackup,
): Promise<Manifest> {
  const tables = await presentTables(tx)
  const about = tables.reduce((sum, table) => sum + table.about, 0)
  const parts: BackupPart[] = []
  let rows = 0
  let imagesLeftOut = 0
  const withImages = (lines: readonly string[]) => withStoredImages(lines, placed, () => imagesLeftOut++)
  for (const { table } of tables) {
    const counted = (more: number) => {
      rows += more
      report({ table, rows, ofRows: Math.max(about, rows) })
    }
    parts.push(await packTable(tx, zip, table, counted, table === 'files' ? withImages : asTheyAre))
  }
  const events: BackupEventFile[] = []
  for (const file of pinned) events.push(await packFile(zip, file))
  const manifest: Manifest = {
    format: 'polku/backup',
    version: BACKUP_VERSION,
    polku: polkuVersion(),
    ...head,
    migrations: [...head.migrations],
    parts,
    events,
    imagesLeftOut,
  }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), MANIFEST, { mode: 0o100600 })
  zip.end()
  return manifest
}

type Lines = AsyncIterable<readonly string[]>

async function* asTheyAre(lines: readonly string[]): Lines {
  yield lines
}

async function packTable(
  tx: Db,
  zip: ZipFile,
  table: string,
  counted: (rows: number) => void,
  completed: (lines: readonly string[]) => Lines,
): Promise<BackupPart> {
  const path = `tables/${table}.jsonl`
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  async function* lines() {
    for await (const read of readRows(tx, table)) {
      for await (const batch of completed(read)) {
        const chunk = Buffer.from(`${batch.join('\n')}\n`)
        hash.update(chunk)
        rows += batch.length
        bytes += chunk.length
        counted(batch.length)
        yield chunk
      }
    }
  }
  await addPart(zip, path, Readable.from(lines(), { objectMode: false, highWaterMark: 1 }))
  return { table, path, rows, bytes, sha256: hash.digest('hex') }
}

async function packFile(zip: ZipFile, file: PinnedFile): Promise<BackupEventFile> {
  const path = `events/${file.path}`
  const hash = createHash('sha256')
  let bytes = 0
  async function* pieces() {
    for await (const piece of file.read()) {
      hash.update(piece as Buffer)
      bytes += (piece as Buffer).length
      yield piece
    }
  }
  await addPart(zip, path, Readable.from(pieces(), { objectMode: false }))
  return { path, bytes, sha256: hash.digest('hex') }
}

/** One part after the other: each has a cursor of the one connection. */
function addPart(zip: ZipFile, path: string, rows: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    rows.once('end', resolve)
    rows.once('error', reject)
    zip.addReadStream(rows, path, { compressionLevel: COMPRESSION, mode: 0o100600 })
  })
}

type PresentTable = { readonly table: string; readonly about: number }

/** An older database lacks some; how many rows each has, as its statistics know. */
async function presentTables(tx: Db): Promise<PresentTable[]> {
  const { rows } = await sql<{ table: string; about: number }>`
    select "relname" as "table", greatest("reltuples", 0)::bigint as "about" from pg_class
    where "relnamespace" = current_schema()::regnamespace and "relkind" = 'r'`.execute(tx)
  const present = new Map(rows.map(({ table, about }) => [table, about]))
  return TABLES_IN_BACKUP.flatMap((table) => {
    const about = present.get(table)
    return about === undefined ? [] : { table, about }
  })
}

/** Writes beside the file and then puts it in its place, so that what stands there is always whole. */
async function inPlace(file: string, write: (beside: string) => Promise<Manifest>): Promise<Manifest> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.part`
  try {
    const manifest = await write(beside)
    await flushed(beside)
    await rename(beside, file)
    await flushed(dirname(file))
    return manifest
  } catch (error) {
    await rm(beside, { force: true })
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    throw code === 'ENOSPC' || code === 'EDQUOT' ? diskFull(dirname(file), error) : error
  }
}
