import { type Column, columnAt, columnsOf } from '../../domain/map/columns.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { alternativeTo, type Stretch, stretchesOf, wayOf } from '../../domain/map/ways.ts'
import type { ExpectedBlock, ExpectedJourney } from './expected-journey.ts'

/** By column, the names of events any of which shows that the customer came there. Columns without any are not compared. */
export type Rules = Readonly<Record<string, readonly string[]>>

export type FromMap = {
  readonly expected: ExpectedJourney
  /** Columns that no event shows: they were drawn, but nothing can be said of them. */
  readonly unobserved: readonly string[]
}

/**
 * The order in which a map is drawn, as what is expected: its columns from left to right, with those that may be left
 * out, alternatives and ways that may be gone again as the columns say. Alternatives stand where the first of them stands.
 * Somebody may have gone an alternative that no
 * event shows, or one that may be left out whole, so the others may be left out then. A loop whose ends cross another's, or a way of several columns that has
 * alternatives, is taken as far as that one reaches; what a column says of one that doesn't stand before it is passed over.
 */
export function expectedFromMap(map: JourneyMap, rules: Rules): FromMap {
  const columns = columnsOf(map)
  const isSeen = ({ id }: Column) => (rules[id]?.length ?? 0) > 0
  return {
    expected: { blocks: blocksOf({ columns, rules }, unitsOf(columns)) },
    unobserved: columns.filter((column) => !isSeen(column)).map(({ id }) => id),
  }
}

type Drawn = { readonly columns: readonly Column[]; readonly rules: Rules }

/** A column, or several that are gone as one. */
type Unit = Stretch & {
  /** Units of the same number are alternatives of each other. */
  readonly group: number
  /** The columns that it is made of; empty: it is a column. */
  readonly parts: readonly Unit[]
}

/** The map's columns one after another; those that belong together are one unit where that is an alternative to others, or may be left out. */
function unitsOf(columns: readonly Column[]): Unit[] {
  const stretches = stretchesOf(columns)
  /** Per column, which ones are alternatives of each other within its way; for the first of a way, which ways. */
  const within = columns.map((_, at) => at)
  const across = [...within]
  for (const at of columns.keys()) {
    const other = alternativeTo(columns, stretches, at)
    if (other < 0) continue
    if (stretches[other] === stretches[at]) within[at] = within[other] as number
    else across[at] = across[(stretches[other] as Stretch).from] as number
  }
  return [...new Set(stretches)].flatMap(({ from, to, optional }): Unit[] => {
    const parts = Array.from({ length: to - from + 1 }, (_, i) => from + i).map((at): Unit => {
      return { from: at, to: at, optional: false, group: within[at] as number, parts: [] }
    })
    const group = across[from] as number
    const isWhole = optional || group !== from || across.some((other, at) => other === from && at !== from)
    return parts.length > 1 && !isWhole ? parts : [{ from, to, optional, group, parts: parts.length > 1 ? parts : [] }]
  })
}

/** Blocks, and which columns they are made of. */
type Placed = { readonly places: readonly number[]; readonly blocks: readonly ExpectedBlock[] }

/** What is expected of units that stand one after another. */
function blocksOf(drawn: Drawn, units: readonly Unit[]): ExpectedBlock[] {
  const groups = Map.groupBy(units, ({ group }) => group)
  const placed = [...groups.values()].flatMap((group) => alternatives(drawn, group))
  placed.sort((a, b) => (a.places[0] as number) - (b.places[0] as number))
  for (const unit of units) {
    for (let at = unit.from; at <= unit.to; at++) {
      const from = againFrom(drawn, at)
      const isOfTheseUnits = from >= (units[0] as Unit).from && from <= at
      const isWithinOne = unit.parts.length > 0 && from >= unit.from
      if (isOfTheseUnits && !isWithinOne) loop(placed, from, at)
    }
  }
  return placed.flatMap(({ blocks }) => blocks)
}

/** Those of the units that events show, one of which is expected; where all are, exactly one. */
function alternatives(drawn: Drawn, group: readonly Unit[]): Placed[] {
  const isSeen = ({ from, to }: Unit) =>
    drawn.columns.slice(from, to + 1).some(({ id }) => (drawn.rules[id]?.length ?? 0) > 0)
  const seen = group.filter(isSeen)
  if (seen.length === 0) return []
  const mayPass = seen.length < group.length || seen.some(({ optional }) => optional)
  const isPassedWhole = mayPass && seen.some(({ parts }) => parts.length > 0)
  const branches = seen.map((unit) =>
    unit.parts.length > 0 ? blocksOf(drawn, unit.parts) : [stepOf(drawn, unit.from, mayPass && !isPassedWhole)],
  )
  const all = isPassedWhole ? [...branches, []] : branches
  const places = seen.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
  return [{ places, blocks: all.length === 1 ? (all[0] as ExpectedBlock[]) : [{ kind: 'choice', branches: all }] }]
}

function stepOf({ columns, rules }: Drawn, at: number, mayPass: boolean): ExpectedBlock {
  const column = columns[at] as Column
  const events = [...(rules[column.id] as readonly string[])]
  return { kind: 'step', id: column.id, events, optional: wayOf(column).optional || mayPass, expectedShare: null }
}

/** The column from which on the way may be gone again after the one at `at`; -1: from none. */
function againFrom({ columns }: Drawn, at: number): number {
  const { againFrom } = wayOf(columns[at] as Column)
  return againFrom === '' ? -1 : columnAt(columns, againFrom)
}

/** Has what is placed from one column to another be gone again. */
function loop(placed: Placed[], from: number, to: number): void {
  const end = placed.findLastIndex(({ places }) => (places[0] as number) <= to) + 1
  const first = placed.findIndex(({ places }) => places.includes(from) || (places[0] as number) > from)
  if (first < 0 || first >= end) return
  const body = placed.slice(first, end)
  const block: ExpectedBlock = { kind: 'loop', body: body.flatMap(({ blocks }) => blocks) }
  placed.splice(first, body.length, { places: body.flatMap(({ places }) => places), blocks: [block] })
}
