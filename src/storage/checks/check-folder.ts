import { access, constants, lstat, readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { hasMark } from '../data-folder.ts'
import { livingHolder } from '../instance-lock.ts'
import { StorageProblem } from '../storage-problem.ts'
import type { Finding } from './finding.ts'

const MB = 1_000_000
/** Below this PostgreSQL may stop at any moment; below that an upgrade’s copy may not fit. */
const TOO_LITTLE = 200 * MB
const LITTLE = 1_000 * MB

/** Looks at a data folder from outside: its mark, who may read and write it, what lies about in it. */
export async function checkFolder(path: string): Promise<Finding[]> {
  const problem = (messageId: Finding['messageId'], values: Finding['values']): Finding[] => [
    { check: 'folder', severity: 'problem', messageId, values },
  ]
  try {
    if (!(await hasMark(path))) return problem('storage.folder.no-data', { path })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
    const stat = await lstat(join(path, 'postgres'))
    const others = stat.mode & 0o077
    const leftovers = (await readdir(path)).filter((name) => /^\.restoring-|^postgres\.new-/.test(name))
    return [
      ...(others === 0 ? [] : problem('doctor.folder.open', { path: join(path, 'postgres') })),
      ...leftovers.map((name): Finding => {
        return { check: 'folder', severity: 'warning', messageId: 'doctor.folder.leftover', values: { path, name } }
      }),
    ]
  } catch (error) {
    if (error instanceof StorageProblem) return problem(error.messageId, error.values)
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return problem('storage.folder.no-data', { path })
    if (code === undefined) throw error
    return problem('storage.folder.unwritable', { path, why: code })
  }
}

/** Where Polku runs on the folder: a warning that says so is none of its business, unless it left the lock. */
export async function holderOf(path: string): Promise<{ readonly pid: string; readonly address: string } | null> {
  const holder = await livingHolder(path)
  return holder && { pid: String(holder.pid), address: holder.address ?? '' }
}

export async function checkDisk(path: string): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(path)
  const free = bavail * bsize
  if (free >= LITTLE) return []
  const values = { path, megabytes: Math.floor(free / MB) }
  return [{ check: 'disk', severity: free < TOO_LITTLE ? 'problem' : 'warning', messageId: 'doctor.disk', values }]
}
