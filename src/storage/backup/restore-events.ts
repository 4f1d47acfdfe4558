import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { flushed } from '../durable-file.ts'
import { makeFolder } from '../make-folder.ts'
import { StorageProblem } from '../storage-problem.ts'
import type { Backup } from './read-backup.ts'

/**
 * Puts a backup's data sets of events into a folder that holds none, all of them or nothing. Throws `target-not-empty`.
 * @param folder where data sets lie
 */
export async function restoreEvents(backup: Backup, folder: string): Promise<void> {
  if (backup.manifest.events.length === 0) return
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0) {
    const values = { path: folder, names: there.slice(0, 3).join(', ') }
    throw new StorageProblem('target-not-empty', 'storage.backup.folder-filled', values)
  }
  const growing = `${folder}.${randomBytes(6).toString('hex')}`
  try {
    await fill(backup, growing)
    await rename(growing, folder)
  } catch (error) {
    await rm(growing, { recursive: true, force: true })
    throw error
  }
}

async function fill({ manifest, eventFile }: Backup, folder: string): Promise<void> {
  for (const file of manifest.events) {
    const path = join(folder, ...file.path.split('/').slice(1))
    await makeFolder(dirname(path), 0o700)
    await pipeline(await eventFile(file), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
    await flushed(path)
  }
}
