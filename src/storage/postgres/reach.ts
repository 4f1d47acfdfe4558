import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Whose rights a program has. */
export type User = { readonly uid: number; readonly gid: number }

/**
 * Whether a user who has no special powers may go through every folder down to `path`. Root inside a user namespace
 * has none outside it, so for uid 0 too only the mode bits count.
 */
export function isReachable(path: string, user: User): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const stat = statSync(folder)
    const needed = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001
    if ((stat.mode & needed) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
