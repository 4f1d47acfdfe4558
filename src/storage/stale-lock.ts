import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm } from 'node:fs/promises'

/**
 * Takes away a lock whose holder is gone. Of several who find it so one moves it away, and the others find another or none.
 * @param isStale asked again of the lock that was taken: somebody may have taken the place since it was looked at, and gets
 * it back
 */
export async function takeAway(lock: string, isStale: (text: string) => boolean): Promise<void> {
  const aside = `${lock}.${randomBytes(6).toString('hex')}`
  try {
    await rename(lock, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (!isStale(await readFile(aside, 'utf8'))) await link(aside, lock).catch(() => {})
  await rm(aside, { force: true })
}
