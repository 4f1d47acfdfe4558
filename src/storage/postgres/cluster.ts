import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { diskFull } from '../data-folder.ts'
import type { Report } from '../progress.ts'
import { StorageProblem } from '../storage-problem.ts'
import { type Account, giveTo, spawnIdentity } from './account.ts'
import type { Binaries } from './binaries.ts'
import { guarded } from './guard.ts'
import { isReachable } from './reach.ts'

/** The major version whose files the built-in PostgreSQL reads. */
const MAJOR = '18'
/** The database's superuser. Only its own socket leads to it, and the socket's folder is closed to others. */
export const SUPERUSER = 'polku'

/**
 * Makes the cluster where there is none. It grows under a name of its own and is renamed when it is whole, so that a
 * start which was killed leaves nothing that a later one could take for a database.
 */
export async function ensureCluster(cluster: string, binaries: Binaries, account: Account, report: Report) {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null) return createCluster(cluster, binaries, account, report)
  if (version.trim() !== MAJOR) throw otherMajor(cluster, version.trim())
  await giveTo(account, cluster)
}

async function createCluster(cluster: string, binaries: Binaries, account: Account, report: Report) {
  report({ step: 'creating-database' })
  await removeLeftovers(cluster)
  const fresh = await mkdtemp(`${cluster}.new-`)
  await chmod(fresh, 0o700)
  await giveTo(account, fresh)
  try {
    await initialise(fresh, binaries, account)
  } catch (error) {
    await removeFolder(fresh)
    throw initialiseProblem(error, cluster)
  }
  await rename(fresh, cluster)
}

/** What a killed start left. Only the holder of the data folder comes here. */
async function removeLeftovers(cluster: string) {
  const folder = dirname(cluster)
  for (const name of await readdir(folder)) {
    if (name.startsWith('postgres.new-')) await removeFolder(join(folder, name))
  }
}

/** Tries again where something is still being written into it. */
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

async function initialise(folder: string, binaries: Binaries, account: Account) {
  const [command, ...args] = guarded([
    ...account.prefix,
    binaries.initdb,
    `--pgdata=${clusterArgument(folder, account)}`,
    `--username=${SUPERUSER}`,
    '--auth=trust',
    '--encoding=UTF8',
    // The same order and letter case on every system, whatever its C library knows.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    // One call instead of one for each of a thousand files.
    ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
  ])
  await promisify(execFile)(command, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...spawnIdentity(account),
  })
}

/**
 * How the cluster's folder is named to a program that runs in it. Where the account can't walk there (below /root, say)
 * it goes by the working directory, which needs no walking.
 */
export function clusterArgument(folder: string, account: Account): string {
  return process.platform === 'linux' && !isReachable(folder, account.user) ? '/proc/self/cwd' : folder
}

function initialiseProblem(error: unknown, cluster: string): unknown {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(dirname(cluster), error)
  const why = output.split('\n').find((text) => /error|fatal/i.test(text)) ?? String(error)
  return new StorageProblem('postgres-failed', 'storage.postgres.not-made', { path: cluster, why }, { cause: error })
}

function otherMajor(path: string, version: string): StorageProblem {
  const values = { path, version, known: MAJOR }
  return Number(version) > Number(MAJOR)
    ? new StorageProblem('data-folder-newer', 'storage.cluster.newer', values)
    : new StorageProblem('postgres-failed', 'storage.cluster.older', values)
}
