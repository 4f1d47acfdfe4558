import { type Context, execute } from '../command.ts'
import { apply } from '../diff.ts'
import { emptyDocument } from '../document-type.ts'
import { draft } from '../draft.ts'
import type { LaneKindName } from '../lanes/registry.ts'
import { columnsOf, extent, lanesOf, livingSorted, stagesOf, stepsOf } from '../map/columns.ts'
import { MAP_COMMANDS, type MapCommandArgs, type MapCommandName } from '../map/commands/registry.ts'
import { type JourneyMap, MAP_ID, mapType } from '../map/map-type.ts'
import { initialOrders } from '../order.ts'

/** Small maps for tests, written and read as pictures: everything's id is its name. */
export type Sketch = {
  /** Steps by stage. */
  readonly stages: Readonly<Record<string, readonly string[]>>
  /** Kinds by lane; default: one lane L of actions. */
  readonly lanes?: Readonly<Record<string, LaneKindName>>
  /** Cards by column (in the first lane) or by `lane column`; `x*2` is a card x over two columns. */
  readonly cards?: Readonly<Record<string, readonly string[]>>
  readonly personas?: readonly string[]
}

export function journey({ stages, lanes = { L: 'actions' }, cards = {}, personas = [] }: Sketch): JourneyMap {
  const work = draft(mapType, emptyDocument(mapType))
  work.insert('map', { id: MAP_ID })
  ordered(personas, (id, order) => work.insert('personas', { id, order }))
  ordered(Object.entries(lanes), ([id, kind], order) => work.insert('lanes', { id, kind, order }))
  ordered(Object.entries(stages), ([id, steps], order) => {
    work.insert('stages', { id, title: id, order })
    ordered(steps, (step, stepOrder) => work.insert('steps', { id: step, title: step, stageId: id, order: stepOrder }))
  })
  for (const [place, names] of Object.entries(cards)) {
    const [laneId, columnId] = place.includes(' ') ? place.split(' ') : [Object.keys(lanes)[0], place]
    ordered(names, (name, order) => {
      const [id, span = '1'] = name.split('*')
      work.insert('cards', {
        id: id as string,
        text: id as string,
        laneId: laneId as string,
        columnId: columnId as string,
        span: Number(span),
        order,
      })
    })
  }
  return apply(emptyDocument(mapType), work.diff())
}

function ordered<T>(rows: readonly T[], insert: (row: T, order: string) => void): void {
  const orders = initialOrders(rows.length)
  for (const [i, row] of rows.entries()) insert(row, orders[i] as string)
}

/** `A(a1 a2) B`: the stages with their steps, by title. */
export function header(map: JourneyMap): string {
  return stagesOf(map)
    .map(({ id, title }) => {
      const steps = stepsOf(map, id).map((step) => step.title)
      return steps.length > 0 ? `${title}(${steps.join(' ')})` : title
    })
    .join(' ')
}

/** `a1: x y | a2: z`: the cards of a lane by the columns in which they begin, by text; `x..b1` reaches as far as b1. */
export function row(map: JourneyMap, laneId = lanesOf(map)[0]?.id ?? ''): string {
  const columns = columnsOf(map)
  const named = (id: string) => (map.steps[id] ?? map.stages[id])?.title ?? id
  const cards = livingSorted(map.cards).filter((card) => card.laneId === laneId)
  const places = [...new Set(columns.flatMap(({ id, stage }) => [stage.id, id]))]
  return places
    .flatMap((place) => {
      const texts = cards.flatMap((card) => {
        const reach = card.columnId === place ? extent(columns, card) : null
        if (!reach) return []
        return [reach.to > reach.from ? `${card.text}..${named(columns[reach.to]?.id ?? '')}` : card.text]
      })
      return texts.length > 0 ? [`${named(place)}: ${texts.join(' ')}`] : []
    })
    .join(' | ')
}

/** `A=3 B=-1`: everybody's or a persona's points. */
export function curve(map: JourneyMap, personaId = ''): string {
  return columnsOf(map)
    .flatMap(({ id }) => {
      const point = map.points[`${id}:${personaId}:reality`]
      return point?.deletedAt === null ? [`${(map.steps[id] ?? map.stages[id])?.title}=${point.value}`] : []
    })
    .join(' ')
}

let ids = 0

/** New ids are made1, made2, …, each once in a test file, and like no other id that tests make up. */
export function testContext(): Context {
  return { now: 1_700_000_000_000, newId: () => `made${++ids}`, random: () => 0.5 }
}

/** The map after a command that must not be refused. */
export function after<Name extends MapCommandName>(
  map: JourneyMap,
  name: Name,
  args: MapCommandArgs<Name>,
  context = testContext(),
): JourneyMap {
  const result = execute(MAP_COMMANDS[name] as (typeof MAP_COMMANDS)['card.add'], map, args as never, context)
  if (!result.ok) throw new Error(`${name}: ${result.refusal.reason} at ${result.refusal.at}`)
  return apply(map, result.value)
}

/** Why a command is refused, which it must be. */
export function refusal<Name extends MapCommandName>(map: JourneyMap, name: Name, args: MapCommandArgs<Name>): string {
  const result = execute(MAP_COMMANDS[name] as (typeof MAP_COMMANDS)['card.add'], map, args as never, testContext())
  if (result.ok) throw new Error(`${name} was done`)
  return result.refusal.reason
}
