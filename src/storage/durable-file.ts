import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Puts something in a file's place in one step: whoever reads finds what was there before or all of it, also after the power
 * went. Beside it, for as long as it is written, lies a file that ends in `.part`.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    // Not every disk can do that of a folder, nor may everybody who writes into it.
    await flushed(dirname(path)).catch(() => {})
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** Waits until what was written to a file is on the disk; of a folder, which names are in it. */
export async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** For a promise of something on the disk: null where it is not there. */
export function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
