import { type Card, type JourneyMap, type Lane, pointId } from '../map/map-type.ts'
import { cardsInReadingOrder } from '../map/reading-order.ts'
import { byOrder } from '../order.ts'
import type { ComparedTable } from './map-change.ts'
import { folded, pairSimilar } from './similar-texts.ts'

/** For each table, which record after is which record before. */
export type Matching = {
  /** By the records' ids, or, where two maps have none in common, by what their records say. */
  readonly by: 'identity' | 'content'
  /** Ids after by ids before. */
  readonly after: Pairs
  /** Ids before by ids after. */
  readonly before: Pairs
}

type Pairs = Readonly<Record<ComparedTable, ReadonlyMap<string, string>>>

const IDENTIFYING = ['stages', 'steps', 'lanes', 'cards'] as const

/** Whether one map comes from the other, or both from a third: they then have records in common, living or deleted. */
export function areRelated(before: JourneyMap, after: JourneyMap): boolean {
  return IDENTIFYING.some((table) => Object.keys(before[table]).some((id) => Object.hasOwn(after[table], id)))
}

/** @param before @param after as `standing` gives them */
export function matchByIdentity(before: JourneyMap, after: JourneyMap): Matching {
  const same = (table: ComparedTable) =>
    new Map(
      Object.keys(before[table])
        .filter((id) => Object.hasOwn(after[table], id))
        .map((id) => [id, id]),
    )
  const links = new Map(
    [...same('links')].filter(([id]) => {
      const [a, b] = [before.links[id], after.links[id]]
      return a?.fromId === b?.fromId && a?.toId === b?.toId
    }),
  )
  return matching('identity', {
    map: same('map'),
    personas: same('personas'),
    kpis: same('kpis'),
    lanes: same('lanes'),
    stages: same('stages'),
    steps: same('steps'),
    points: same('points'),
    cards: same('cards'),
    links,
    changes: same('changes'),
  })
}

/** @param before @param after as `standing` gives them */
export function matchByContent(before: JourneyMap, after: JourneyMap): Matching {
  const stages = pairUp(
    rows(before, 'stages'),
    rows(after, 'stages'),
    [({ title }) => title, ({ title }) => named(title)],
    {
      text: ({ title }) => title,
    },
  )
  const steps = pairUp(
    rows(before, 'steps').map((step) => ({ ...step, stageId: stages.get(step.stageId) ?? '' })),
    rows(after, 'steps'),
    [({ stageId, title }) => key(stageId, title), ({ title }) => named(title)],
    { text: ({ title }) => title },
  )
  const lanes = pairUp(
    rows(before, 'lanes'),
    rows(after, 'lanes'),
    [({ kind, title }) => key(kind, title), ({ kind }) => (saysWhatItHolds(kind) ? kind : null)],
    { text: ({ title }) => title, group: ({ kind }) => kind },
  )
  const columns = new Map([...stages, ...steps])
  const cards = pairUp(
    cardsInReadingOrder(before).map((card) => {
      return { ...card, laneId: lanes.get(card.laneId) ?? '', columnId: columns.get(card.columnId) ?? '' }
    }),
    cardsInReadingOrder(after),
    [
      (card) => (card.laneId ? key(card.laneId, card.columnId, contentOf(card)) : null),
      (card) => (card.laneId && contentOf(card) !== NOTHING ? key(card.laneId, contentOf(card)) : null),
      ({ laneId, text }) => (laneId && folded(text) !== '' ? key(laneId, folded(text)) : null),
    ],
    { text: ({ text }) => text, group: ({ laneId }) => laneId },
  )
  const kpis = pairUp(rows(before, 'kpis'), rows(after, 'kpis'), [({ name }) => name, ({ name }) => named(name)], {
    text: ({ name }) => name,
  })
  const personas = found(rows(before, 'personas'), ({ id }) => after.personas[id]?.id)
  const points = found(rows(before, 'points'), ({ columnId, personaId, layer }) => {
    const column = columns.get(columnId)
    const id = column === undefined ? '' : pointId(column, personaId, layer)
    return after.points[id] ? id : undefined
  })
  const linkIds = new Map(rows(after, 'links').map(({ id, fromId, toId, kind }) => [key(fromId, toId, kind), id]))
  const links = found(rows(before, 'links'), ({ fromId, toId, kind }) => {
    return linkIds.get(key(cards.get(fromId) ?? '', cards.get(toId) ?? '', kind))
  })
  const map = new Map(Object.keys(before.map).map((id) => [id, id]))
  // What is planned of the changes from some other map has no counterpart.
  const changes = new Map<string, string>()
  return matching('content', { map, personas, kpis, lanes, stages, steps, points, cards, links, changes })
}

function rows<Name extends ComparedTable>(map: JourneyMap, table: Name): JourneyMap[Name][string][] {
  const all = Object.values(map[table]) as (Identified & { readonly order?: string })[]
  return all.sort((a, b) => byOrder(placed(a), placed(b))) as JourneyMap[Name][string][]
}

function placed({ id, order = '' }: Identified & { readonly order?: string }) {
  return { id, order }
}

function matching(by: Matching['by'], after: Pairs): Matching {
  const before = Object.fromEntries(
    Object.entries(after).map(([table, pairs]) => [table, new Map([...pairs].map(([a, b]) => [b, a]))]),
  ) as unknown as Pairs
  return { by, after, before }
}

/** A lane of free text is known by its title alone; any other kind by what it is for. */
function saysWhatItHolds(kind: Lane['kind']): boolean {
  return kind !== 'text' && kind !== 'custom'
}

/** What identifies a card beside its place. */
function contentOf({ text, touchpointId, channelId, figure, imageId, departmentIds, emoji }: Card): string {
  return key(text, touchpointId, channelId, figure, imageId, departmentIds.join(), emoji)
}

const NOTHING = key('', '', '', '', '', '', '')

function key(...parts: readonly string[]): string {
  return parts.join('\0')
}

function named(title: string): string | null {
  return folded(title) || null
}

type Identified = { readonly id: string }
type Similar<T> = { readonly text: (row: T) => string; readonly group?: (row: T) => string }

/**
 * Pairs rows that agree, the strictest key first: of several with the same key the first with the first, and so on.
 * What is left is paired by how alike its texts are, within its group.
 */
function pairUp<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((row: T) => string | null)[],
  { text, group = () => '' }: Similar<T>,
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  let [left, right] = [before, after]
  const take = (a: T, b: T) => pairs.set(a.id, b.id)
  const drop = () => {
    const taken = new Set(pairs.values())
    left = left.filter(({ id }) => !pairs.has(id))
    right = right.filter(({ id }) => !taken.has(id))
  }
  for (const keyOf of keys) {
    const waiting = Map.groupBy(right, keyOf)
    for (const [value, own] of Map.groupBy(left, keyOf)) {
      if (value === null) continue
      const others = waiting.get(value) ?? []
      own.slice(0, others.length).forEach((row, at) => {
        take(row, others[at] as T)
      })
    }
    drop()
  }
  const groups = Map.groupBy(right, group)
  for (const [name, own] of Map.groupBy(left, group)) {
    const others = groups.get(name) ?? []
    for (const [i, j] of pairSimilar(own.map(text), others.map(text))) take(own[i] as T, others[j] as T)
  }
  return pairs
}

function found<T extends Identified>(
  all: readonly T[],
  find: (row: T) => string | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    all.flatMap((row): [string, string][] => {
      const id = find(row)
      return id === undefined ? [] : [[row.id, id]]
    }),
  )
}
