import { livingSorted } from '../map/columns.ts'
import type { Ordered } from '../order.ts'
import type { Channel, Department, Library, LibraryTouchpoint, Tag } from './library-type.ts'

export type LibraryTable = keyof Library
/** What all entries have in common. */
export type Entry = Ordered & { readonly name: string; readonly deletedAt: number | null; readonly mergedInto: string }

/** Longest chain of merges that is followed; a longer one is a circle that two people made at once. */
const MERGES_LIMIT = 50

/** The entry that an id means: itself, or the one that took its place when duplicates were merged; null where it is not known. */
export function entryFor<Row extends Entry>(rows: Readonly<Record<string, Row>>, id: string): Row | null {
  let row = id === '' ? undefined : rows[id]
  for (let merges = 0; row !== undefined && row.mergedInto !== '' && merges < MERGES_LIMIT; merges++) {
    row = rows[row.mergedInto] ?? row
  }
  return row ?? null
}

/** The entry if it lives: what a chip or a mark shows. */
export function livingEntry<Row extends Entry>(rows: Readonly<Record<string, Row>>, id: string): Row | null {
  const row = entryFor(rows, id)
  return row?.deletedAt === null ? row : null
}

/** The living entries that the ids mean, each once, in the library's order. */
export function livingEntries<Row extends Entry>(rows: Readonly<Record<string, Row>>, ids: readonly string[]): Row[] {
  const found = new Map(ids.flatMap((id) => livingEntry(rows, id) ?? []).map((row) => [row.id, row]))
  return livingSorted(Object.fromEntries(found))
}

/** Those of the ids that mean this entry: its own, and those of duplicates that were merged into it. */
export function idsMeaning(rows: Readonly<Record<string, Entry>>, ids: readonly string[], entryId: string): string[] {
  return ids.filter((id) => entryFor(rows, id)?.id === entryId)
}

export const channelsOf = (library: Library): Channel[] => livingSorted(library.channels)
export const touchpointsOf = (library: Library): LibraryTouchpoint[] => livingSorted(library.touchpoints)
export const departmentsOf = (library: Library): Department[] => livingSorted(library.departments)
export const tagsOf = (library: Library): Tag[] => livingSorted(library.tags)

/** The living entry of that name, case and blanks at the ends aside. */
export function entryNamed<Row extends Entry>(rows: Readonly<Record<string, Row>>, name: string): Row | undefined {
  const wanted = foldName(name)
  return livingSorted(rows).find((row) => foldName(row.name) === wanted)
}

export function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase()
}
