import { z } from 'zod'
import { type Command, commandsOf } from '../../domain/command.ts'
import { type Entry, foldName, type LibraryTable } from '../../domain/library/entries.ts'
import { type Library, libraryType } from '../../domain/library/library-type.ts'
import { livingSorted } from '../../domain/map/columns.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { ordersAt, sorted } from '../../domain/order.ts'
import { type Persona, personaInfo } from '../../domain/persona/persona-type.ts'

/** Channels first: touchpoints refer to them. */
const LIBRARY_TABLES = ['channels', 'touchpoints', 'departments', 'tags'] as const satisfies readonly LibraryTable[]

export type LibraryIds = { readonly [Table in LibraryTable]: Map<string, string> }
export type Adopted = { readonly table: LibraryTable; readonly row: { readonly id: string; readonly name: string } }

/**
 * Finds for each entry that imported maps and personas refer to the one of the workspace: the same id, else the same
 * name, else a new entry.
 * @returns what the ids become, and the entries to be made
 */
export function adoptEntries(
  workspace: Library,
  imported: readonly Library[],
  used: ReadonlySet<string>,
): { ids: LibraryIds; entries: Adopted[] } {
  const ids: LibraryIds = { channels: new Map(), touchpoints: new Map(), departments: new Map(), tags: new Map() }
  const entries: Adopted[] = []
  for (const table of LIBRARY_TABLES) {
    const known = new Set(Object.keys(workspace[table]))
    const byName = new Map(livingSorted<Entry>(workspace[table]).map(({ name, id }) => [foldName(name), id]))
    for (const row of imported.flatMap((library): Entry[] => sorted(Object.values(library[table])))) {
      if (!used.has(row.id) || row.deletedAt !== null || known.has(row.id)) continue
      const namesake = byName.get(foldName(row.name))
      if (namesake) {
        ids[table].set(row.id, namesake)
        continue
      }
      known.add(row.id)
      byName.set(foldName(row.name), row.id)
      entries.push({ table, row: withChannel(row, ids) })
    }
  }
  return { ids, entries }
}

/** A touchpoint's channel may be called otherwise here. */
function withChannel(row: Entry, { channels }: LibraryIds): Adopted['row'] {
  if (!('channelId' in row)) return row
  return { ...row, channelId: channels.get(String(row.channelId)) ?? row.channelId } as Entry
}

/** Ids of the library's entries that the maps and personas name, those behind their touchpoints too. */
export function usedEntries(
  maps: readonly JourneyMap[],
  personas: readonly Persona[],
  libraries: readonly Library[],
): Set<string> {
  const used = new Set<string>()
  for (const map of maps) {
    for (const card of Object.values(map.cards)) {
      for (const id of [card.touchpointId, card.channelId, ...card.departmentIds, ...card.tagIds]) used.add(id)
    }
  }
  for (const persona of personas) for (const id of personaInfo(persona).channelIds) used.add(id)
  for (const { touchpoints } of libraries) {
    for (const { id, channelId } of Object.values(touchpoints)) if (used.has(id)) used.add(channelId)
  }
  return used
}

const entrySchema = z.object({ table: z.enum(LIBRARY_TABLES), row: z.looseObject({ id: z.string() }) })
const libraryCommand = commandsOf(libraryType)

/** Puts entries that were made elsewhere at the end of the library, under their own ids; one that is there stays. */
export const adopt: Command = libraryCommand(
  'library.adopt',
  z.object({ entries: z.array(entrySchema) }),
  (draft, { entries }, { random }) => {
    for (const [table, adopted] of Map.groupBy(entries, (entry) => entry.table)) {
      const fresh = adopted.filter(({ row }) => draft.get(table, row.id) === undefined)
      const siblings = sorted(draft.all(table))
      const { orders } = ordersAt(siblings, siblings.length, fresh.length, random)
      for (const [i, { row }] of fresh.entries()) draft.insert(table, { ...row, order: orders[i] as string } as never)
    }
    return undefined
  },
) as never

/** Takes back what `adopt` made, when the import that needed it came to nothing. */
export const disown: Command = libraryCommand(
  'library.disown',
  z.object({ entries: z.array(entrySchema) }),
  (draft, { entries }) => {
    for (const { table, row } of entries) if (draft.get(table, row.id)) draft.remove(table, row.id)
    return undefined
  },
) as never
