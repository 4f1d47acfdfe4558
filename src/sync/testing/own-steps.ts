import assert from 'node:assert/strict'
import { type Change, type Diff, sameValue } from '../../domain/diff.ts'
import type { AnyDocument, AnyRow } from '../../domain/document-type.ts'

/** Remembers what one session wrote, and holds that its undo takes back nothing else. */
export type UndoWatch = {
  wrote(diff: Diff): void
  between(before: AnyDocument, after: AnyDocument): Diff
  /** Throws where an undo took away what this session never wrote. */
  check(before: AnyDocument, after: AnyDocument): void
}

/** @param letters what this session alone types */
export function undoWatch(letters: string): UndoWatch {
  const written = new Set<string>()
  const made = ({ table, id }: Place) => `${table}/${id}`
  const key = ({ table, id }: Place, field: string, value: unknown) =>
    `${table}/${id}/${field}=${JSON.stringify(value)}`

  function remember(change: Change): void {
    if (change.before === null) written.add(made(change))
    for (const [field, value] of Object.entries(change.after ?? {})) {
      written.add(key(change, field, value))
      if (!Array.isArray(value)) continue
      const old = (change.before as Record<string, unknown> | null)?.[field] ?? []
      for (const member of difference(value, old as string[])) written.add(key(change, field, `+${member}`))
      for (const member of difference(old as string[], value)) written.add(key(change, field, `-${member}`))
    }
  }

  function checkField(place: Place, field: string, was: unknown, is: unknown): void {
    const at = `undo of ${place.table}/${place.id}/${field}: ${JSON.stringify(was)} to ${JSON.stringify(is)}`
    if (Array.isArray(was) && Array.isArray(is)) {
      for (const member of difference(was, is)) assert.ok(written.has(key(place, field, `+${member}`)), at)
      for (const member of difference(is, was)) assert.ok(written.has(key(place, field, `-${member}`)), at)
    } else if (place.table === 'cards' && (field === 'text' || field === 'source')) {
      const [before, after] = [lettersOfOthers(String(was), letters), lettersOfOthers(String(is), letters)]
      for (const [letter, count] of before) assert.ok((after.get(letter) ?? 0) >= count, at)
    } else if (!TEXTS.has(field)) assert.ok(written.has(key(place, field, was)), at)
  }

  return {
    wrote: (diff) => diff.forEach(remember),
    between,
    check(before, after) {
      for (const change of between(before, after)) {
        if (!change.before || !change.after) assert.ok(written.has(made(change)), `undo of ${made(change)}`)
        for (const [field, value] of Object.entries((change.before && change.after) ?? {})) {
          checkField(change, field, change.before?.[field], value)
        }
      }
    },
  }
}

type Place = { readonly table: string; readonly id: string }

/** Texts whose letters aren't followed: commands join and copy them. */
const TEXTS = new Set(['title', 'description', 'word', 'words'])

function difference(of: readonly string[], without: readonly string[]): string[] {
  return of.filter((member) => !without.includes(member))
}

function lettersOfOthers(text: string, own: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text) {
    if (/[A-Za-z]/.test(letter) && !own.includes(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}

/** Only changed fields; snapshots share what didn't change. */
function between(before: AnyDocument, after: AnyDocument): Diff {
  return Object.keys(after).flatMap((table) => {
    const [old, fresh] = [before[table] ?? {}, after[table] ?? {}]
    if (old === fresh) return []
    const ids = new Set([...Object.keys(old), ...Object.keys(fresh)])
    return [...ids].flatMap((id) => changeOf(table, id, old[id] ?? null, fresh[id] ?? null))
  })
}

function changeOf(table: string, id: string, before: AnyRow | null, after: AnyRow | null): Change[] {
  if (before === after) return []
  if (!before || !after) return [{ table, id, before, after } as Change]
  const fields = Object.keys(after).filter((field) => !sameValue(before[field], after[field]))
  const only = (row: AnyRow) => Object.fromEntries(fields.map((field) => [field, row[field]]))
  return fields.length > 0 ? [{ table, id, before: only(before), after: only(after) }] : []
}
