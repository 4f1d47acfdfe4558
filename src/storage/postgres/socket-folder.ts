import { createHash } from 'node:crypto'
import { chmod, chown, lstat, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import type { Account } from './account.ts'
import { isReachable } from './reach.ts'

/** Names the socket's file only; nothing listens on a network. */
export const SOCKET_PORT = 5432
/** A socket's path may have 103 bytes on macOS and 107 on Linux; its file name takes 14. */
const LONGEST_FOLDER = 85

/**
 * A folder for the database's socket which nobody else may enter: in the data folder, or in the temporary folder where
 * that path is too long or closed to the account.
 */
export async function makeSocketFolder(dataDir: string, account: Account): Promise<string> {
  const [near, far] = socketFolders(dataDir)
  const fits = Buffer.byteLength(near) <= LONGEST_FOLDER && isReachable(near, account.user)
  const folder = fits ? near : far
  await makeFolder(folder, 0o700)
  const stat = await lstat(folder)
  const mine = process.getuid?.() ?? 0
  if (!stat.isDirectory() || (stat.uid !== mine && stat.uid !== account.user.uid)) {
    throw new Error(`${folder} belongs to somebody else`)
  }
  await chmod(folder, 0o700)
  if (account.dropped) await chown(folder, account.user.uid, account.user.gid)
  return folder
}

/** Where the socket of a data folder may be: in it, or in the temporary folder. */
export function socketFolders(dataDir: string): readonly [near: string, far: string] {
  return [join(dataDir, 'run'), join(shortTemporary(), `polku-${shortHash(dataDir)}`)]
}

/**
 * Removes what a killed server left. Its lock names a process, and a new server believes it as long as that number lives;
 * who holds the data folder knows better.
 */
export async function clearSocket(folder: string): Promise<void> {
  for (const end of ['', '.lock']) await rm(join(folder, `.s.PGSQL.${SOCKET_PORT}${end}`), { force: true })
}

function shortTemporary(): string {
  return Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp'
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
