import { join } from 'node:path'
import { flushed } from '../durable-file.ts'
import { type CopiedEvents, writeCopies } from './copy-events.ts'
import type { Part } from './data-set.ts'
import { newPartName } from './data-set-folder.ts'
import { attachFiles, type Duck, type DuckSettings } from './duckdb.ts'
import { TextCodes } from './log-builder.ts'
import { type PartTables, readTables } from './part-file.ts'

/** A part of so many events is left as it is. */
const LARGE_EVENTS = 8 ** 6
/** Fewer parts are not worth it. */
const FEWEST = 4

/**
 * Puts neighbours that are small together, as live events bring them: those below 8 events that are more than that together, those
 * below 64, and so on. So parts stay few, each event is written anew a few times at most, and all stay in the order in which
 * they came. Parts with a list of refused rows are left as they are.
 * @param at the folder that they are in
 */
export async function mergeParts(at: string, parts: readonly Part[], settings: DuckSettings): Promise<Part[]> {
  const merged: Part[] = []
  for (const group of neighbours(parts)) merged.push(await mergedPart(at, group, settings))
  return merged
}

/** Which parts become one, each in its place; most of them alone. */
function neighbours(parts: readonly Part[]): readonly (readonly Part[])[] {
  let groups: (readonly Part[])[] = parts.map((part) => [part])
  for (let limit = 8; limit <= LARGE_EVENTS; limit *= 8) {
    const joined: (readonly Part[])[] = []
    let run: (readonly Part[])[] = []
    const endRun = () => {
      const isWorthIt = run.length >= FEWEST && eventsIn(run.flat()) >= limit
      joined.push(...(isWorthIt ? [run.flat()] : run))
      run = []
    }
    for (const group of groups) {
      if (eventsIn(group) < limit && group.every(({ refused }) => refused === 0)) run.push(group)
      else {
        endRun()
        joined.push(group)
      }
    }
    endRun()
    groups = joined
  }
  return groups
}

function eventsIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { events }) => sum + events, 0)
}

async function mergedPart(at: string, parts: readonly Part[], settings: DuckSettings): Promise<Part> {
  const [only, ...more] = parts
  if (only && more.length === 0) return only
  const attached = await attachFiles(
    parts.map(({ file }) => join(at, file)),
    settings,
  )
  try {
    const all = new AllTexts()
    const takes: (() => CopiedEvents)[] = []
    for (const source of attached.files) takes.push(all.take(source, await readTables(source)))
    const file = newPartName(null)
    const copies = takes.map((copied) => copied())
    const events = await writeCopies(join(at, file), settings, copies, all.tables())
    await flushed(join(at, file))
    return { file, events, refused: 0 }
  } finally {
    attached.close()
  }
}

/** The texts of several files under codes that they share. */
class AllTexts {
  readonly #cases = new TextCodes()
  readonly #names = new TextCodes()
  readonly #columns = new Map<string, { readonly codes: TextCodes; isNumeric: boolean }>()

  /** Adds a file's texts. @returns what of it goes into the file of all of them, once all are added */
  take(source: Duck, { cases, names, columns }: PartTables): () => CopiedEvents {
    const own = new Map<string, { readonly name: string; readonly recoded: Uint32Array }>()
    for (const [at, { name, isNumeric, texts }] of columns.entries()) {
      const column = this.#columns.get(name) ?? { codes: new TextCodes(), isNumeric: true }
      this.#columns.set(name, column)
      column.isNumeric &&= isNumeric
      own.set(name, { name: `a${at}`, recoded: recodedBy(column.codes, texts) })
    }
    const first = [
      { name: 'case_no', recoded: recodedBy(this.#cases, cases) },
      { name: 'name_no', recoded: recodedBy(this.#names, names) },
    ]
    const nothing = { name: null, recoded: new Uint32Array(0) }
    return () => {
      const further = [...this.#columns.keys()].map((name) => own.get(name) ?? nothing)
      return { source, columns: [...first, ...further], isLeftOut: null }
    }
  }

  tables(): PartTables {
    const columns = [...this.#columns].map(([name, { codes, isNumeric }]) => ({ name, isNumeric, texts: codes.texts }))
    return { cases: this.#cases.texts, names: this.#names.texts, columns }
  }
}

function recodedBy(codes: TextCodes, texts: readonly string[]): Uint32Array {
  return Uint32Array.from(texts, (text) => codes.codeOf(text))
}
