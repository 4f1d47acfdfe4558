import { execFileSync } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { chown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StorageProblem } from '../storage-problem.ts'
import type { User } from './reach.ts'

/** As whom PostgreSQL runs, which refuses root. */
export type Account = {
  /** Whose rights it has over files. */
  readonly user: User
  /** Put before the command. */
  readonly prefix: readonly string[]
  /** True where the process must give up root's identity when it is spawned. */
  readonly dropped: boolean
}

/** In a user namespace of its own it is nobody by name, and still owns root's files. */
const NAMESPACE = ['unshare', '--user', '--map-user=65534', '--map-group=65534']

/**
 * An ordinary user runs it as themselves. For root: as the owner of the data where that is somebody else; otherwise in a
 * user namespace, or, where the system forbids those, as `nobody`, to whom the cluster is given.
 */
export function chooseAccount(dataDir: string, cluster: string): Account {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  const owner = ownerOf(cluster) ?? ownerOf(dataDir) ?? { uid, gid }
  if (uid !== 0) {
    if (owner.uid !== uid && ownerOf(cluster)) throw foreignCluster(dataDir, owner, uid)
    return { user: { uid, gid }, prefix: [], dropped: false }
  }
  if (owner.uid !== 0 && hasName(owner.uid)) return { user: owner, prefix: [], dropped: true }
  if (owner.uid === 0 && allowsNamespaces()) return { user: { uid: 0, gid: 0 }, prefix: NAMESPACE, dropped: false }
  return { user: nobody(), prefix: [], dropped: true }
}

/** Gives a folder with all in it to the account, when another's it is and we are root. */
export async function giveTo(account: Account, folder: string): Promise<void> {
  if (!account.dropped) return
  const { uid, gid } = account.user
  if ((await lstat(folder)).uid === uid) return
  const entries = await readdir(folder, { recursive: true })
  for (const entry of entries) await chown(join(folder, entry), uid, gid)
  // The folder itself last: until it changes hands, a next start does all of it again.
  await chown(folder, uid, gid)
}

/** For `child_process.spawn`. */
export function spawnIdentity(account: Account): { uid?: number; gid?: number } {
  return account.dropped ? { uid: account.user.uid, gid: account.user.gid } : {}
}

function ownerOf(path: string): User | null {
  try {
    const { uid, gid } = lstatSync(path)
    return { uid, gid }
  } catch {
    return null
  }
}

function allowsNamespaces(): boolean {
  try {
    execFileSync(NAMESPACE[0] as string, [...NAMESPACE.slice(1), 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** initdb refuses a user whom the system has no name for. */
function hasName(uid: number): boolean {
  try {
    execFileSync('id', ['-un', String(uid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function nobody(): User {
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

function foreignCluster(dataDir: string, owner: User, uid: number): StorageProblem {
  const values = { path: dataDir, owner: String(owner.uid), user: String(uid) }
  return new StorageProblem('data-folder-unwritable', 'storage.folder.other-user', values)
}
