import { fold } from '../../domain/folding.ts'
import { livingEntry } from '../../domain/library/entries.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { columnsOf, extent } from '../../domain/map/columns.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { touchpointCards } from '../../domain/map/touchpoints.ts'
import { plainText } from '../../domain/rich-text.ts'
import { NOWHERE, type PlaceOf } from '../mapping/places.ts'
import type { ExpectedBlock, ExpectedJourney } from './expected-journey.ts'

/** What a column of the map is taken for. Columns that are not named here, or have no events, are not compared. */
export type ColumnRule = {
  /** Names of events, any of which shows that the customer came here. */
  readonly events: readonly string[]
  readonly optional?: boolean
  /** The column, somewhere before this one, that this one is an alternative to. */
  readonly insteadOf?: string
  /** The column, this one or one before it, from which on the way may be gone again. */
  readonly againFrom?: string
  readonly expectedShare?: number
}

export type Rules = Readonly<Record<string, ColumnRule>>

export type FromMap = {
  readonly expected: ExpectedJourney
  /** Columns that no event shows: they were drawn, but nothing can be said of them. */
  readonly unobserved: readonly string[]
}

/**
 * The order in which a map is drawn, as what is expected: its columns from left to right. A map doesn't say what is
 * optional, an alternative or a loop; the rules do. A loop whose ends cross another's is taken as far as that one reaches.
 */
export function expectedFromMap(map: JourneyMap, rules: Rules): FromMap {
  const columns = columnsOf(map).map(({ id }) => id)
  const seen = columns.filter((id) => (rules[id]?.events.length ?? 0) > 0)
  const blocks: Placed[] = []
  for (const id of seen) {
    const { events, optional = false, insteadOf, againFrom, expectedShare = null } = rules[id] as ColumnRule
    const step: ExpectedBlock = { kind: 'step', id, events: [...events], optional, expectedShare }
    const other = insteadOf === undefined ? -1 : blocks.findIndex(({ ids }) => ids.includes(insteadOf))
    if (other < 0) blocks.push({ ids: [id], block: step })
    else blocks[other] = withBranch(blocks[other] as Placed, id, step)
    const first = againFrom === undefined ? -1 : blocks.findIndex(({ ids }) => ids.includes(againFrom))
    if (first >= 0) {
      const body = blocks.splice(first)
      blocks.push({
        ids: body.flatMap(({ ids }) => ids),
        block: { kind: 'loop', body: body.map(({ block }) => block) },
      })
    }
  }
  return {
    expected: { blocks: blocks.map(({ block }) => block) },
    unobserved: columns.filter((id) => !seen.includes(id)),
  }
}

type Placed = { readonly ids: readonly string[]; readonly block: ExpectedBlock }

function withBranch({ ids, block }: Placed, id: string, step: ExpectedBlock): Placed {
  const branches = block.kind === 'choice' ? block.branches : [[block]]
  return { ids: [...ids, id], block: { kind: 'choice', branches: [...branches, [step]] } }
}

/**
 * Which events show which column of a map, as far as it says itself: those that are called like it or like one of its
 * touchpoints, or whose touchpoint by a mapping is (case, accents and blanks aside); and of a stage of one column, or of
 * which nothing else is seen, those whose stage by a mapping it is. An event goes to the first column that it suits, by itself before by its stage,
 * so that a name drawn twice is one step. Everything that lays events over a map asks here.
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
  const own = columns.map(({ stage, step }, at) => {
    const here = touchpoints.filter(({ place }) => place !== null && place.from === at)
    const wanted = [step?.title ?? stage.title, ...here.flatMap((one) => one.names)]
    return free(wanted.flatMap((name) => byName(name ?? '')))
  })
  return Object.fromEntries(
    columns.flatMap(({ id, stage }, at) => {
      const others = columns.flatMap((other, place) => (other.stage.id === stage.id && place !== at ? [place] : []))
      const isSeenWhole = others.every((place) => place > at && [at, ...others].every((one) => own[one]?.length === 0))
      const events = [...(own[at] as string[]), ...(isSeenWhole ? free(byStage(stage.title)) : [])]
      return events.length === 0 ? [] : [[id, { events }]]
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
