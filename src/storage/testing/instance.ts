import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { processMark } from '../process-mark.ts'

/** Far longer than any of it takes; a machine that has much else to do is not what is asked. */
const PATIENCE_MS = 600_000

const PROGRAM = fileURLToPath(new URL('instance-program.ts', import.meta.url))

/** What `instance-program.ts` writes. */
export type Said = {
  readonly ready?: true
  readonly updates?: number
  readonly seq?: number
  readonly failed?: string
  readonly flushed?: string
  readonly step?: string
  readonly reason?: string
  readonly message?: string
}

export type Instance = {
  readonly child: ChildProcess
  readonly said: readonly Said[]
  /** The first value that fits; rejects when none came in ten minutes or the process ended first. */
  readonly heard: (fits: (said: Said) => boolean) => Promise<Said>
  readonly ended: Promise<unknown>
}

/** Starts storage on a folder in another process. `prefix` is put before Node: `setpriv …`. */
export function startInstance(
  dataDir: string,
  { prefix = [], env = {} }: { prefix?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Instance {
  const [command = '', ...args] = [
    ...prefix,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    PROGRAM,
    dataDir,
  ]
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } })
  child.stdin.on('error', () => {})
  const said: Said[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => said.push(JSON.parse(line)))
  const ended = once(child, 'close')
  let over = false
  void ended.then(() => {
    over = true
  })
  async function heard(fits: (value: Said) => boolean): Promise<Said> {
    for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 5) {
      const found = said.find(fits)
      if (found) return found
      if (over) break
      await sleep(5)
    }
    throw new Error(`not heard; it said ${JSON.stringify(said)}`)
  }
  return { child, said, heard, ended }
}

/** Every process that works in the cluster's folder: the wrapper, the server and its children. */
export function processesOf(dataDir: string): number[] {
  const cluster = join(dataDir, 'postgres')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster && processMark(pid) !== null
      } catch {
        return false
      }
    })
}

/** Milliseconds until no process works in the folder; rejects after ten minutes. */
export async function quiet(dataDir: string): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < PATIENCE_MS) {
    if (processesOf(dataDir).length === 0) return performance.now() - began
    await sleep(10)
  }
  throw new Error(`still running: ${processesOf(dataDir).join(', ')}`)
}
