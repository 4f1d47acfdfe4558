import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { delimiter, join } from 'node:path'

/** Further behind, and on a busy machine somebody who asks waits half a minute for what takes a second. */
const POLITENESS = 5
/** Only one process in so long may say how far behind its session is. */
const SESSION_TRIES_MS = 150
const SESSION_TRIES = 10
/** Starts a command on the given processors; part of util-linux and of BusyBox. */
const TASKSET = 'taskset'

/** The part of `fork`'s options that says how the process is started. */
export type Start = { readonly execPath: string; readonly execArgv: string[]; readonly detached?: boolean }

/**
 * How a process is started that stays out of everybody else's way: in a session of its own (see `giveWay`), and on all
 * processors but one. Low priority alone is not enough: whoever wakes up on a processor that is taken waits until the system
 * looks at it again, 4 ms, and an edit wakes up half a dozen times until it is on the disk.
 */
export function aside(execPath: string, execArgv: string[]): Start {
  const others = allButOne()
  if (others === null || !isThere(TASKSET)) return { execPath, execArgv, detached: true }
  return { execPath: TASKSET, execArgv: ['-c', others, execPath, ...execArgv], detached: true }
}

/** The processors that this process may use without the first of them, such as `1-3,6`; null where there is none left. */
function allButOne(): string | null {
  if (process.platform !== 'linux') return null
  const ranges = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]?.split(',') ?? []
  const [first = '', ...rest] = ranges
  const [from, to] = first.split('-').map(Number)
  if (from !== undefined && to !== undefined) rest.unshift(from + 1 === to ? String(to) : `${from + 1}-${to}`)
  return rest.join(',') || null
}

function isThere(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}

/**
 * Linux shares out the processor by sessions, unless it runs in a container, and to each of them the same: within its session
 * a process of low priority stands behind the server's own work, and holds up the database as if it were that. So it gets a
 * session of its own, which stands behind as a whole, with every thread that it will have.
 */
export function giveWay(pid: number): void {
  try {
    setPriority(pid, POLITENESS)
  } catch {
    // Not every system lets it; it works all the same.
  }
  if (process.platform === 'linux') void giveWayAsSession(pid, SESSION_TRIES)
}

async function giveWayAsSession(pid: number, tries: number): Promise<void> {
  try {
    await writeFile(`/proc/${pid}/autogroup`, String(POLITENESS), { flag: 'r+' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || tries === 1) return
    setTimeout(() => giveWayAsSession(pid, tries - 1), SESSION_TRIES_MS).unref()
  }
}
