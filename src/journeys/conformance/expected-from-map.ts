import { fold } from '../../domain/folding.ts'
import { livingEntry } from '../../domain/library/entries.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { type Column, columnAt, columnsOf, extent } from '../../domain/map/columns.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { touchpointCards } from '../../domain/map/touchpoints.ts'
import { wayOf } from '../../domain/map/ways.ts'
import { plainText } from '../../domain/rich-text.ts'
import { NOWHERE, type PlaceOf } from '../mapping/places.ts'
import { type ExpectedBlock, type ExpectedJourney, stepsOf } from './expected-journey.ts'

/** By column, the names of events any of which shows that the customer came there. Columns without any are not compared. */
export type Rules = Readonly<Record<string, readonly string[]>>

export type FromMap = {
  readonly expected: ExpectedJourney
  /** Columns that no event shows: they were drawn, but nothing can be said of them. */
  readonly unobserved: readonly string[]
}

/**
 * The order in which a map is drawn, as what is expected: its columns from left to right, with those that may be left
 * out, alternatives and ways that may be gone again as the columns say. Somebody may have gone an alternative that no
 * event shows, so the others may be left out then. A loop whose ends cross another's is taken as far as that one reaches;
 * what a column says of one that doesn't stand before it is passed over.
 */
export function expectedFromMap(map: JourneyMap, rules: Rules): FromMap {
  const columns = columnsOf(map)
  const isSeen = ({ id }: Column) => (rules[id]?.length ?? 0) > 0
  const alternatives = alternativesOf(columns)
  const blocks: Placed[] = []
  for (const [at, column] of columns.entries()) {
    const { optional, againFrom } = wayOf(column)
    const others = alternatives.get(at) ?? []
    if (isSeen(column)) {
      const isOptional = optional || others.some((other) => !isSeen(columns[other] as Column))
      const events = [...(rules[column.id] as readonly string[])]
      const step: ExpectedBlock = { kind: 'step', id: column.id, events, optional: isOptional, expectedShare: null }
      const beside = blocks.findIndex(({ places }) => places.some((place) => others.includes(place)))
      if (beside < 0) blocks.push({ places: [at], block: step })
      else blocks[beside] = withBranch(blocks[beside] as Placed, at, step, others, columns)
    }
    const from = againFrom === '' ? -1 : columnAt(columns, againFrom)
    const isFrom = ({ places }: Placed) => places.includes(from) || (places[0] as number) > from
    const first = from < 0 || from > at ? -1 : blocks.findIndex(isFrom)
    if (first >= 0) {
      const body = blocks.splice(first)
      blocks.push({
        places: body.flatMap(({ places }) => places),
        block: { kind: 'loop', body: body.map(({ block }) => block) },
      })
    }
  }
  return {
    expected: { blocks: blocks.map(({ block }) => block) },
    unobserved: columns.filter((column) => !isSeen(column)).map(({ id }) => id),
  }
}

/** A block, and which columns it is made of. */
type Placed = { readonly places: readonly number[]; readonly block: ExpectedBlock }

/** For columns that have alternatives, all of these, whichever names which. */
function alternativesOf(columns: readonly Column[]): ReadonlyMap<number, readonly number[]> {
  const first: number[] = []
  for (const [at, column] of columns.entries()) {
    const { insteadOf } = wayOf(column)
    const other = insteadOf === '' ? -1 : columnAt(columns, insteadOf)
    first.push(other < 0 || other >= at ? at : (first[other] as number))
  }
  const groups = Map.groupBy(columns.keys(), (at) => first[at] as number)
  return new Map([...groups.values()].flatMap((group) => (group.length > 1 ? group.map((at) => [at, group]) : [])))
}

/** The step beside the one that it is an alternative to, inside of the loops that this is part of. */
function withBranch(
  { places, block }: Placed,
  at: number,
  step: ExpectedBlock,
  others: readonly number[],
  columns: readonly Column[],
): Placed {
  const ids = new Set(others.map((other) => (columns[other] as Column).id))
  const beside = (one: ExpectedBlock): ExpectedBlock => {
    if (!stepsOf([one]).some(({ id }) => ids.has(id))) return one
    switch (one.kind) {
      case 'step':
        return { kind: 'choice', branches: [[one], [step]] }
      case 'choice':
        return { kind: 'choice', branches: [...one.branches, [step]] }
      case 'loop':
        return { kind: 'loop', body: one.body.map(beside) }
      default:
        return one satisfies never
    }
  }
  return { places: [...places, at], block: beside(block) }
}

/**
 * Which events show which column of a map, as far as it says itself: those that are called like it or like one of its
 * touchpoints, or whose touchpoint by a mapping is (case, accents and blanks aside); and of a stage of one column, or of
 * which nothing else is seen, those whose stage by a mapping it is. An event goes to the first column that it suits, by itself before by its stage,
 * so that a name drawn twice is one step. Of a column for which events were chosen, these show it and no others, unless
 * the log has none of them, being another. Everything that lays events over a map asks here.
 * @param names what events are called in the log
 * @param place what a mapping says of a name; see `placesBy`
 */
export function suggestedRules(
  map: JourneyMap,
  library: Library | null,
  names: readonly string[],
  place: PlaceOf = () => NOWHERE,
): Rules {
  const columns = columnsOf(map)
  const places = names.map((name) => ({ name, ...place(name) }))
  const byName = grouped(
    places.flatMap(({ name, touchpoint }) => [[name, name] as const, [touchpoint ?? '', name] as const]),
  )
  const byStage = grouped(places.map(({ name, stage }) => [stage ?? '', name] as const))
  const touchpoints = touchpointCards(map).map(({ card }) => ({
    place: extent(columns, card),
    names: [plainText(card.text), library && livingEntry(library.touchpoints, card.touchpointId)?.name],
  }))
  const used = new Set<string>()
  const free = (wanted: readonly string[]) => {
    const found = [...new Set(wanted)].filter((name) => !used.has(name))
    for (const name of found) used.add(name)
    return found
  }
  const known = new Set(names)
  const chosen = columns.map((column) => {
    const { shownBy } = wayOf(column)
    const found = free((shownBy ?? []).filter((name) => known.has(name)))
    return shownBy !== null && (shownBy.length === 0 || found.length > 0) ? found : null
  })
  const own = columns.map(({ stage, step }, at) => {
    if (chosen[at]) return chosen[at]
    const here = touchpoints.filter(({ place }) => place !== null && place.from === at)
    const wanted = [step?.title ?? stage.title, ...here.flatMap((one) => one.names)]
    return free(wanted.flatMap((name) => byName(name ?? '')))
  })
  return Object.fromEntries(
    columns.flatMap(({ id, stage }, at) => {
      const others = columns.flatMap((other, place) => (other.stage.id === stage.id && place !== at ? [place] : []))
      const isSeenWhole =
        !chosen[at] && others.every((place) => place > at && [at, ...others].every((one) => own[one]?.length === 0))
      const events = [...(own[at] as string[]), ...(isSeenWhole ? free(byStage(stage.title)) : [])]
      return events.length === 0 ? [] : [[id, events]]
    }),
  )
}

/** The names under each text, however it is written; nothing stands under no text. */
function grouped(pairs: readonly (readonly [text: string, name: string])[]): (text: string) => readonly string[] {
  const names = Map.groupBy(
    pairs.filter(([text]) => text !== ''),
    ([text]) => folded(text),
  )
  return (text) => names.get(folded(text))?.map(([, name]) => name) ?? []
}

function folded(name: string): string {
  return fold(name)
    .text.trim()
    .replace(/[\s_-]+/g, ' ')
}
