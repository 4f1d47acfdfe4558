import { randomBytes } from 'node:crypto'
import { copyFile, link, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { flushed, missing } from '../durable-file.ts'
import { DATA_SET_FILE, filesOf, type Manifest } from './data-set.ts'
import { SPILL } from './duckdb.ts'
import type { Original } from './event-store.ts'

/** A name that no other part has, also of the same import. */
export function newPartName(importId: string | null): string {
  return `part-${Date.now()}-${importId === null ? '' : `${importId}-`}${randomBytes(6).toString('hex')}.duckdb`
}

/** What nobody names may still be being written; after so long it is not. */
const LEFT_OVER_MS = 2 * 24 * 60 * 60 * 1000

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(missing)
  return found === null || Date.now() - found.mtimeMs > LEFT_OVER_MS
}

/** Removes what was replaced, and what a process that was killed left long ago. */
export async function sweep(at: string, manifest: Manifest | null, replaced: Manifest | null): Promise<void> {
  const kept = new Set([DATA_SET_FILE, ...(manifest === null ? [] : filesOf(manifest))])
  const gone = new Set(replaced === null ? [] : filesOf(replaced))
  for (const name of (await readdir(at).catch(missing)) ?? []) {
    if (kept.has(name)) continue
    const path = join(at, name)
    if (gone.has(name) || (await isOld(path))) await rm(path, { recursive: true, force: true })
  }
}

/** Removes what databases wrote that did not fit into memory, and whose process was killed long ago. */
export async function sweepSpilt(folder: string): Promise<void> {
  for (const name of (await readdir(folder).catch(missing)) ?? []) {
    const at = join(folder, name)
    if (name.startsWith(SPILL) && (await isOld(at))) await rm(at, { recursive: true, force: true })
  }
}

/** Removes what lies where no data set came to be, as the process that wrote it was killed long ago. */
export async function sweepUnfinished(workspace: string): Promise<void> {
  for (const id of (await readdir(workspace).catch(missing)) ?? []) {
    const at = join(workspace, id)
    if ((await stat(join(at, DATA_SET_FILE)).catch(missing)) || !(await isOld(at))) continue
    await sweep(at, null, null)
    await removeEmpty(at)
  }
}

/** A folder in which nothing came to be. */
export async function removeEmpty(at: string): Promise<void> {
  await rmdir(at).catch(() => {})
}

/** Puts a file that stays where it is into the folder, too. Where the disk cannot link it, it is copied. */
export async function placed(from: string, to: string, by: Original['by']): Promise<void> {
  if (by === 'copy') await copyFile(from, to)
  else await link(from, to).catch(() => copyFile(from, to))
  await flushed(to)
}
