import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const BLOCK = 8192
const SEGMENT = 16 * 1024 * 1024
const HALF = BLOCK / 2

/** A number in [0, 1). */
type Random = () => number

/** What a running cluster has on disk for certain, and what it may have. */
export type Moment = {
  /** A copy of the whole data folder at the last checkpoint; nothing that was written to tables since has been flushed. */
  readonly base: string
  /** `global/pg_control`, flushed at every change. */
  readonly control: Buffer
  /** The log's files by name, as they read at that moment: written in part, and flushed up to `flushed`. */
  readonly log: ReadonlyMap<string, Buffer>
  /** Up to where the log was flushed, as PostgreSQL writes it: `0/1A2B3C`. */
  readonly flushed: string
}

export function readLog(dataDir: string): Map<string, Buffer> {
  const folder = join(dataDir, 'postgres', 'pg_wal')
  const names = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}

export const controlFile = (dataDir: string) => join(dataDir, 'postgres', 'global', 'pg_control')

/**
 * Makes the data folder that a power cut at that moment could leave. Nothing that wasn't flushed need be there, and what
 * is there may be in pieces: of each table's block that was written since the checkpoint the old one stands, or the new
 * one, or half of each; behind the flushed part of the log come zeros, noise, or a hole and then what had been written.
 * @param later a folder of the same cluster later on: whence blocks come that may have been written by then
 * @returns how many blocks of tables are not as at the checkpoint
 */
export function cutPower(
  target: string,
  { base, control, log, flushed }: Moment,
  later: string,
  random: Random,
): number {
  mkdirSync(dirname(target), { recursive: true })
  execFileSync('cp', ['-a', base, target])
  writeFileSync(controlFile(target), control)
  const end = position(flushed)
  for (const [name, bytes] of log)
    writeFileSync(join(target, 'postgres', 'pg_wal', name), torn(name, bytes, end, random))
  const written = tablesOf(later).map((file) => mixBlocks(join(target, file), join(later, file), end, random))
  return written.reduce((sum, blocks) => sum + blocks, 0)
}

function position(lsn: string): bigint {
  const [high = '', low = ''] = lsn.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

/** Segments are named by timeline and number, eight hexadecimal digits for each of three parts. */
function startOf(segment: string): bigint {
  const perFile = BigInt(2 ** 32 / SEGMENT)
  const number = BigInt(`0x${segment.slice(8, 16)}`) * perFile + BigInt(`0x${segment.slice(16)}`)
  return number * BigInt(SEGMENT)
}

function torn(name: string, bytes: Buffer, end: bigint, random: Random): Buffer {
  const from = Number(end - startOf(name))
  if (from >= bytes.length) return bytes
  const result = Buffer.from(bytes)
  const at = Math.max(0, from)
  const kind = Math.floor(random() * 3)
  if (kind === 0) result.fill(0, at)
  const noiseTo = Math.min(result.length, at + 1 + Math.floor(random() * BLOCK))
  if (kind > 0) for (let i = at; i < noiseTo; i++) result[i] = Math.floor(random() * 256)
  if (kind === 1) result.fill(0, noiseTo)
  return result
}

/** Files of tables and indexes, below the cluster's folder: their blocks begin with the place in the log up to which they are. */
function tablesOf(dataDir: string): string[] {
  const root = join(dataDir, 'postgres', 'base')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^\d+$/.test(entry.name))
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)))
}

function mixBlocks(target: string, source: string, end: bigint, random: Random): number {
  const fresh = readFileSync(source)
  const old = statSync(target, { throwIfNoEntry: false }) ? readFileSync(target) : null
  // A file that was made since may be missing altogether; its making is in the log.
  if (!old || old.equals(fresh)) return 0
  const result = Buffer.alloc(Math.max(old.length, fresh.length))
  old.copy(result)
  let length = old.length
  let mixed = 0
  for (let at = 0; at + BLOCK <= fresh.length; at += BLOCK) {
    const block = fresh.subarray(at, at + BLOCK)
    // No block is written before the log up to its own last change is flushed.
    const mayBeThere = lsnOf(block) <= end && !old.subarray(at, at + BLOCK).equals(block)
    const what = mayBeThere ? Math.floor(random() * 3) : 0
    if (what === 0) continue
    block.copy(result, at, 0, what === 1 ? BLOCK : HALF)
    length = Math.max(length, at + BLOCK)
    mixed++
  }
  writeFileSync(target, result.subarray(0, length))
  return mixed
}

function lsnOf(block: Buffer): bigint {
  return (BigInt(block.readUInt32LE(0)) << 32n) + BigInt(block.readUInt32LE(4))
}
