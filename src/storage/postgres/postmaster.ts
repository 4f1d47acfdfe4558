import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { diskFull } from '../data-folder.ts'
import { StorageProblem } from '../storage-problem.ts'
import { type Account, spawnIdentity } from './account.ts'
import type { Binaries } from './binaries.ts'
import { clusterArgument } from './cluster.ts'
import { guarded } from './guard.ts'
import { readPidFile, signal } from './pid-file.ts'
import { serverSettings } from './server-settings.ts'
import { clearSocket } from './socket-folder.ts'

/** A running PostgreSQL. */
export type Postmaster = {
  /** Resolves with its last words when it has ended, whoever ended it. */
  readonly ended: Promise<string>
  /** Stops it within 2 s: politely first, at last by force, which loses nothing that was committed. */
  readonly stop: () => Promise<void>
}

/** After a crash the server first replays its log; a large one takes a while. */
const START_TIMEOUT_MS = 120_000
const POLL_MS = 5
/** On a busy disk its last checkpoint may take longer; then it stops at once, and replays its log at the next start. */
const POLITE_MS = 900
const QUICK_MS = 400

export type PostmasterPlace = {
  readonly dataDir: string
  readonly cluster: string
  readonly socketFolder: string
  readonly binaries: Binaries
  readonly account: Account
}

/** Starts the server and waits until it takes connections. */
export async function startPostmaster(place: PostmasterPlace): Promise<Postmaster> {
  await clearSocket(place.socketFolder)
  const before = readPidFile(place.cluster)
  const child = spawnGuarded(place)
  const words = lastWords(child)
  const ended = once(child, 'close').then(() => words())
  const stop = () => stopPostmaster(child, place.cluster, ended)
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const last = await Promise.race([ended, sleep(POLL_MS, null)])
    if (last !== null) throw startProblem(last, place)
    const now = readPidFile(place.cluster)
    if (now?.ready && now.run !== before?.run) return { ended, stop }
  }
  await stop()
  throw startProblem(`not ready after ${START_TIMEOUT_MS / 1000} s. ${words()}`, place)
}

function spawnGuarded({ cluster, socketFolder, binaries, account }: PostmasterPlace): ChildProcess {
  const settings = Object.entries(serverSettings(socketFolder)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = [...account.prefix, binaries.postgres, '-D', clusterArgument(cluster, account), ...settings]
  const [command, ...args] = guarded(server)
  return spawn(command, args, {
    cwd: cluster,
    // A session of its own: Ctrl-C in a terminal reaches Node alone, which finishes its work first.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    ...spawnIdentity(account),
  })
}

/** Gathers what the server complains of, and gives the end of it. */
function lastWords(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4000)
  })
  child.on('error', (error) => {
    text += error.message
  })
  // The server may end before us; writing to it then is no fault.
  child.stdin?.on('error', () => {})
  return () => text.trim()
}

async function stopPostmaster(child: ChildProcess, cluster: string, ended: Promise<string>): Promise<void> {
  child.stdin?.end()
  const pid = readPidFile(cluster)?.pid
  // The wrapper does as much, unless it was killed.
  if (pid) signal(pid, 'SIGINT')
  if (await within(POLITE_MS, ended)) return
  if (pid) signal(pid, 'SIGQUIT')
  if (await within(QUICK_MS, ended)) return
  if (pid) signal(pid, 'SIGKILL')
  await within(QUICK_MS, ended)
}

async function within(ms: number, ended: Promise<string>): Promise<boolean> {
  return (await Promise.race([ended, sleep(ms, null, { ref: false })])) !== null
}

function startProblem(words: string, { dataDir, cluster }: PostmasterPlace): StorageProblem {
  if (/No space left on device|Disk quota exceeded/.test(words)) return diskFull(dataDir)
  if (/lock file "postmaster\.pid" already exists/.test(words)) {
    const values = { path: cluster, pid: String(readPidFile(cluster)?.pid ?? '') }
    return new StorageProblem('data-folder-in-use', 'storage.cluster.in-use', values)
  }
  const why = words.split('\n').findLast((text) => /FATAL|PANIC/.test(text)) ?? words.split('\n').at(-1) ?? ''
  return new StorageProblem('postgres-failed', 'storage.postgres.not-started', { path: cluster, why })
}
