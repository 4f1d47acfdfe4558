import { join } from 'node:path'
import { MISSING } from '../../journeys/log/columns.ts'
import { flushed } from '../durable-file.ts'
import { rowsWithout, writeCopies } from './copy-events.ts'
import { type Part, refusedFile } from './data-set.ts'
import { newPartName, placed } from './data-set-folder.ts'
import { type Duck, type DuckSettings, openDuck } from './duckdb.ts'
import type { Erasure } from './event-store.ts'
import { chunksOf, type PartTables, readTables } from './part-file.ts'

/** What a file holds of whoever is to be erased. */
export type Found = {
  /** By the code of a case: whether it is theirs. */
  readonly isTheirs: Uint8Array
  readonly cases: readonly string[]
  readonly events: number
}

/** Somebody's cases in every part: those of which a column says in one that they are theirs are so in all. */
export async function foundInParts(
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
export async function partWithout(at: string, part: Part, found: Found, duck: DuckSettings): Promise<Part> {
  if (found.events === 0) return part
  const file = newPartName(null)
  const events = await writtenWithout(join(at, part.file), join(at, file), duck, found)
  await flushed(join(at, file))
  if (part.refused > 0) await placed(join(at, refusedFile(part.file)), join(at, refusedFile(file)), 'link')
  return { file, events, refused: part.refused }
}

/** Looks for somebody's cases in a file of events; nothing is written. */
async function foundIn(path: string, settings: DuckSettings, erasure: Erasure): Promise<Found> {
  const duck = await openDuck(path, settings, { readOnly: true })
  try {
    return await lookedFor(duck, await readTables(duck), erasure)
  } finally {
    duck.close()
  }
}

async function lookedFor(duck: Duck, tables: PartTables, { ids, column }: Erasure): Promise<Found> {
  const { cases } = tables
  const isTheirs = column === null ? marked(cases, ids) : await casesNaming(duck, tables, ids, column)
  return {
    isTheirs,
    cases: cases.filter((_, code) => isTheirs[code] === 1),
    events: isTheirs.includes(1) ? await eventsOf(duck, isTheirs) : 0,
  }
}

/** By their codes, 1 for the texts that are among `wanted`. */
function marked(texts: readonly string[], wanted: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(texts, (text) => (wanted.has(text) ? 1 : 0))
}

/** By their codes, 1 for the cases of which an event has one of the ids in a column. */
async function casesNaming(
  duck: Duck,
  { cases, columns }: PartTables,
  ids: ReadonlySet<string>,
  column: string,
): Promise<Uint8Array> {
  const isTheirs = new Uint8Array(cases.length)
  const at = columns.findIndex(({ name }) => name === column)
  const isNamed = marked(columns[at]?.texts ?? [], ids)
  if (!isNamed.includes(1)) return isTheirs
  for await (const chunk of chunksOf(duck, `select case_no, a${at} from events`)) {
    const codes = duck.codesIn(chunk, 0)
    for (const [row, value] of duck.codesIn(chunk, 1).entries())
      if (isNamed[value] === 1) isTheirs[codes[row] as number] = 1
  }
  return isTheirs
}

async function eventsOf(duck: Duck, isTheirs: Uint8Array): Promise<number> {
  let events = 0
  for await (const chunk of chunksOf(duck, 'select case_no from events'))
    for (const code of duck.codesIn(chunk, 0)) events += isTheirs[code] as number
  return events
}

/**
 * Writes a file of events anew without what was found: neither the ids nor any text stays that nobody else has. The file as it
 * was is left to whoever reads it. @returns how many events are in the new one
 */
async function writtenWithout(from: string, to: string, settings: DuckSettings, { isTheirs }: Found): Promise<number> {
  const source = await openDuck(from, settings, { readOnly: true })
  try {
    const tables = await readTables(source)
    const kinds = [
      { name: 'case_no', texts: tables.cases },
      { name: 'name_no', texts: tables.names },
      ...tables.columns.map(({ texts }, at) => ({ name: `a${at}`, texts })),
    ]
    const used = await usedByOthers(source, kinds, isTheirs)
    const columns = kinds.map(({ name }, kind) => ({ name, recoded: counted(used[kind] as Uint8Array) }))
    const without = (texts: readonly string[], kind: number) => texts.filter((_, code) => used[kind]?.[code] === 1)
    return await writeCopies(to, settings, [{ source, columns, isLeftOut: isTheirs }], {
      cases: without(tables.cases, 0),
      names: without(tables.names, 1),
      columns: tables.columns.map((column, at) => ({ ...column, texts: without(column.texts, at + 2) })),
    })
  } finally {
    source.close()
  }
}

/** For each kind of texts, by their codes, 1 where an event of others has it. */
async function usedByOthers(
  duck: Duck,
  kinds: readonly { readonly name: string; readonly texts: readonly string[] }[],
  isTheirs: Uint8Array,
): Promise<Uint8Array[]> {
  const used = kinds.map(({ texts }) => new Uint8Array(texts.length))
  for await (const chunk of chunksOf(duck, `select ${kinds.map(({ name }) => name).join(', ')} from events`)) {
    const rows = rowsWithout(duck.codesIn(chunk, 0), isTheirs)
    for (const [kind, marks] of used.entries()) {
      const codes = duck.codesIn(chunk, kind)
      // `MISSING` is beyond all codes.
      for (const row of rows) marks[codes[row] as number] = 1
    }
  }
  return used
}

/** By its code before, what each is called once those that nobody uses are gone. */
function counted(used: Uint8Array): Uint32Array {
  let next = 0
  return Uint32Array.from(used, (isUsed) => (isUsed === 1 ? next++ : MISSING))
}
