import type { Card, JourneyMap, Point, Step } from '../map/map-type.ts'
import { initialOrders, type Ordered, sorted } from '../order.ts'
import type { ComparedTable } from './map-change.ts'
import type { Matching } from './match-records.ts'
import { interleaved } from './rearranged.ts'

/**
 * Both maps in one, to be drawn over each other: the map after, and what was removed from the map before in the place
 * that it had, behind what it followed. A record that is in both is as it is after, under its id there; a removed one
 * keeps its id. Two unrelated maps have no id in common, so that nothing is taken for something else.
 * @param before @param after as `standing` gives them
 */
export function overlaid(before: JourneyMap, after: JourneyMap, matching: Matching): JourneyMap {
  const idOf = (table: ComparedTable, id: string) => matching.after[table].get(id) ?? id
  const columnOf = (id: string) => (before.steps[id] ? idOf('steps', id) : idOf('stages', id))
  const removed = <T extends { readonly id: string }>(table: ComparedTable, rows: Readonly<Record<string, T>>): T[] =>
    Object.values(rows).filter(({ id }) => !matching.after[table].has(id))
  const laid = <T extends Ordered>(table: ComparedTable, old: readonly T[], fresh: readonly T[]): T[] => {
    const gone = old.filter(({ id }) => !matching.after[table].has(id))
    const rows = new Map([...gone, ...fresh].map((row) => [row.id, row]))
    const ids = interleaved(
      sorted(old).map(({ id }) => idOf(table, id)),
      sorted(fresh).map(({ id }) => id),
    )
    const orders = initialOrders(ids.length)
    return ids.flatMap((id, at) => {
      const row = rows.get(id)
      return row ? [{ ...row, order: orders[at] as string }] : []
    })
  }
  const whole = <T extends Ordered>(
    table: 'personas' | 'kpis' | 'stages' | 'lanes',
    old: Readonly<Record<string, T>>,
    fresh: Readonly<Record<string, T>>,
  ) => keyed(laid(table, Object.values(old), Object.values(fresh)))

  const oldSteps = Object.values(before.steps).map((step): Step => ({ ...step, stageId: idOf('stages', step.stageId) }))
  const oldCards = Object.values(before.cards).map((card): Card => {
    return { ...card, laneId: idOf('lanes', card.laneId), columnId: columnOf(card.columnId) }
  })
  const points = removed('points', before.points).map((point): Point => {
    return { ...point, columnId: columnOf(point.columnId) }
  })
  return {
    ...after,
    personas: whole('personas', before.personas, after.personas),
    kpis: whole('kpis', before.kpis, after.kpis),
    stages: whole('stages', before.stages, after.stages),
    lanes: whole('lanes', before.lanes, after.lanes),
    steps: keyed(
      bySiblings(
        oldSteps,
        Object.values(after.steps),
        ({ stageId }) => stageId,
        (old, fresh) => laid('steps', old, fresh),
      ),
    ),
    cards: keyed(
      bySiblings(
        oldCards,
        Object.values(after.cards),
        ({ laneId, columnId }) => `${laneId}|${columnId}`,
        (old, fresh) => laid('cards', old, fresh),
      ),
    ),
    points: { ...keyed(points), ...after.points },
    links: {
      ...keyed(
        removed('links', before.links).map((link) => {
          return { ...link, fromId: idOf('cards', link.fromId), toId: idOf('cards', link.toId) }
        }),
      ),
      ...after.links,
    },
  }
}

/**
 * Lays the siblings of each place over each other. A record that was moved away is not drawn where it was: it is in
 * the list after of its new place.
 */
function bySiblings<T extends Ordered>(
  old: readonly T[],
  fresh: readonly T[],
  placeOf: (row: T) => string,
  lay: (old: readonly T[], fresh: readonly T[]) => T[],
): T[] {
  const [before, after] = [Map.groupBy(old, placeOf), Map.groupBy(fresh, placeOf)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) =>
    lay(before.get(place) ?? [], after.get(place) ?? []),
  )
}

function keyed<T extends { readonly id: string }>(rows: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}
