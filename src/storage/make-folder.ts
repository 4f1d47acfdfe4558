import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it where they are missing. Node's own way of that goes round for ever where the folder
 * above is there and takes nothing, as in /proc; and on a read-only disk it says that the root is missing.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  try {
    await make(path, mode)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path), mode)
    await make(path, mode)
  }
}

async function make(path: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(path, mode)
  } catch (error) {
    // Some disks say first that they are read-only, and "is there" only of what is no root.
    if (!(await isFolder(path))) throw error
  }
}

/** False for a link that leads nowhere: nothing can be made of it. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
