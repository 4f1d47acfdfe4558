import type { MapBundle, PersonaEntry } from '../bundle.ts'
import type { Context } from '../command.ts'
import { initialOrders } from '../order.ts'
import { FRESH_REVIEW } from '../review.ts'
import { personaIdsOf } from './columns.ts'
import { type JourneyMap, MAP_ID, mapInfo, pointId, type Way } from './map-type.ts'

export type DuplicateOptions = {
  /** Default: the map's own title. */
  readonly title?: string
  /** Whose journey the copy tells, in order. Default: the same personas. */
  readonly personas?: readonly PersonaEntry[]
  /**
   * Whether the curves are copied. With other personas the first one's go to the first, and so on: a curve to begin
   * with. Default: yes for the same personas, no for others, who feel otherwise.
   */
  readonly keepPoints?: boolean
}

/**
 * A copy of the map as the base of the next one: every record under a new id, deleted ones left behind, `baseMapId`
 * naming where it came from. Ticks of personas go the same way as their curves: to the persona in the same place, or
 * nowhere.
 */
export function duplicateAs(bundle: MapBundle, options: DuplicateOptions, context: Context): MapBundle {
  const { map } = bundle
  const personas = options.personas ?? bundle.personas
  const ownIds = personaIdsOf(map)
  const nextIds = options.personas ? options.personas.map(({ id }) => id) : ownIds
  const heirs = new Map(ownIds.map((id, i) => [id, nextIds[i]]))
  if (ownIds.length === 0) heirs.set('', nextIds[0])
  if (nextIds.length === 0) heirs.set('', '').set(ownIds[0] ?? '', '')
  const keepPoints = options.keepPoints ?? options.personas === undefined
  const orders = initialOrders(nextIds.length)
  return {
    ...bundle,
    id: context.newId(),
    personas,
    map: {
      ...renewed(map, (id) => heirs.get(id), keepPoints, context),
      map: {
        [MAP_ID]: {
          ...mapInfo(map),
          ...FRESH_REVIEW,
          title: options.title ?? mapInfo(map).title,
          baseMapId: bundle.id,
        },
      },
      personas: Object.fromEntries(nextIds.map((id, i) => [id, { id, order: orders[i] as string }])),
    },
  }
}

type HeirOf = (personaId: string) => string | undefined
type Deletable = { readonly id: string; readonly deletedAt: number | null }

function renewed(
  map: JourneyMap,
  heirOf: HeirOf,
  keepPoints: boolean,
  { newId }: Context,
): Omit<JourneyMap, 'map' | 'personas'> {
  const ids = new Map<string, string>()
  const copy = <T extends Deletable>(rows: Readonly<Record<string, T>>, change: (row: T) => Partial<T> | null) => {
    const copies = Object.values(rows).flatMap((row) => {
      const changed = row.deletedAt === null ? change(row) : null
      if (!changed) return []
      ids.set(row.id, newId())
      return [{ ...row, ...changed, id: ids.get(row.id) as string }]
    })
    return Object.fromEntries(copies.map((row) => [row.id, row])) as Record<string, T>
  }
  const kpis = copy(map.kpis, () => ({}))
  const stages = copy(map.stages, () => ({}))
  const steps = copy(map.steps, ({ stageId }) => (ids.has(stageId) ? { stageId: ids.get(stageId) as string } : null))
  const lanes = copy(map.lanes, () => ({}))
  const cards = copy(map.cards, ({ laneId, columnId, personaIds }) => {
    const [lane, column] = [ids.get(laneId), ids.get(columnId)]
    if (!lane || !column) return null
    return { laneId: lane, columnId: column, personaIds: personaIds.flatMap((id) => heirOf(id) || []).sort() }
  })
  const links = copy(map.links, ({ fromId, toId }) => {
    const [from, to] = [ids.get(fromId), ids.get(toId)]
    return from && to ? { fromId: from, toId: to } : null
  })
  const points = keepPoints ? renewedPoints(map, ids, heirOf) : {}
  return {
    kpis,
    stages: withWays(stages, ids),
    steps: withWays(steps, ids),
    lanes,
    cards,
    links,
    points,
    changes: {},
    dismissals: {},
  }
}

/** What columns say of others, of those that are in the copy. */
function withWays<T extends Way>(
  rows: Readonly<Record<string, T>>,
  ids: ReadonlyMap<string, string>,
): Record<string, T> {
  const heir = (id: string) => ids.get(id) ?? ''
  return Object.fromEntries(
    Object.entries(rows).map(([id, row]) => {
      const { insteadOf, togetherFrom, againFrom } = row
      const named = { insteadOf: heir(insteadOf), togetherFrom: heir(togetherFrom), againFrom: heir(againFrom) }
      return [id, { ...row, ...named }]
    }),
  )
}

function renewedPoints(map: JourneyMap, ids: ReadonlyMap<string, string>, heirOf: HeirOf): JourneyMap['points'] {
  const points = Object.values(map.points).flatMap((point) => {
    const [columnId, personaId] = [ids.get(point.columnId), heirOf(point.personaId)]
    if (point.deletedAt !== null || columnId === undefined || personaId === undefined) return []
    return [{ ...point, columnId, personaId, id: pointId(columnId, personaId, point.layer) }]
  })
  return Object.fromEntries(points.map((point) => [point.id, point]))
}
