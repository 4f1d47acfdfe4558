import { chmodSync, cpSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A data folder of a test's own: a copy of the one that `npm test` had a server begin, where there is one, else empty. Making
 * a database and its first workspace takes longer than most tests.
 */
export async function ownDataFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name))
  const { POLKU_READY_FOLDER: ready } = process.env
  if (ready) {
    // A thousand small files: one by one and by promises they take ten times as much work.
    cpSync(ready, folder, { recursive: true })
    // Folders are made anew, and PostgreSQL wants its own to itself.
    chmodSync(join(folder, 'postgres'), 0o700)
  }
  return folder
}
