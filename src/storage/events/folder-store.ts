import { open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RefusedRow } from '../../formats/events/event-row.ts'
import type { EventLog } from '../../journeys/log/event-log.ts'
import { missing, replaceFile } from '../durable-file.ts'
import { makeFolder } from '../make-folder.ts'
import { alone } from './alone.ts'
import { countParts } from './count-parts.ts'
import { DATA_SET_FILE, dataSetOf, filesOf, type Manifest, manifestSchema, type Part, refusedFile } from './data-set.ts'
import { removeEmpty, sweep, sweepSpilt, sweepUnfinished } from './data-set-folder.ts'
import type { DuckSettings } from './duckdb.ts'
import { type Found, foundInParts, partWithout } from './erase-from-parts.ts'
import type { EventStore } from './event-store.ts'
import { folderWriter } from './folder-writer.ts'
import { loadParts } from './load-parts.ts'

const ID = /^[\w-]{1,64}$/

/**
 * Data sets as folders: files of events that never change once they are written, and a small file that names those that
 * count. It is replaced in one step, so whoever reads finds the data as they were or as they are, and a process that is
 * killed leaves nothing but files that nobody names; `discard` removes those of an import, and later writing the others.
 */
export function folderEventStore(folder: string, settings: Omit<DuckSettings, 'spillIn'>): EventStore {
  const duck: DuckSettings = { ...settings, spillIn: folder }
  const workspaceAt = (workspaceId: string) => join(folder, checked(workspaceId))
  const setAt = (workspaceId: string, id: string) => join(workspaceAt(workspaceId), checked(id))

  async function manifestOf(workspaceId: string, id: string): Promise<Manifest | null> {
    if (!ID.test(id)) return null
    const text = await readFile(join(setAt(workspaceId, id), DATA_SET_FILE), 'utf8').catch(missing)
    return text === null ? null : manifestSchema.parse(JSON.parse(text))
  }

  /** Whoever changes which files count does it alone. */
  function aloneWith<Value>(workspaceId: string, id: string, work: () => Promise<Value>): Promise<Value> {
    return alone(join(folder, 'locks', `${checked(workspaceId)}.${checked(id)}.lock`), work)
  }

  async function save(workspaceId: string, manifest: Manifest): Promise<void> {
    await replaceFile(join(setAt(workspaceId, manifest.id), DATA_SET_FILE), `${JSON.stringify(manifest, null, 1)}\n`)
  }

  async function loadManifest(
    workspaceId: string,
    manifest: Manifest,
    options: Parameters<EventStore['load']>[2],
  ): Promise<EventLog> {
    const at = setAt(workspaceId, manifest.id)
    return loadParts(
      manifest.parts.map(({ file, events }) => ({ path: join(at, file), events })),
      duck,
      options,
    )
  }

  return {
    async list(workspaceId) {
      const names = await readdir(workspaceAt(workspaceId)).catch(missing)
      const found = await Promise.all((names ?? []).map((id) => manifestOf(workspaceId, id)))
      return found
        .flatMap((manifest) => (manifest ? [dataSetOf(manifest)] : []))
        .sort((a, b) => b.updatedAt - a.updatedAt || a.id.localeCompare(b.id))
    },

    async get(workspaceId, id) {
      const manifest = await manifestOf(workspaceId, id)
      return manifest && dataSetOf(manifest)
    },

    async rename(workspaceId, id, name) {
      if (!(await manifestOf(workspaceId, id))) return null
      return aloneWith(workspaceId, id, async () => {
        const manifest = await manifestOf(workspaceId, id)
        if (!manifest) return null
        const renamed = { ...manifest, name }
        await save(workspaceId, renamed)
        return dataSetOf(renamed)
      })
    },

    async drop(workspaceId, id) {
      if (!(await manifestOf(workspaceId, id))) return false
      return aloneWith(workspaceId, id, async () => {
        if (!(await manifestOf(workspaceId, id))) return false
        const at = setAt(workspaceId, id)
        // Without it there is no data set, whatever becomes of the rest.
        await rm(join(at, DATA_SET_FILE), { force: true })
        await rm(at, { recursive: true, force: true })
        return true
      })
    },

    async write(workspaceId, target, facts) {
      const before = await manifestOf(workspaceId, target.id)
      if (target.kind !== 'new' && !before) return null
      const at = setAt(workspaceId, target.id)
      await sweepSpilt(folder)
      await sweepUnfinished(workspaceAt(workspaceId))
      await makeFolder(at)
      await sweep(at, before, null)
      return folderWriter({
        at,
        duck,
        target,
        facts,
        before: () => manifestOf(workspaceId, target.id),
        alone: (work) => aloneWith(workspaceId, target.id, work),
        save: (manifest) => save(workspaceId, manifest),
      })
    },

    async load(workspaceId, id, options) {
      for (let manifest = await manifestOf(workspaceId, id); manifest !== null; ) {
        try {
          return await loadManifest(workspaceId, manifest, options)
        } catch (error) {
          // It may have been replaced while it was read; then what came in its place is read.
          const now = await manifestOf(workspaceId, id)
          if (now !== null && now.updatedAt === manifest.updatedAt) throw error
          manifest = now
        }
      }
      return null
    },

    async refused(workspaceId, id) {
      const manifest = await manifestOf(workspaceId, id)
      return manifest && { all: manifest.refused, rows: refusedIn(setAt(workspaceId, id), manifest.parts) }
    },

    async erase(workspaceId, id, erasure, { isTrial }) {
      if (!(await manifestOf(workspaceId, id))) return null
      return aloneWith(workspaceId, id, async () => {
        const manifest = await manifestOf(workspaceId, id)
        if (!manifest) return null
        const at = setAt(workspaceId, id)
        const found = await foundInParts(at, manifest.parts, duck, erasure)
        const events = found.reduce((sum, one) => sum + one.events, 0)
        const cases = new Set(found.flatMap((one) => one.cases)).size
        const erased = { events, cases, originals: events > 0 ? manifest.originals.length : 0 }
        if (isTrial || events === 0) return erased
        const parts: Part[] = []
        for (const [place, part] of manifest.parts.entries())
          parts.push(await partWithout(at, part, found[place] as Found, duck))
        const left = { ...manifest, parts, originals: [], updatedAt: Date.now() }
        const counted = { ...left, ...(await countParts(at, parts, duck)) }
        await save(workspaceId, counted)
        await sweep(at, counted, manifest)
        return erased
      })
    },

    async discard(workspaceId, id, importId) {
      const manifest = await manifestOf(workspaceId, id)
      const kept = new Set(manifest === null ? [] : filesOf(manifest))
      const at = setAt(workspaceId, id)
      for (const name of (await readdir(at).catch(missing)) ?? [])
        if (name.includes(importId) && !kept.has(name)) await rm(join(at, name), { force: true })
      if (manifest === null) await removeEmpty(at)
    },

    async dropWorkspace(workspaceId) {
      await rm(workspaceAt(workspaceId), { recursive: true, force: true })
    },
  }
}

async function* refusedIn(at: string, parts: readonly Part[]): AsyncGenerator<RefusedRow> {
  for (const { file, refused } of parts) {
    if (refused === 0) continue
    const list = await open(join(at, refusedFile(file)))
    try {
      for await (const line of list.readLines({ autoClose: false })) yield JSON.parse(line)
    } finally {
      await list.close()
    }
  }
}

/** Ids are names of folders; one that isn't can only be a slip of ours. */
function checked(id: string): string {
  if (!ID.test(id)) throw new Error('an id is not fit to name a folder')
  return id
}
