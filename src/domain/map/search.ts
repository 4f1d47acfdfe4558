import { findWords, type Range } from '../folding.ts'
import { laneKindOf } from '../lanes/registry.ts'
import type { Library } from '../library/library-type.ts'
import { columnsOf, lanesOf, livingSorted, placeLives, stagesOf } from './columns.ts'
import { cardDisplay } from './display.ts'
import { type Card, type JourneyMap, type Lane, MAP_ID, mapInfo } from './map-type.ts'
import { cardsInReadingOrder } from './reading-order.ts'

/** Something that a search found: the record, its field, and where in the field's text the words stand. */
export type Hit = {
  readonly table: 'map' | 'kpis' | 'stages' | 'steps' | 'lanes' | 'cards' | 'points'
  readonly id: string
  /** A field of the record; `touchpoint`, `channel`, `department`, `tag` where the name of what it refers to was found. */
  readonly field: string
  readonly text: string
  readonly ranges: readonly Range[]
}

type Field = readonly [name: string, text: string]
type Sought = { readonly table: Hit['table']; readonly id: string; readonly fields: readonly Field[] }

/**
 * Finds texts that hold every word of the query, in the order in which the map is read: first what the map says of
 * itself, then stages and steps, then lane by lane. Case and accents don't matter: “pa natet” finds “På nätet”.
 * What is deleted is not searched; what is hidden is.
 */
export function searchMap(map: JourneyMap, library: Library, query: string): Hit[] {
  if (query.trim() === '') return []
  return [...ofMap(map), ...ofColumns(map), ...ofLanes(map, library), ...ofPoints(map)].flatMap(
    ({ table, id, fields }) =>
      fields.flatMap(([field, text]): Hit[] => {
        const ranges = text === '' ? null : findWords(text, query)
        return ranges ? [{ table, id, field, text, ranges }] : []
      }),
  )
}

function ofMap(map: JourneyMap): Sought[] {
  const { title, scenario, outcome, expectation, reality } = mapInfo(map)
  const fields = Object.entries({ title, scenario, outcome, expectation, reality })
  const kpis = livingSorted(map.kpis).map(({ id, name, target }): Sought => {
    return { table: 'kpis', id, fields: Object.entries({ name, target }) }
  })
  return [{ table: 'map', id: MAP_ID, fields }, ...kpis]
}

function ofColumns(map: JourneyMap): Sought[] {
  const columns = columnsOf(map)
  return stagesOf(map).flatMap(({ id, title, description }): Sought[] => [
    { table: 'stages', id, fields: Object.entries({ title, description }) },
    ...columns.flatMap(({ stage, step }): Sought[] => {
      if (stage.id !== id || step === null) return []
      return [
        {
          table: 'steps',
          id: step.id,
          fields: [
            ['title', step.title],
            ['description', step.description],
          ],
        },
      ]
    }),
  ])
}

function ofLanes(map: JourneyMap, library: Library): Sought[] {
  const cards = Map.groupBy(cardsInReadingOrder(map), (card) => card.laneId)
  return lanesOf(map, { hidden: true }).flatMap((lane): Sought[] => [
    { table: 'lanes', id: lane.id, fields: [['title', lane.title]] },
    ...(cards.get(lane.id) ?? []).map((card): Sought => {
      return { table: 'cards', id: card.id, fields: fieldsOfCard(card, lane, library) }
    }),
  ])
}

function fieldsOfCard(card: Card, lane: Lane, library: Library): Field[] {
  const { name, text, channel, context, departments, tags } = cardDisplay(card, laneKindOf(lane.kind), library)
  return [
    ['touchpoint', card.touchpointId === '' ? '' : name],
    ['text', text],
    ['context', context],
    ['figure', card.figure],
    ['change', card.change],
    ['alt', card.alt],
    ['channel', channel?.name ?? ''],
    ...departments.map(({ name }): Field => ['department', name]),
    ...tags.map(({ name }): Field => ['tag', name]),
  ]
}

function ofPoints(map: JourneyMap): Sought[] {
  return Object.values(map.points)
    .filter(({ deletedAt, columnId }) => deletedAt === null && placeLives(map, columnId))
    .map(({ id, word }): Sought => ({ table: 'points', id, fields: [['word', word]] }))
}
