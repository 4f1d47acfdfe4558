import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type PidFile = {
  readonly pid: number
  /** Tells one run of the server from another. */
  readonly run: string
  readonly ready: boolean
}

/** `postmaster.pid`: line 1 is the process, line 3 when it began, line 8 its state. A killed server leaves its file. */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 1) return null
    return { pid, run: `${pid} ${lines[2]}`, ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/** No error where the process is gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
