import type { Comparison } from '../../domain/compare/compare-maps.ts'
import type { ChangeKind, ComparedTable, MapChange } from '../../domain/compare/map-change.ts'

/** What happened to a record, by `table:id`; on the side before under the id there. */
export type Marks = ReadonlyMap<string, readonly ChangeKind[]>

export function markKey(table: ComparedTable, id: string): string {
  return `${table}:${id}`
}

/** The marks of both maps laid over each other. */
export function marksOf(changes: readonly MapChange[]): Marks {
  return marksBy(changes, ({ id }) => id)
}

/** The marks on the map before: what was added isn't on it. */
export function marksBefore(changes: readonly MapChange[]): Marks {
  return marksBy(
    changes.filter(({ kind }) => kind !== 'added'),
    (change) => ('beforeId' in change ? change.beforeId : change.id),
  )
}

function marksBy(changes: readonly MapChange[], idOf: (change: MapChange) => string): Marks {
  const marks = new Map<string, ChangeKind[]>()
  for (const change of changes) {
    const key = markKey(change.table, idOf(change))
    marks.set(key, [...(marks.get(key) ?? []), change.kind])
  }
  return marks
}

/** Where both maps' cards stand in the columns and lanes of `both`: on the left as before, on the right as after. */
export function cardsBefore({ before, matching }: Comparison) {
  return Object.values(before.cards).map((card) => ({
    ...card,
    laneId: matching.after.lanes.get(card.laneId) ?? card.laneId,
    columnId: matching.after.steps.get(card.columnId) ?? matching.after.stages.get(card.columnId) ?? card.columnId,
  }))
}

/** The id of the element that shows a record, for whoever is led to it. */
export function anchorOf(table: string, id: string): string {
  return `compared-${table}-${id}`
}

/** A place that one is led to. It is a group, named by what it holds, or a screen reader would have nothing to say of it. */
export function placeAt(anchor: string) {
  return { id: anchor, role: 'group', 'aria-labelledby': anchor, tabIndex: -1 } as const
}
