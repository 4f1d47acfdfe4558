import { randomBytes } from 'node:crypto'
import { appendFile, copyFile, link, open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AttributeValue, EventRow, RefusedRow } from '../../formats/events/event-row.ts'
import type { EventLog } from '../../journeys/log/event-log.ts'
import { flushed, missing, replaceFile } from '../durable-file.ts'
import { makeFolder } from '../make-folder.ts'
import { alone } from './alone.ts'
import { countParts } from './count-parts.ts'
import {
  DATA_SET_FILE,
  type DataSet,
  dataSetOf,
  filesOf,
  type Manifest,
  manifestSchema,
  type Part,
  refusedFile,
} from './data-set.ts'
import type { DuckSettings } from './duckdb.ts'
import { type Found, foundIn, writtenWithout } from './erase-from-part.ts'
import type { Erasure, EventStore, EventWriter, WriteFacts, WriteTarget } from './event-store.ts'
import { loadParts } from './load-parts.ts'
import { partWriter } from './part-writer.ts'

/** So many imports are remembered with their data set. */
const KEPT_IMPORTS = 50
const ID = /^[\w-]{1,64}$/
/** So many refused rows are listed for each import; all are counted. */
const LISTED_REFUSED = 1_000_000

/**
 * Data sets as folders: files of events that never change once they are written, and a small file that names those that
 * count. It is replaced in one step, so whoever reads finds the data as they were or as they are, and a process that is
 * killed leaves nothing but files that nobody names; `discard` removes those of an import, and later writing the others.
 */
export function folderEventStore(folder: string, settings: Omit<DuckSettings, 'spillTo'>): EventStore {
  const duck: DuckSettings = { ...settings, spillTo: join(folder, 'spill') }
  const workspaceAt = (workspaceId: string) => join(folder, checked(workspaceId))
  const setAt = (workspaceId: string, id: string) => join(workspaceAt(workspaceId), checked(id))

  async function manifestOf(workspaceId: string, id: string): Promise<Manifest | null> {
    if (!ID.test(id)) return null
    const text = await readFile(join(setAt(workspaceId, id), DATA_SET_FILE), 'utf8').catch(missing)
    return text === null ? null : manifestSchema.parse(JSON.parse(text))
  }

  /** Whoever changes which files count does it alone. */
  function aloneWith<Value>(workspaceId: string, id: string, work: () => Promise<Value>): Promise<Value> {
    return alone(join(duck.spillTo, `${checked(workspaceId)}.${checked(id)}.lock`), work)
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
      await makeFolder(at)
      await makeFolder(duck.spillTo)
      await sweep(at, before, null)
      return writerIn({
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

/** Somebody's cases in every part: those of which a column says in one that they are theirs are so in all. */
async function foundInParts(
  at: string,
  parts: readonly Part[],
  duck: DuckSettings,
  erasure: Erasure,
): Promise<readonly Found[]> {
  const look = async (asked: Erasure) => {
    const found: Found[] = []
    for (const { file } of parts) found.push(await foundIn(join(at, file), duck, asked))
    return found
  }
  const named = await look(erasure)
  if (erasure.column === null) return named
  return look({ ids: new Set(named.flatMap(({ cases }) => cases)), column: null })
}

/** The part as it is where nothing was found in it, else the one that is written in its place. */
async function partWithout(at: string, part: Part, found: Found, duck: DuckSettings): Promise<Part> {
  if (found.events === 0) return part
  const file = newPartName(null)
  const events = await writtenWithout(join(at, part.file), join(at, file), duck, found)
  await flushed(join(at, file))
  if (part.refused > 0) await linked(join(at, refusedFile(part.file)), join(at, refusedFile(file)))
  return { file, events, refused: part.refused }
}

type Writing = {
  readonly at: string
  readonly duck: DuckSettings
  readonly target: WriteTarget
  readonly facts: WriteFacts
  readonly before: () => Promise<Manifest | null>
  readonly alone: (work: () => Promise<DataSet | null>) => Promise<DataSet | null>
  readonly save: (manifest: Manifest) => Promise<void>
}

async function writerIn({ at, duck, target, facts, before, alone, save }: Writing): Promise<EventWriter> {
  const file = newPartName(facts.importId)
  const part = await partWriter(join(at, file), duck, facts.hashId)
  let refused = 0
  const removeAll = async () => {
    for (const name of [file, `${file}.wal`, refusedFile(file)]) await rm(join(at, name), { force: true })
    if (target.kind === 'new') await removeEmpty(at)
  }
  const abort = async () => {
    part.abort()
    await removeAll()
  }
  const isGone = async () => target.kind !== 'new' && (await before()) === null
  /** What was written, safe on the disk; null where the data set has gone, and its folder with the file. */
  const finished = async () => {
    try {
      const written = await part.finish()
      await flushed(join(at, file))
      return written
    } catch (error) {
      if (await isGone()) return null
      throw error
    }
  }

  return {
    add: (rows) => part.add(rows),
    async refuse(rows) {
      const listed = rows.slice(0, Math.max(0, LISTED_REFUSED - refused))
      refused += rows.length
      if (listed.length > 0)
        await appendFile(join(at, refusedFile(file)), listed.map((row) => `${JSON.stringify(row)}\n`).join(''))
    },
    abort,
    async commit() {
      const found = await finished()
      if (found === null) {
        await abort()
        return null
      }
      const { columns, ...written } = found
      const own: Part = { file, events: written.events, refused }
      return alone(async () => {
        const old = target.kind === 'new' ? null : await before()
        if (target.kind !== 'new' && !old) {
          await removeAll()
          return null
        }
        const kept = target.kind === 'append' && old ? old : null
        const originals = kept?.originals ?? []
        if (facts.original) {
          const name = `original-${file.slice(5, -7)}-${facts.original.name.replace(/[^\w.-]+/g, '_').slice(-100)}`
          await linked(facts.original.path, join(at, name))
          originals.push(name)
        }
        const manifest: Manifest = {
          format: 'polku/events',
          version: 1,
          id: target.id,
          name: target.kind === 'new' ? target.name : (old?.name ?? ''),
          createdAt: old?.createdAt ?? Date.now(),
          updatedAt: Date.now(),
          parts: [...(kept?.parts ?? []), own],
          originals,
          refused: (kept?.refused ?? 0) + refused,
          source: facts.source ?? kept?.source ?? null,
          lastBatch: facts.batch ?? kept?.lastBatch ?? null,
          imports: [...(kept?.imports ?? []), ...(facts.importId === null ? [] : [facts.importId])].slice(
            -KEPT_IMPORTS,
          ),
          isHashed: facts.hashId !== null && (kept?.isHashed ?? true),
          isTimeless: facts.isTimeless,
          columns: [...columns],
          ...written,
        }
        const parts = await mergeSmall(at, manifest.parts, duck)
        const whole = { ...manifest, parts }
        const counted = kept ? { ...whole, ...(await countParts(at, parts, duck)) } : whole
        await save(counted)
        await sweep(at, counted, old)
        return dataSetOf(counted)
      })
    },
  }
}

/** Parts of so few events are put together once there are many of them, as live events bring them. */
const SMALL_EVENTS = 100_000
const SMALL_PARTS = 8

async function mergeSmall(at: string, parts: readonly Part[], duck: DuckSettings): Promise<Part[]> {
  const small = parts.filter(({ events, refused }) => events < SMALL_EVENTS && refused === 0)
  if (small.length < SMALL_PARTS) return [...parts]
  const paths = small.map(({ file, events }) => ({ path: join(at, file), events }))
  const log = await loadParts(paths, duck, { columns: null, caseIds: true })
  const file = newPartName(null)
  const writer = await partWriter(join(at, file), duck, null)
  await writer.add(rowsOf(log))
  const { events } = await writer.finish()
  await flushed(join(at, file))
  return [...parts.filter((part) => !small.includes(part)), { file, events, refused: 0 }]
}

function rowsOf({ caseStarts, caseIds, names, dictionary, times, ends, attributes }: EventLog): EventRow[] {
  const rows: EventRow[] = []
  for (let one = 0; one + 1 < caseStarts.length; one++) {
    for (let i = caseStarts[one] as number; i < (caseStarts[one + 1] as number); i++) {
      const known: Record<string, AttributeValue> = {}
      for (const [name, column] of attributes) {
        const value = column.kind === 'text' ? column.dictionary[column.codes[i] as number] : column.values[i]
        if (value !== undefined && !Number.isNaN(value)) known[name] = value
      }
      const time = times[i] as number
      const end = ends && ends[i] !== time ? (ends[i] as number) : null
      rows.push({
        caseId: caseIds?.[one] as string,
        name: dictionary[names[i] as number] as string,
        time,
        end,
        line: 0,
        attributes: known,
      })
    }
  }
  return rows
}

function newPartName(importId: string | null): string {
  return `part-${Date.now()}-${importId ?? randomBytes(6).toString('hex')}.duckdb`
}

/** What nobody names may still be being written; after so long it is not. */
const LEFT_OVER_MS = 2 * 24 * 60 * 60 * 1000

/** Removes what was replaced, and what a process that was killed left long ago. */
async function sweep(at: string, manifest: Manifest | null, replaced: Manifest | null): Promise<void> {
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
async function removeEmpty(at: string): Promise<void> {
  await rmdir(at).catch(() => {})
}

/** The same file under a second name where the disk can do that, else a copy: what it is called elsewhere stays as it is. */
async function linked(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to))
  await flushed(to)
}

/** Ids are names of folders; one that isn't can only be a slip of ours. */
function checked(id: string): string {
  if (!ID.test(id)) throw new Error('an id is not fit to name a folder')
  return id
}
