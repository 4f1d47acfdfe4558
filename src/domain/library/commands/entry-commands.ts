import { z } from 'zod'
import { lineText, manyIds, manyLines, oneId, patchOf, place } from '../../arguments.ts'
import { because, type Context, commandsOf } from '../../command.ts'
import type { Draft } from '../../draft.ts'
import { moveAmong, overLimit, roomAmong } from '../../ordered-table.ts'
import type { Refusal } from '../../result.ts'
import { type Entry, entryNamed, foldName, type LibraryTable } from '../entries.ts'
import { libraryType } from '../library-type.ts'

const libraryCommand = commandsOf(libraryType)
type LibraryDraft = Draft<typeof libraryType>

/** Most living entries of one table. */
const LIMIT = 2_000

/**
 * The commands that channels, touchpoints, departments and tags have in common. Names are unique among the living
 * entries of a table, case aside: `name-taken` says which entry has it. A blank name is refused as `name-needed`.
 * @param fields what an entry holds besides its name
 */
export function entryCommands<Noun extends string, Table extends LibraryTable, Shape extends z.ZodRawShape>(
  noun: Noun,
  table: Table,
  fields: Shape,
) {
  const patch = patchOf(fields)

  /** Adds entries, all with the same fields. Refuses: `name-needed`, `name-taken`, `too-many`. */
  const add = libraryCommand(
    `${noun}.add`,
    z.object({ names: manyLines, fields: patch.exactOptional(), index: place }),
    (draft, { names, fields = {}, index }, context) => {
      const trimmed = names.map((name) => name.trim())
      const refusal =
        overLimit(draft, table, names.length, LIMIT) ??
        first(trimmed.map((name) => unfitName(draft, table, name))) ??
        twice(table, trimmed)
      if (refusal) return refusal
      const orders = roomAmong(draft, table, () => true, index, names.length, context)
      for (const [i, name] of trimmed.entries()) {
        draft.insert(table, { ...fields, id: context.newId(), name, order: orders[i] as string } as never)
      }
      return undefined
    },
  )

  /** Gives an entry another name, everywhere at once. Refuses: `entry-not-found`, `name-needed`, `name-taken`. */
  const rename = libraryCommand(`${noun}.rename`, z.object({ id: oneId, name: lineText }), (draft, { id, name }) => {
    const refusal = absent(draft, table, [id]) ?? unfitName(draft, table, name.trim(), id)
    if (!refusal) draft.update(table, id, { name: name.trim() } as never)
    return refusal
  })

  /** Refuses: `entry-not-found`. */
  const set = libraryCommand(`${noun}.set`, z.object({ id: oneId, fields: patch }), (draft, { id, fields }) => {
    const refusal = absent(draft, table, [id])
    if (!refusal) draft.update(table, id, fields as never)
    return refusal
  })

  /** Moves entries before the one at `index` among those that stay. Refuses: `entry-not-found`. */
  const move = libraryCommand(
    `${noun}.move`,
    z.object({ ids: manyIds, index: place }),
    (draft, { ids, index }, context) => {
      const refusal = absent(draft, table, ids)
      if (!refusal) moveAmong(draft, table, ids, index, context)
      return refusal
    },
  )

  /** Deletes entries softly; maps that refer to them stop showing them until they are restored. Refuses: `entry-not-found`. */
  const remove = libraryCommand(`${noun}.delete`, z.object({ ids: manyIds }), (draft, { ids }, { now }) => {
    const refusal = absent(draft, table, ids)
    if (!refusal) for (const id of ids) draft.update(table, id, { deletedAt: now } as never)
    return refusal
  })

  /** Brings entries back, merged ones too, which then stand for themselves again. Refuses: `entry-not-found`, `name-taken`, `too-many`. */
  const restore = libraryCommand(`${noun}.restore`, z.object({ ids: manyIds }), (draft, { ids }) => {
    const missing = ids.find((id) => draft.get(table, id) === undefined)
    if (missing) return because('entry-not-found', `${table}/${missing}`)
    for (const id of ids) {
      const entry = draft.get(table, id) as unknown as Entry
      if (entry.deletedAt === null) continue
      const refusal = overLimit(draft, table, 1, LIMIT) ?? unfitName(draft, table, entry.name, id)
      if (refusal) return refusal
      draft.update(table, id, { deletedAt: null, mergedInto: '' } as never)
    }
    return undefined
  })

  /**
   * Merges duplicates into one: they are deleted and point to it, so that every map that refers to one of them means
   * the other from now on. Refuses: `entry-not-found`, `merge-into-itself`.
   */
  const merge = libraryCommand(
    `${noun}.merge`,
    z.object({ ids: manyIds, intoId: oneId }),
    (draft, { ids, intoId }, context) => {
      const refusal = absent(draft, table, [...ids, intoId])
      if (refusal) return refusal
      if (ids.includes(intoId)) return because('merge-into-itself', `${table}/${intoId}`)
      for (const id of ids) mergeEntry(draft, table, id, intoId, context)
      return undefined
    },
  )

  return [add, rename, set, move, remove, restore, merge] as const
}

function mergeEntry(draft: LibraryDraft, table: LibraryTable, id: string, intoId: string, { now }: Context): void {
  draft.update(table, id, { deletedAt: now, mergedInto: intoId })
}

function absent(draft: LibraryDraft, table: LibraryTable, ids: readonly string[]): Refusal | undefined {
  const id = ids.find((id) => draft.get(table, id)?.deletedAt !== null)
  return id === undefined ? undefined : because('entry-not-found', `${table}/${id}`)
}

function unfitName(draft: LibraryDraft, table: LibraryTable, name: string, ownId = ''): Refusal | undefined {
  if (name.trim() === '') return because('name-needed', table)
  const other = entryNamed(draft.document[table] as Readonly<Record<string, Entry>>, name)
  return other && other.id !== ownId ? because('name-taken', `${table}/${other.id}`, { name }) : undefined
}

function twice(table: LibraryTable, names: readonly string[]): Refusal | undefined {
  const folded = names.map(foldName)
  const name = names.find((_, i) => folded.indexOf(folded[i] as string) !== i)
  return name === undefined ? undefined : because('name-taken', table, { name })
}

function first(refusals: readonly (Refusal | undefined)[]): Refusal | undefined {
  return refusals.find((refusal) => refusal !== undefined)
}
