import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * What tells a process from a later one with the same number: when it began. Null where no such process lives; a zombie
 * doesn't live.
 */
export function processMark(pid: number): string | null {
  return process.platform === 'linux' ? linuxMark(pid) : otherMark(pid)
}

/**
 * /proc/PID/stat: after the name in parentheses come the state (field 3) and, as field 22, the start in clock ticks since
 * the machine was booted; so which boot that was belongs to it, and, before the slash too, which container: another one of the
 * same machine counts processes anew.
 */
function linuxMark(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, start] = [fields[0], fields[19]]
    if (state === 'Z' || state === 'X' || start === undefined) return null
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}.${container()}/${start}`
  } catch {
    return null
  }
}

/** The namespace in which processes are counted; empty where the system tells none. */
function container(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? ''
  } catch {
    return ''
  }
}

function otherMark(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } })
    return line.trim() || null
  } catch {
    return null
  }
}
