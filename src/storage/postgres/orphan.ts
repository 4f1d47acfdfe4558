import { readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processMark } from '../process-mark.ts'
import type { Report } from '../progress.ts'
import { readPidFile, signal } from './pid-file.ts'

const PATIENCE_MS = 3000
const POLL_MS = 10

/**
 * Stops a server that outlived the instance which started it, and clears the file that a killed one left. To be called by
 * the holder of the data folder only.
 */
export async function stopOrphan(cluster: string, report: Report): Promise<void> {
  const pid = readPidFile(cluster)?.pid
  if (!pid) return
  if (isServerOf(cluster, pid)) {
    report({ step: 'stopping-orphan', detail: `process ${pid}` })
    await stopServer(pid)
  }
  // A new server believes the file as long as its number lives: as a zombie that nobody buries, or, in a container, as
  // another program. Whether a server is still at work here is seen better by where processes work.
  if (process.platform === 'linux' && (await comesTrue(() => !anyoneWorksIn(cluster)))) {
    await rm(join(cluster, 'postmaster.pid'), { force: true })
  }
}

/** A stale file may name a process that has nothing to do with us: a server works in its cluster's folder. */
function isServerOf(cluster: string, pid: number): boolean {
  if (processMark(pid) === null) return false
  return process.platform !== 'linux' || workingFolder(String(pid)) === realpathSync(cluster)
}

async function stopServer(pid: number): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signal(pid, name)
    if (await comesTrue(() => processMark(pid) === null)) return
  }
}

function anyoneWorksIn(cluster: string): boolean {
  const folder = realpathSync(cluster)
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && workingFolder(name) === folder)
}

/** Null for a process that is gone, or a zombie, or not ours to look at. */
function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

async function comesTrue(condition: () => boolean): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += POLL_MS) {
    if (condition()) return true
    await sleep(POLL_MS)
  }
  return false
}
