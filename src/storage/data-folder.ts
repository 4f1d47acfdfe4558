import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from './durable-file.ts'
import { type InstanceLock, lockInstance } from './instance-lock.ts'
import { makeFolder } from './make-folder.ts'
import { StorageProblem } from './storage-problem.ts'

/** Rises when what lies in the folder means something else than before; the database's schema has its own count. */
const FORMAT_VERSION = 1
const MARK = 'polku.json'
/** What a first start that was interrupted may have left. */
const OURS = /^(instance|postgres|run|backups|events)\b/

export type DataFolder = {
  readonly path: string
  /** Where the embedded database's own files are. */
  readonly cluster: string
  readonly lock: InstanceLock
}

/**
 * Makes the folder if need be, checks that it is ours and not newer than we are, and takes it for this process.
 * Throws a `StorageProblem` and leaves the folder as it was.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  try {
    await makeFolder(path)
    const isNew = !(await hasMark(path))
    const lock = await lockInstance(path)
    if (isNew) await writeMark(path)
    return { path, cluster: join(path, 'postgres'), lock }
  } catch (error) {
    throw folderProblem(error, path)
  }
}

/** What a failing file operation in the data folder means; other errors pass through as they are. */
export function folderProblem(error: unknown, path: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  const { code } = error
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENAMETOOLONG':
      return unwritable(path, code, error)
    case 'ENOENT':
      // The folder above is there and takes none, as in /proc.
      return 'syscall' in error && error.syscall === 'mkdir' ? unwritable(path, code, error) : error
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ELOOP':
      return new StorageProblem('data-folder-unwritable', 'storage.folder.blocked', { path }, { cause: error })
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error)
    default:
      return error
  }
}

function unwritable(path: string, why: string, cause: unknown): StorageProblem {
  return new StorageProblem('data-folder-unwritable', 'storage.folder.unwritable', { path, why }, { cause })
}

export function diskFull(path: string, cause?: unknown): StorageProblem {
  return new StorageProblem('disk-full', 'storage.disk-full', { path }, { cause })
}

/** Refuses a folder that isn't ours, or is newer than we are. */
export async function hasMark(path: string): Promise<boolean> {
  const text = await readFile(join(path, MARK), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) {
    await refuseStrangers(path)
    return false
  }
  const version = markedVersion(text)
  if (version === null) {
    throw new StorageProblem('data-folder-foreign', 'storage.folder.bad-mark', { file: join(path, MARK) })
  }
  if (version > FORMAT_VERSION) {
    const values = { path, version: String(version), known: String(FORMAT_VERSION) }
    throw new StorageProblem('data-folder-newer', 'storage.folder.newer', values)
  }
  return true
}

async function refuseStrangers(path: string): Promise<void> {
  const strangers = (await readdir(path)).filter(
    (name) => !name.startsWith('.') && name !== 'lost+found' && !name.startsWith(MARK) && !OURS.test(name),
  )
  if (strangers.length === 0) return
  const values = { path, names: strangers.slice(0, 3).join(', ') }
  throw new StorageProblem('data-folder-foreign', 'storage.folder.strangers', values)
}

function markedVersion(text: string): number | null {
  try {
    const mark: unknown = JSON.parse(text)
    if (typeof mark !== 'object' || mark === null || !('format' in mark) || !('version' in mark)) return null
    return mark.format === 'polku/data' && Number.isInteger(mark.version) ? Number(mark.version) : null
  } catch {
    return null
  }
}

async function writeMark(path: string): Promise<void> {
  await replaceFile(join(path, MARK), `${JSON.stringify({ format: 'polku/data', version: FORMAT_VERSION })}\n`)
}
