import fc from 'fast-check'
import { LANE_CARD_FIELDS, LANE_KIND_NAMES, laneKindOf } from '../lanes/registry.ts'
import { copyOfCards, copyOfLanes } from '../map/clipboard.ts'
import type { MapCommandArgs, MapCommandName } from '../map/commands/registry.ts'
import { CHANGE_STATES, type JourneyMap, LAYERS, LINK_KINDS, MAP_STATES, PURPOSES } from '../map/map-type.ts'
import { STAGE_COLOURS } from '../palette.ts'
import { CADENCES } from '../review.ts'

const DAYS = ['2024-02-29', '2026-01-31', '2026-12-31']

/** Choices by number, so that the same numbers choose the same on every run. */
export type Choose = {
  number(below: number): number
  one<T>(from: readonly T[]): T
}

/** What a made-up user can point at: mostly what lives, now and then what is deleted or was never there. */
function pointer(map: JourneyMap, choose: Choose) {
  const idOf = (table: Exclude<keyof JourneyMap, 'map'>): string => {
    const rows = Object.values(map[table]) as { id: string; deletedAt?: number | null }[]
    const living = rows.filter(({ deletedAt }) => (deletedAt ?? null) === null)
    const from = choose.number(8) === 0 || living.length === 0 ? rows : living
    return from.length === 0 || choose.number(40) === 0 ? 'nobody' : choose.one(from).id
  }
  const some = (table: Exclude<keyof JourneyMap, 'map'>) =>
    Array.from({ length: 1 + choose.number(3) }, () => idOf(table))
  /** Mostly cards of lanes that have the field. */
  const having = (field: string): string[] => {
    const cards = Object.values(map.cards).filter(({ laneId, deletedAt }) => {
      return deletedAt === null && field in (laneKindOf(map.lanes[laneId]?.kind ?? '').fields ?? {})
    })
    return cards.length === 0 || choose.number(6) === 0 ? some('cards') : [choose.one(cards).id]
  }
  const place = () => (choose.number(3) === 0 ? {} : { index: choose.number(5) })
  const text = () => choose.one(['', 'a', 'Søker', '**b** c', 'two\nlines', '😀'])
  const texts = () => Array.from({ length: 1 + choose.number(3) }, text)
  return { id: idOf, some, having, place, text, texts, column: () => idOf(choose.number(2) === 0 ? 'stages' : 'steps') }
}

type Point = ReturnType<typeof pointer>

function changeId(at: Point, choose: Choose): string {
  return `${choose.one(['added', 'removed', 'moved', 'changed'])}:cards:${at.id('cards')}`
}

type Making = { [Name in MapCommandName]: (at: Point, choose: Choose, map: JourneyMap) => MapCommandArgs<Name> }

/** For every command the arguments that somebody could give it. */
const MAKING: Making = {
  'map.set': (at, choose) => ({
    fields: {
      title: at.text(),
      state: choose.one(MAP_STATES),
      purposes: [choose.one(PURPOSES), choose.one(PURPOSES)],
      reviewOn: choose.one(['', ...DAYS]),
      cadence: choose.one(CADENCES),
    },
  }),
  'map.setScale': (_, choose) => ({
    min: choose.number(8) - 5,
    max: choose.number(8) - 2,
    convert: choose.number(2) === 0,
  }),
  'map.addPersonas': (at, choose) => ({ personaIds: [`p${choose.number(4)}`, `p${choose.number(4)}`], ...at.place() }),
  'map.removePersona': (at) => ({ personaId: at.id('personas') }),
  'map.movePersona': (at) => ({ personaId: at.id('personas'), ...at.place() }),
  'kpi.add': (at) => ({ name: at.text(), target: at.text(), ...at.place() }),
  'kpi.set': (at) => ({ id: at.id('kpis'), name: at.text() }),
  'kpi.move': (at) => ({ ids: at.some('kpis'), ...at.place() }),
  'kpi.delete': (at) => ({ ids: at.some('kpis') }),
  'kpi.restore': (at) => ({ ids: at.some('kpis') }),
  'stage.add': (at) => ({ titles: at.texts(), ...at.place() }),
  'stage.rename': (at) => ({ id: at.id('stages'), title: at.text() }),
  'stage.setDescription': (at) => ({ id: at.id('stages'), description: at.text() }),
  'stage.recolour': (at, choose) => ({ ids: at.some('stages'), colour: choose.one(STAGE_COLOURS) }),
  'stage.move': (at) => ({ ids: at.some('stages'), ...at.place() }),
  'stage.split': (at, choose, map) => {
    const stepId = at.id('steps')
    return {
      id: choose.number(8) === 0 ? at.id('stages') : (map.steps[stepId]?.stageId ?? 'nobody'),
      stepId,
      title: at.text(),
    }
  },
  'stage.merge': (at) => ({ id: at.id('stages') }),
  'stage.delete': (at) => ({ ids: at.some('stages').slice(0, 1) }),
  'stage.restore': (at) => ({ ids: at.some('stages') }),
  'stage.duplicate': (at) => ({ id: at.id('stages') }),
  'step.add': (at) => ({ stageId: at.id('stages'), titles: at.texts(), ...at.place() }),
  'step.rename': (at) => ({ id: at.id('steps'), title: at.text() }),
  'step.setDescription': (at) => ({ id: at.id('steps'), description: at.text() }),
  'step.move': (at) => ({ ids: at.some('steps'), stageId: at.id('stages'), ...at.place() }),
  'step.split': (at, _, map) => {
    const id = at.id('steps')
    const inStep = Object.values(map.cards).filter(({ columnId, deletedAt }) => columnId === id && deletedAt === null)
    return { id, title: at.text(), ...(inStep[0] ? { cardIds: [inStep[0].id] } : {}) }
  },
  'step.merge': (at) => ({ id: at.id('steps') }),
  'step.delete': (at) => ({ ids: at.some('steps').slice(0, 1) }),
  'step.restore': (at) => ({ ids: at.some('steps') }),
  'step.duplicate': (at) => ({ id: at.id('steps') }),
  'column.setWay': (at, choose) => ({
    id: at.column(),
    fields: choose.one([
      { optional: true },
      { insteadOf: at.column() },
      { togetherFrom: at.column() },
      { togetherOptional: true },
      { againFrom: at.column() },
      { againFrom: '' },
      { shownBy: ['Chat', 'Phones'] },
      { shownBy: null },
    ]),
  }),
  'lane.add': (at, choose) => ({
    kinds: [choose.one(LANE_KIND_NAMES), choose.one(['touchpoints', 'feelings'])],
    ...at.place(),
  }),
  'lane.rename': (at) => ({ id: at.id('lanes'), title: at.text() }),
  'lane.move': (at) => ({ ids: at.some('lanes'), ...at.place() }),
  'lane.setHidden': (at, choose) => ({ ids: at.some('lanes'), hidden: choose.number(2) === 0 }),
  'lane.setCollapsed': (at, choose) => ({ ids: at.some('lanes'), collapsed: choose.number(2) === 0 }),
  'lane.changeKind': (at, choose) => ({ id: at.id('lanes'), kind: choose.one(LANE_KIND_NAMES) }),
  'lane.delete': (at) => ({ ids: at.some('lanes').slice(0, 1) }),
  'lane.restore': (at) => ({ ids: at.some('lanes') }),
  'lane.duplicate': (at) => ({ id: at.id('lanes') }),
  'lane.clear': (at) => ({ id: at.id('lanes') }),
  'lane.paste': (at, _, map) => ({ clipboard: copyOfLanes(map, at.some('lanes')), ...at.place() }),
  'card.add': (at) => ({ laneId: at.id('lanes'), columnId: at.column(), texts: at.texts(), ...at.place() }),
  'card.addMany': (at, choose) => ({
    laneId: at.id('lanes'),
    columnId: at.column(),
    rows: [at.texts(), at.texts()],
    grow: choose.number(2) === 0,
  }),
  'card.paste': (at, choose, map) => ({
    laneId: at.id('lanes'),
    columnId: at.column(),
    clipboard: copyOfCards(map, at.some('cards')),
    grow: choose.number(2) === 0,
    ...at.place(),
  }),
  'card.setText': (at) => ({ id: at.id('cards'), text: at.text() }),
  'card.set': (at, choose, map) => {
    const id = at.id('cards')
    const { fields = {} } = laneKindOf(map.lanes[map.cards[id]?.laneId ?? '']?.kind ?? '')
    const names = choose.number(5) === 0 ? Object.keys(LANE_CARD_FIELDS) : Object.keys(fields)
    const values: Record<string, unknown> = { presence: 'online', departmentIds: ['d2', 'd1'], personaIds: ['p1'] }
    const name = names.length === 0 ? 'emoji' : choose.one(names)
    if (choose.number(6) === 0) return { id, fields: { reviewOn: choose.one(['', ...DAYS]) } }
    return { id, fields: { [name]: values[name] ?? 'x1' } }
  },
  'card.move': (at) => ({ ids: at.some('cards'), laneId: at.id('lanes'), columnId: at.column(), ...at.place() }),
  'card.setSpan': (at, choose) => ({ id: at.id('cards'), span: 1 + choose.number(4) }),
  'card.delete': (at) => ({ ids: at.some('cards') }),
  'card.restore': (at) => ({ ids: at.some('cards') }),
  'card.duplicate': (at) => ({ ids: at.some('cards') }),
  'card.tag': (at, choose) => ({ ids: at.some('cards'), tagId: `t${choose.number(3)}` }),
  'card.untag': (at, choose) => ({ ids: at.some('cards'), tagId: `t${choose.number(3)}` }),
  'card.tick': (at) => ({ ids: at.having('personaIds'), personaId: at.id('personas') }),
  'card.untick': (at) => ({ ids: at.having('personaIds'), personaId: at.id('personas') }),
  'card.setTouchpoint': (at, choose) => ({ ids: at.having('touchpointId'), touchpointId: choose.one(['', 'tp1']) }),
  'card.addDepartment': (at, choose) => ({ ids: at.having('departmentIds'), departmentId: `d${choose.number(3)}` }),
  'card.removeDepartment': (at, choose) => ({ ids: at.having('departmentIds'), departmentId: `d${choose.number(3)}` }),
  'card.setDepartments': (at) => ({ ids: at.having('departmentIds'), departmentIds: ['d2', 'd1', 'd2'] }),
  'point.set': (at, choose) => ({
    columnId: at.column(),
    personaId: choose.number(3) === 0 ? '' : at.id('personas'),
    layer: choose.one(LAYERS),
    value: choose.number(20) - 10,
    word: at.text(),
  }),
  'point.clear': (at, choose, map) => {
    const point = map.points[at.id('points')]
    return { columnId: point?.columnId ?? 'nobody', personaId: point?.personaId ?? '', layer: choose.one(LAYERS) }
  },
  'point.moveToPersona': (at, choose, map) => ({
    fromPersonaId: map.points[at.id('points')]?.personaId ?? '',
    toPersonaId: choose.one([`p${choose.number(4)}`, '', at.id('personas')]),
    replace: choose.number(2) === 0,
  }),
  'link.connect': (at, choose) => ({ fromId: at.id('cards'), toId: at.id('cards'), kind: choose.one(LINK_KINDS) }),
  'link.setKind': (at, choose) => ({ id: at.id('links'), kind: choose.one(LINK_KINDS) }),
  'link.disconnect': (at, _, map) => {
    const link = map.links[at.id('links')]
    return { fromId: link?.toId ?? 'nobody', toId: link?.fromId ?? 'nobody' }
  },
  'map.review': (_, choose) => ({ on: choose.one(DAYS) }),
  'card.review': (at, choose) => ({ ids: at.some('cards'), on: choose.one(DAYS) }),
  'change.set': (at, choose) => ({
    id: changeId(at, choose),
    fields: { name: at.text(), state: choose.one(CHANGE_STATES), ownerId: choose.one(['', 'u1']) },
  }),
  'change.delete': (at, choose) => {
    const id = at.id('changes')
    return { id: id === 'nobody' ? changeId(at, choose) : id }
  },
  'finding.dismiss': (at) => ({ id: `painWithoutOwner:${at.id('cards')}`, why: `because ${at.text()}` }),
  'finding.bringBack': (at) => {
    const id = at.id('dismissals')
    return { id: id === 'nobody' ? `painWithoutOwner:${at.id('cards')}` : id }
  },
  'link.delete': (at) => ({ ids: at.some('links') }),
  'link.restore': (at) => ({ ids: at.some('links') }),
}

export const MAP_COMMAND_NAMES = Object.keys(MAKING) as MapCommandName[]

export function argsFor<Name extends MapCommandName>(
  name: Name,
  map: JourneyMap,
  choose: Choose,
): MapCommandArgs<Name> {
  return MAKING[name](pointer(map, choose), choose, map)
}

/** A command by its place in the list, and the numbers that its arguments are chosen with. */
export type Move = { readonly name: MapCommandName; readonly numbers: readonly number[] }

/** Something that a user does; what fills a map comes more often than what empties it. */
export function arbitraryMove(): fc.Arbitrary<Move> {
  const often: MapCommandName[] = [
    'stage.add',
    'step.add',
    'lane.add',
    'card.add',
    'card.setSpan',
    'point.set',
    'link.connect',
  ]
  return fc.record({
    name: fc.oneof(fc.constantFrom(...MAP_COMMAND_NAMES), fc.constantFrom(...often)),
    numbers: fc.array(fc.nat({ max: 9_999 }), { minLength: 4, maxLength: 24 }),
  })
}

export function chooser(numbers: readonly number[]): Choose {
  let at = 0
  const number = (below: number) => (numbers[at++ % numbers.length] as number) % below
  return { number, one: (from) => from[number(from.length)] as never }
}
