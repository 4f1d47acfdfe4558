import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processMark } from './process-mark.ts'
import { takeAway } from './stale-lock.ts'
import { StorageProblem } from './storage-problem.ts'

/** Who has a data folder. */
export type Holder = { readonly pid: number; readonly mark: string | null; readonly address?: string }

export type InstanceLock = {
  /** Tells others who try where this instance answers. */
  readonly announce: (address: string) => Promise<void>
  readonly release: () => Promise<void>
}

/**
 * Takes a folder for this process. Whoever finds a living holder is refused as `data-folder-in-use`; what a killed
 * process left is taken over. (PostgreSQL's own lock remains as the last guard.)
 */
export async function lockInstance(folder: string): Promise<InstanceLock> {
  const path = join(folder, 'instance.json')
  const own = `${path}.${process.pid}`
  const self: Holder = { pid: process.pid, mark: processMark(process.pid) }
  await writeFile(own, JSON.stringify(self))
  try {
    await take(path, own, folder)
  } finally {
    await rm(own, { force: true })
  }
  return {
    announce: async (address) => {
      await writeFile(own, JSON.stringify({ ...self, address }))
      await rename(own, path)
    },
    release: () => rm(path, { force: true }),
  }
}

/** Who has the folder now; null for nobody, or nobody who lives. */
export async function livingHolder(folder: string): Promise<Holder | null> {
  const holder = await readHolder(join(folder, 'instance.json'))
  return holder && isAlive(holder) ? holder : null
}

/** `link` is the one call that makes a whole file appear under a name, or fails because the name is taken. */
async function take(path: string, own: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await link(own, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = await readHolder(path)
    if (holder && isAlive(holder)) throw inUse(folder, holder)
    await takeAway(path, (text) => !isHeld(text))
  }
  throw new Error(`${path} changes hands too often`)
}

async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : holderIn(text)
}

function isHeld(text: string): boolean {
  const holder = holderIn(text)
  return holder !== null && isAlive(holder)
}

function holderIn(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'pid' in value ? (value as Holder) : null
  } catch {
    return null
  }
}

function isAlive(holder: Holder): boolean {
  return holder.mark !== null && processMark(holder.pid) === holder.mark
}

function inUse(path: string, { pid, address }: Holder): StorageProblem {
  return address
    ? new StorageProblem('data-folder-in-use', 'storage.folder.in-use-at', { path, pid: String(pid), address })
    : new StorageProblem('data-folder-in-use', 'storage.folder.in-use', { path, pid: String(pid) })
}
