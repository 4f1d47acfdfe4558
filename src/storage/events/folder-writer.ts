import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { flushed } from '../durable-file.ts'
import { countParts, type PartsCounted } from './count-parts.ts'
import { type DataSet, dataSetOf, type Manifest, type Part, refusedFile } from './data-set.ts'
import { newPartName, placed, removeEmpty, sweep } from './data-set-folder.ts'
import type { DuckSettings } from './duckdb.ts'
import type { EventWriter, WriteFacts, WriteTarget } from './event-store.ts'
import { mergeParts } from './merge-parts.ts'
import { partWriter } from './part-writer.ts'

/** So many imports and batches are remembered with their data set. */
const KEPT_IMPORTS = 50
/** So many refused rows are listed for each import; all are counted. */
const LISTED_REFUSED = 1_000_000

/** What a writer needs of the store that it writes for. */
type Writing = {
  readonly at: string
  readonly duck: DuckSettings
  readonly target: WriteTarget
  readonly facts: WriteFacts
  readonly before: () => Promise<Manifest | null>
  readonly alone: (work: () => Promise<DataSet | null>) => Promise<DataSet | null>
  readonly save: (manifest: Manifest) => Promise<void>
}

/** Writes a part beside those that are there; on commit the manifest names it, in one step. */
export async function folderWriter({ at, duck, target, facts, before, alone, save }: Writing): Promise<EventWriter> {
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
      if (refused > 0) await flushed(join(at, refusedFile(file)))
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
      const { columns, ...counts } = found
      const written: Written = {
        part: { file, events: counts.events, refused },
        counts: { ...counts, columns: [...columns] },
        target,
        facts,
      }
      return alone(async () => {
        const now = await before()
        const isIn = facts.importId !== null && now?.imports.includes(facts.importId) === true
        if (isIn || (target.kind !== 'new' && !now)) {
          await removeAll()
          return now && dataSetOf(now)
        }
        const whole = manifestWith(now, written, await originalOf(facts.original))
        const parts = await mergeParts(at, whole.parts, duck)
        const counted = isAddedTo(now, target) ? await countParts(at, parts, duck) : written.counts
        const manifest = { ...whole, parts, ...counted }
        await save(manifest)
        await sweep(at, manifest, now)
        return dataSetOf(manifest)
      })
    },
  }

  /** Keeps the file beside its events. @returns its name there */
  async function originalOf(original: WriteFacts['original']): Promise<readonly string[]> {
    if (original === null) return []
    const name = `original-${file.slice(5, -7)}-${original.name.replace(/[^\w.-]+/g, '_').slice(-100)}`
    await placed(original.path, join(at, name), original.by)
    return [name]
  }
}

type Written = {
  readonly part: Part
  readonly counts: PartsCounted
  readonly target: WriteTarget
  readonly facts: WriteFacts
}

/** Also where a new one came to be meanwhile, by another process. */
function isAddedTo(old: Manifest | null, { kind }: WriteTarget): old is Manifest {
  return kind !== 'replace' && old !== null
}

/**
 * What the data set's folder says of itself with what was written; the counts are those of this alone.
 * @param old what it says now; null: it is a new one
 */
function manifestWith(old: Manifest | null, written: Written, originals: readonly string[]): Manifest {
  const { part, counts, target, facts } = written
  const kept = isAddedTo(old, target) ? old : null
  const imports = facts.importId === null ? [] : [facts.importId]
  return {
    format: 'polku/events',
    version: 1,
    id: target.id,
    name: old?.name ?? (target.kind === 'new' ? target.name : ''),
    createdAt: old?.createdAt ?? Date.now(),
    updatedAt: Date.now(),
    parts: [...(kept?.parts ?? []), part],
    originals: [...(kept?.originals ?? []), ...originals],
    refused: (kept?.refused ?? 0) + part.refused,
    source: facts.source ?? kept?.source ?? null,
    imports: [...(kept?.imports ?? []), ...imports].slice(-KEPT_IMPORTS),
    isHashed: facts.hashId !== null && (kept?.isHashed ?? true),
    isTimeless: facts.isTimeless || kept?.isTimeless === true,
    ...counts,
  }
}
