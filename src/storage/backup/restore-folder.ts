import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { folderProblem } from '../data-folder.ts'
import { flushed } from '../durable-file.ts'
import { dataSetsIn } from '../events/event-place.ts'
import { lockInstance } from '../instance-lock.ts'
import { makeFolder } from '../make-folder.ts'
import { openEmbedded } from '../postgres/embedded.ts'
import type { Report } from '../progress.ts'
import { StorageProblem } from '../storage-problem.ts'
import type { ReportBackup } from './manifest.ts'
import type { Backup } from './read-backup.ts'
import { restoreEvents } from './restore-events.ts'
import { restoreRows } from './restore-rows.ts'

/** Where it grows; its contents are moved out of it when they are whole. */
const GROWING = '.restoring-'
/** May lie in a folder that counts as empty: what a disk has of its own, and what an interrupted restoring left. */
const NOTHING = new RegExp(`^(lost\\+found$|instance\\.json|\\${GROWING})`)

/**
 * Makes a data folder of a backup. The folder is new or empty, and stays so until all is there.
 * Throws a `StorageProblem`: `target-not-empty`, or what keeps a data folder from being used.
 */
export async function restoreFolder(backup: Backup, folder: string, report: Report, reportRows?: ReportBackup) {
  const path = resolve(folder)
  try {
    await makeFolder(path)
    await refuseFilled(path)
    const lock = await lockInstance(path)
    try {
      await clear(path)
      const growing = await mkdtemp(join(path, GROWING))
      await fill(backup, growing, report, reportRows)
      // With the database in its place all is there; a start makes the mark where it is missing.
      for (const name of ['events', 'postgres', 'polku.json'])
        if (name !== 'events' || backup.manifest.events.length > 0) await rename(join(growing, name), join(path, name))
      await flushed(path)
    } finally {
      await clear(path)
      await lock.release()
    }
  } catch (error) {
    throw folderProblem(error, path)
  }
}

async function fill(backup: Backup, folder: string, report: Report, reportRows?: ReportBackup): Promise<void> {
  const { db, close } = await openEmbedded(folder, report)
  try {
    await restoreRows(db, backup, folder, reportRows, () => restoreEvents(backup, dataSetsIn(folder)))
  } finally {
    await close()
  }
}

async function refuseFilled(path: string): Promise<void> {
  const names = (await readdir(path)).filter((name) => !NOTHING.test(name))
  if (names.length === 0) return
  const values = { path, names: names.slice(0, 3).join(', ') }
  throw new StorageProblem('target-not-empty', 'storage.backup.folder-filled', values)
}

async function clear(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    if (name.startsWith(GROWING)) await rm(join(path, name), { recursive: true, force: true, maxRetries: 20 })
  }
}
