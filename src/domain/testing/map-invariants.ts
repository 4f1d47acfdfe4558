import { sameValue } from '../diff.ts'
import type { AnyRow } from '../document-type.ts'
import { type JourneyMap, MAP_ID, mapType, pointId } from '../map/map-type.ts'
import type { Ordered } from '../order.ts'

/** What is wrong with a map, one line each, by the invariants that `MAP_COMMANDS` lists. Empty: nothing. */
export function mapFaults(map: JourneyMap): string[] {
  return [...schemaFaults(map), ...referenceFaults(map), ...orderFaults(map), ...pointFaults(map), ...linkFaults(map)]
}

function schemaFaults(map: JourneyMap): string[] {
  const faults = Object.entries(mapType.tables).flatMap(([name, table]) =>
    Object.entries(map[name as keyof JourneyMap]).flatMap(([id, row]) => {
      const parsed = table.schema.safeParse(row)
      if (!parsed.success) return [`${name}/${id}: ${parsed.error.message}`]
      if (!sameRow(parsed.data as AnyRow, row as AnyRow)) return [`${name}/${id} is not as its schema writes it`]
      return row.id === id ? [] : [`${name}/${id} calls itself ${row.id}`]
    }),
  )
  return Object.keys(map.map).every((id) => id === MAP_ID) ? faults : [...faults, 'more than one info record']
}

function sameRow(a: AnyRow, b: AnyRow): boolean {
  return (
    Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((field) => sameValue(a[field], b[field]))
  )
}

function referenceFaults(map: JourneyMap): string[] {
  const isColumn = (id: string) => id in map.steps || id in map.stages
  return [
    ...Object.values(map.steps).flatMap(({ id, stageId }) => (stageId in map.stages ? [] : [`steps/${id}: no stage`])),
    ...Object.values(map.cards).flatMap(({ id, laneId, columnId }) =>
      laneId in map.lanes && isColumn(columnId) ? [] : [`cards/${id}: no place`],
    ),
    ...Object.values(map.points).flatMap(({ id, columnId }) => (isColumn(columnId) ? [] : [`points/${id}: no column`])),
    ...Object.values(map.links).flatMap(({ id, fromId, toId }) =>
      fromId in map.cards && toId in map.cards ? [] : [`links/${id}: no card`],
    ),
    ...Object.keys(map.steps).flatMap((id) => (id in map.stages ? [`${id} is a step and a stage`] : [])),
  ]
}

function orderFaults(map: JourneyMap): string[] {
  const sequences: Record<string, readonly Ordered[]> = {
    stages: Object.values(map.stages),
    lanes: Object.values(map.lanes),
    kpis: Object.values(map.kpis),
    personas: Object.values(map.personas),
  }
  for (const [id, steps] of Map.groupBy(Object.values(map.steps), (step) => step.stageId))
    sequences[`steps of ${id}`] = steps
  for (const [cell, cards] of Map.groupBy(Object.values(map.cards), (card) => `${card.laneId}|${card.columnId}`)) {
    sequences[`cards of ${cell}`] = cards
  }
  return Object.entries(sequences).flatMap(([name, rows]) =>
    new Set(rows.map(({ order }) => order)).size === rows.length ? [] : [`${name}: equal orders`],
  )
}

function pointFaults(map: JourneyMap): string[] {
  const { emotionMin = -5, emotionMax = 5 } = map.map[MAP_ID] ?? {}
  return Object.values(map.points).flatMap(({ id, columnId, personaId, layer, value, deletedAt }) => {
    if (id !== pointId(columnId, personaId, layer)) return [`points/${id}: misnamed`]
    return deletedAt === null && (value < emotionMin || value > emotionMax) ? [`points/${id}: beyond the scale`] : []
  })
}

function linkFaults(map: JourneyMap): string[] {
  const said = new Set<string>()
  return Object.values(map.links).flatMap(({ id, fromId, toId, kind, deletedAt }) => {
    if (deletedAt !== null) return []
    const ends = kind === 'relates' ? [fromId, toId].sort() : [fromId, toId]
    const key = [...ends, kind].join(' ')
    const faults = [
      ...(fromId === toId ? [`links/${id}: to itself`] : []),
      ...(said.has(key) ? [`links/${id}: twice`] : []),
    ]
    said.add(key)
    return faults
  })
}
