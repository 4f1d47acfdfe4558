import { existsSync } from 'node:fs'
import { rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, connect } from '../connection.ts'
import { type DataFolder, folderProblem, openDataFolder } from '../data-folder.ts'
import type { Report } from '../progress.ts'
import { StorageProblem } from '../storage-problem.ts'
import { chooseAccount } from './account.ts'
import { usableBinaries } from './binaries.ts'
import { ensureCluster, SUPERUSER } from './cluster.ts'
import { stopOrphan } from './orphan.ts'
import type { PostmasterPlace } from './postmaster.ts'
import { makeSocketFolder, SOCKET_PORT, socketFolders } from './socket-folder.ts'
import { supervise } from './supervise.ts'

/** Together with the server's own end this has to stay within the 3 s that Ctrl-C may take. */
const LAST_QUERIES_MS = 400

export type Embedded = Connection & { readonly announce: (address: string) => Promise<void> }

/**
 * The built-in PostgreSQL on a data folder: made on the first start, stopped by `close`, started again when it ends by
 * itself. Throws a `StorageProblem` that can be shown as it is.
 */
export async function openEmbedded(dataDir: string, report: Report): Promise<Embedded> {
  const folder = await openDataFolder(resolve(dataDir))
  try {
    const place = await prepare(folder, report)
    const supervised = await supervise(place, report)
    try {
      const connection = await connectTo(place, report)
      return {
        db: connection.db,
        announce: folder.lock.announce,
        close: async () => {
          await endAll(connection, supervised)
          // Empty now; it may lie in the temporary folder, where nobody would look for it.
          await rmdir(place.socketFolder).catch(() => {})
          await folder.lock.release()
        },
      }
    } catch (error) {
      await supervised.stop()
      throw error
    }
  } catch (error) {
    await folder.lock.release()
    throw folderProblem(error, folder.path)
  }
}

async function prepare(folder: DataFolder, report: Report): Promise<PostmasterPlace> {
  const account = chooseAccount(folder.path, folder.cluster)
  const binaries = await usableBinaries(account.user)
  await stopOrphan(folder.cluster, report)
  await ensureCluster(folder.cluster, binaries, account, report)
  const socketFolder = await makeSocketFolder(folder.path, account)
  return { dataDir: folder.path, cluster: folder.cluster, socketFolder, binaries, account }
}

/**
 * The database of a data folder on which Polku runs already, beside it. Throws a `StorageProblem` where it doesn't answer.
 * @param dataDir absolute
 */
export async function joinEmbedded(dataDir: string): Promise<Connection> {
  const found = socketFolders(dataDir).find((folder) => existsSync(join(folder, `.s.PGSQL.${SOCKET_PORT}`)))
  try {
    return await connectTo({ socketFolder: found ?? socketFolders(dataDir)[0] }, () => {})
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    const values = { path: dataDir, why }
    throw new StorageProblem('database-unreachable', 'storage.folder.no-answer', values, { cause: error })
  }
}

function connectTo(place: Pick<PostmasterPlace, 'socketFolder'>, report: Report): Promise<Connection> {
  return connect(
    {
      host: place.socketFolder,
      port: SOCKET_PORT,
      user: SUPERUSER,
      database: 'postgres',
      ssl: false,
      onIdleError: (error) => report({ step: 'connection-lost', detail: error.message }),
    },
    `the socket in ${place.socketFolder}`,
  )
}

/** Queries get a moment to finish; then the server ends those that are left. */
async function endAll(connection: Connection, supervised: { stop: () => Promise<void> }) {
  const drained = connection.close()
  await Promise.race([drained, sleep(LAST_QUERIES_MS, null, { ref: false })])
  await supervised.stop()
  await drained.catch(() => {})
}
