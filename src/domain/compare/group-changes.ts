import type { MapChange } from './map-change.ts'

/** A change with what it took along: the cards of a stage that was removed, and the like. */
export type ChangeGroup = { readonly change: MapChange; readonly along: readonly MapChange[] }

/**
 * Puts what came or went with a stage, step, lane, persona or card beneath it, so that a list says it once. Groups stand
 * in the order of the changes; everything that is given comes out once.
 */
export function groupChanges(changes: readonly MapChange[]): ChangeGroup[] {
  const key = (kind: string, table: string, id: string) => `${kind}:${table}:${id}`
  const tops = new Set(changes.map(({ kind, table, id }) => key(kind, table, id)))
  const topOf = (change: MapChange): string | null => {
    if (change.kind !== 'added' && change.kind !== 'removed') return null
    if (!change.within) return null
    const top = key(change.kind, change.within.table, change.within.id)
    return tops.has(top) ? top : null
  }
  const byKey = new Map(changes.map((change) => [key(change.kind, change.table, change.id), change]))
  const rootOf = (change: MapChange): MapChange => {
    const top = topOf(change)
    return top === null ? change : rootOf(byKey.get(top) as MapChange)
  }
  const along = Map.groupBy(
    changes.filter((change) => rootOf(change) !== change),
    rootOf,
  )
  return changes
    .filter((change) => rootOf(change) === change)
    .map((change) => ({ change, along: along.get(change) ?? [] }))
}
