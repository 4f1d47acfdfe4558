import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { flushed } from '../durable-file.ts'
import { countParts } from './count-parts.ts'
import { type DataSet, dataSetOf, type Manifest, type Part, refusedFile } from './data-set.ts'
import { newPartName, placed, removeEmpty, sweep } from './data-set-folder.ts'
import type { DuckSettings } from './duckdb.ts'
import type { EventWriter, WriteFacts, WriteTarget } from './event-store.ts'
import { mergeParts } from './merge-parts.ts'
import { partWriter } from './part-writer.ts'

/** So many imports are remembered with their data set. */
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
          await placed(facts.original.path, join(at, name), facts.original.by)
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
          isTimeless: facts.isTimeless || kept?.isTimeless === true,
          columns: [...columns],
          ...written,
        }
        const parts = await mergeParts(at, manifest.parts, duck)
        const whole = { ...manifest, parts }
        const counted = kept ? { ...whole, ...(await countParts(at, parts, duck)) } : whole
        await save(counted)
        await sweep(at, counted, old)
        return dataSetOf(counted)
      })
    },
  }
}
