import { randomBytes } from 'node:crypto'
import { copyFile, link, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { flushed, missing } from '../durable-file.ts'
import { DATA_SET_FILE, filesOf, type Manifest } from './data-set.ts'

export function newPartName(importId: string | null): string {
  return `part-${Date.now()}-${importId ?? randomBytes(6).toString('hex')}.duckdb`
}

/** What nobody names may still be being written; after so long it is not. */
const LEFT_OVER_MS = 2 * 24 * 60 * 60 * 1000

/** Removes what was replaced, and what a process that was killed left long ago. */
export async function sweep(at: string, manifest: Manifest | null, replaced: Manifest | null): Promise<void> {
  const kept = new Set([DATA_SET_FILE, ...(manifest === null ? [] : filesOf(manifest))])
  const gone = new Set(replaced === null ? [] : filesOf(replaced))
  for (const name of await readdir(at)) {
    if (kept.has(name)) continue
    const path = join(at, name)
    const writtenAt = (await stat(path).catch(missing))?.mtimeMs ?? 0
    if (gone.has(name) || Date.now() - writtenAt > LEFT_OVER_MS) await rm(path, { recursive: true, force: true })
  }
}

/** A folder in which nothing came to be. */
export async function removeEmpty(at: string): Promise<void> {
  await rmdir(at).catch(() => {})
}

/** The same file under a second name where the disk can do that, else a copy: what it is called elsewhere stays as it is. */
export async function linked(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to))
  await flushed(to)
}
