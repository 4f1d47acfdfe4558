import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A data folder of a test's own: a copy of the one that `npm test` had a server begin, where there is one, else empty. Making
 * a database and its first workspace takes longer than most tests.
 */
export async function ownDataFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name))
  const { POLKU_READY_FOLDER: ready } = process.env
  if (ready) await cp(ready, folder, { recursive: true })
  return folder
}
