import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gone, healthy, npmStart, type PolkuProcess, processesOf, said } from '../test/e2e/polku-process.ts'
import { limit } from './harness.ts'

/** `npm start` with everything installed and built: how soon it serves, and what it takes while nobody does anything. */
const base = mkdtempSync(join(tmpdir(), 'polku-bench-start-'))
/** Below the ports that the system gives to outgoing connections. */
let port = 20_000 + (process.pid % 1000)
let folders = 0

try {
  const warm = newFolder()
  await startOnce(warm)
  await limit('npm start to /health, empty data folder', {
    measure: () => startOnce(newFolder()),
    most: 3000,
    unit: 'ms',
  })
  await limit('npm start to /health, warm', { measure: () => startOnce(warm), most: 1000, unit: 'ms' })
  await limit('memory at rest, npm and database included', {
    measure: () => restingMb(warm),
    most: 250,
    unit: 'MB',
    turns: 2,
  })
  await limit('memory at rest after the first start', {
    measure: () => restingMb(newFolder()),
    most: 250,
    unit: 'MB',
    turns: 2,
  })
} finally {
  rmSync(base, { recursive: true, force: true })
}

function newFolder(): string {
  return join(base, String(folders++))
}

async function startOnce(dataDir: string): Promise<number> {
  const polku = npmStart(port++, dataDir)
  const tookMs = await healthy(polku)
  await end(polku, dataDir)
  return tookMs
}

/** What all processes of one start hold together, ten seconds after it began to serve; shared pages count once. */
async function restingMb(dataDir: string): Promise<number> {
  const polku = npmStart(port++, dataDir)
  await healthy(polku)
  await sleep(10_000)
  const kilobytes = processesOf(polku, dataDir).map(({ pid }) => proportionalKb(pid))
  await end(polku, dataDir)
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

function proportionalKb(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0)
}

/** Once it has said all, so that no start is cut short. */
async function end(polku: PolkuProcess, dataDir: string): Promise<void> {
  await said(polku, /http:/)
  process.kill(-Number(polku.child.pid), 'SIGINT')
  await gone(polku, dataDir)
}
