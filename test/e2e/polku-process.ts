import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type PolkuProcess = {
  /** npm. */
  readonly child: ChildProcess
  readonly url: string
  readonly output: () => string
  readonly ended: Promise<number | null>
}

/** Runs `npm start` as a person would, on a port and a data folder of its own. */
export function npmStart(port: number, dataDir: string, env: Readonly<Record<string, string>> = {}): PolkuProcess {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, LANG: 'en', LC_ALL: 'C', PORT: String(port), POLKU_DATA: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, to which a terminal's Ctrl-C can be sent.
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { child, url: `http://127.0.0.1:${port}`, output: () => output, ended }
}

/** Far longer than any of it takes; a machine that has much else to do is not what is asked. */
const PATIENCE_MS = 60_000

/** Milliseconds until `/health` answers 200; rejects when the process ended or a minute went by. */
export async function healthy(polku: PolkuProcess): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < PATIENCE_MS && polku.child.exitCode === null) {
    const ok = await fetch(`${polku.url}/health`).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return performance.now() - began
    await sleep(10)
  }
  throw new Error(`it does not serve:\n${polku.output()}`)
}

/** Waits until it wrote something that fits. */
export async function said(polku: PolkuProcess, words: RegExp): Promise<void> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 10) {
    if (words.test(polku.output())) return
    await sleep(10)
  }
  throw new Error(`it did not say ${words}:\n${polku.output()}`)
}

/** Every process that a start brought up: npm and its children, and the database's, which works in the data folder. */
export function processesOf(polku: PolkuProcess, dataDir: string): { pid: number; name: string }[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => describeProcess(Number(name)))
    .filter((found) => found !== null)
  return processes.filter(
    (found) => found.state !== 'Z' && (found.group === polku.child.pid || found.folder === join(dataDir, 'postgres')),
  )
}

function describeProcess(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const name = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { pid, name, state: fields[0], group: Number(fields[2]), folder: readlinkSync(`/proc/${pid}/cwd`) }
  } catch {
    return null
  }
}

/** Milliseconds until none of them is left; rejects after a minute. */
export async function gone(polku: PolkuProcess, dataDir: string): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < PATIENCE_MS) {
    if (processesOf(polku, dataDir).length === 0) return performance.now() - began
    await sleep(10)
  }
  const left = processesOf(polku, dataDir).map((found) => `${found.pid} ${found.name.slice(0, 60)}`)
  throw new Error(`still running: ${left.join('; ')}`)
}
