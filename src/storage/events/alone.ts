import { open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeFolder } from '../make-folder.ts'
import { processMark } from '../process-mark.ts'
import { takeAway } from '../stale-lock.ts'

const AGAIN_MS = 25
/** On another machine, or in another container, nobody can look whether a process lives: one that is silent for so long does not. */
const SILENT_MS = 2 * 60_000
const RENEWED_MS = SILENT_MS / 10

/**
 * Does something that nobody else may do meanwhile, in this process or another. A lock that a process left when it was killed
 * counts for nothing.
 * @param lock a file that is there as long as somebody works
 */
export async function alone<Value>(lock: string, work: () => Promise<Value>): Promise<Value> {
  await makeFolder(dirname(lock))
  while (!(await taken(lock))) if (!(await isLeft(lock))) await sleep(AGAIN_MS)
  const renew = () => utimes(lock, new Date(), new Date()).catch(() => {})
  const renewing = setInterval(() => void renew(), RENEWED_MS).unref()
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    await rm(lock, { force: true })
  }
}

async function taken(lock: string): Promise<boolean> {
  const file = await open(lock, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null
    throw error
  })
  await file?.writeFile(`${process.pid} ${processMark(process.pid)?.replace(/\s+/g, '-')}`)
  await file?.close()
  return file !== null
}

/** Takes a lock away whose holder is gone; whether it is worth another try. */
async function isLeft(lock: string): Promise<boolean> {
  const [text, found] = await Promise.all([readFile(lock, 'utf8').catch(() => null), stat(lock).catch(() => null)])
  if (text === null || found === null) return true
  if (lives(text) ?? Date.now() - found.mtimeMs <= SILENT_MS) return false
  await takeAway(lock, (present) => present === text)
  return true
}

/** Whether the process lives that is named; null where that cannot be told from here: it is of another machine or container, or none is named yet. */
function lives(text: string): boolean | null {
  const own = processMark(process.pid)
  const held = /^(\d+) (\S+)$/.exec(text)
  if (own === null || !held || held[2]?.split('/')[0] !== own.split('/')[0]) return null
  return processMark(Number(held[1])) === held[2]
}
