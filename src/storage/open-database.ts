import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Connection } from './connection.ts'
import { describeDatabaseUrl } from './database-url.ts'
import { livingHolder } from './instance-lock.ts'
import { openServer } from './open-server.ts'
import { joinEmbedded, openEmbedded } from './postgres/embedded.ts'
import type { Report } from './progress.ts'
import { StorageProblem } from './storage-problem.ts'

export type OpenDatabase = Connection & {
  /** The database as it may be shown. */
  readonly where: string
  /** Polku runs on it at this moment, as far as can be known from here. */
  readonly inUse: boolean
}

export type Place = { readonly databaseUrl?: string | undefined; readonly dataDir: string }

/**
 * Opens a database that is there as it is, without bringing it up to date: beside the server that runs on the data
 * folder, or by itself. Throws a `StorageProblem`, `no-data` where the folder holds none.
 */
export async function openDatabase({ databaseUrl, dataDir }: Place, report: Report = () => {}): Promise<OpenDatabase> {
  if (databaseUrl) {
    const connection = await openServer(databaseUrl, report)
    return { ...connection, where: describeDatabaseUrl(databaseUrl), inUse: false }
  }
  const path = resolve(dataDir)
  if (!existsSync(join(path, 'postgres', 'PG_VERSION'))) {
    throw new StorageProblem('no-data', 'storage.folder.no-data', { path })
  }
  const inUse = (await livingHolder(path)) !== null
  const connection = inUse ? await joinEmbedded(path) : await openEmbedded(path, report)
  return { ...connection, where: path, inUse }
}
