import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processMark } from '../process-mark.ts'
import type { Report } from '../progress.ts'

/** `postmaster.pid`: line 1 is the process, line 8 its state, once it has one. */
export function readPidFile(cluster: string): { pid: number; ready: boolean } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return Number.isInteger(pid) && pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : null
  } catch {
    return null
  }
}

/** Stops a server that outlived the instance which started it. To be called by the holder of the data folder only. */
export async function stopOrphan(cluster: string, report: Report): Promise<void> {
  const pid = readPidFile(cluster)?.pid
  if (!pid || !isServerOf(cluster, pid)) return
  report({ step: 'stopping-orphan', detail: `process ${pid}` })
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signal(pid, name)
    for (let waitedMs = 0; waitedMs < 3000; waitedMs += 10) {
      if (processMark(pid) === null) return
      await sleep(10)
    }
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

/** A stale file may name a process that has nothing to do with us: a server works in its cluster's folder. */
function isServerOf(cluster: string, pid: number): boolean {
  if (processMark(pid) === null) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false
  }
}
