import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '../database.ts'
import { makeFolder } from '../make-folder.ts'
import { knownMigrations } from '../migrate.ts'
import { MIGRATIONS, type Migration } from '../migrations/registry.ts'
import type { Report } from '../progress.ts'
import { writeBackup } from './write-backup.ts'

/** In the data folder. */
const COPIES = 'backups'
const COPY = /^\d{4}-\d\d-\d\dT[\d-]+Z-before-.*\.zip$/
const KEPT = 2
/** How often it is said how far a large copy is. */
const EVERY_MS = 3_000

/**
 * Before a database that is in use goes to newer migrations, keeps a backup of it in the data folder, and only the last
 * two such. Does nothing for one that is new or up to date. Throws `database-newer`, and `disk-full` where there is no
 * room: then nothing is changed.
 */
export async function copyBeforeUpgrade(
  db: Db,
  dataDir: string,
  report: Report,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const known = await knownMigrations(db, migrations)
  const missing = migrations.find(({ name }) => !known.includes(name))
  if (known.length === 0 || missing === undefined) return
  const folder = join(dataDir, COPIES)
  await makeFolder(folder, 0o700)
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  const file = join(folder, `${time}Z-before-${missing.name}.zip`)
  report({ step: 'copying-database', detail: file })
  let saidAt = Date.now()
  // An upgrade changes nothing in a store of files, and nothing of events.
  await writeBackup(db, file, null, null, ({ rows, ofRows }) => {
    if (Date.now() - saidAt < EVERY_MS) return
    saidAt = Date.now()
    report({ step: 'copying-on', detail: String(Math.floor((rows / ofRows) * 100)) })
  })
  await removeCopies(dataDir, (_time, place) => place >= KEPT)
  report({ step: 'upgrading-database' })
}

/**
 * Removes copies that upgrades left.
 * @param isOld asked of each, the newest first, with the time when it was made and its place in the row
 */
export async function removeCopies(dataDir: string, isOld: (madeAt: Date, place: number) => boolean): Promise<void> {
  const folder = join(dataDir, COPIES)
  const names = await readdir(folder).catch(() => [])
  const copies = names.filter((name) => COPY.test(name)).sort((a, b) => (a < b ? 1 : -1))
  for (const [place, name] of copies.entries()) {
    const { mtime } = await stat(join(folder, name))
    if (isOld(mtime, place)) await rm(join(folder, name), { force: true })
  }
}
