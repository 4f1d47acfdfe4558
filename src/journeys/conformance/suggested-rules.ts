import { fold } from '../../domain/folding.ts'
import { livingEntry } from '../../domain/library/entries.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { columnsOf, extent } from '../../domain/map/columns.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { touchpointCards } from '../../domain/map/touchpoints.ts'
import { wayOf } from '../../domain/map/ways.ts'
import { plainText } from '../../domain/rich-text.ts'
import { NOWHERE, type PlaceOf } from '../mapping/places.ts'
import type { Rules } from './expected-from-map.ts'

/**
 * Which events show which column of a map, as far as it says itself: those that are called like it or like one of its
 * touchpoints, or whose touchpoint by a mapping is (case, accents and blanks aside); and of a stage of one column, or of
 * which nothing else is seen, those whose stage by a mapping it is. An event goes to the first column that it suits, by itself before by its stage,
 * and to every other that is called like that one: what is drawn twice is expected twice. Of a column for which events were chosen, these show it and no others, unless
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
  /** Per event, what the column is called that it went to. */
  const used = new Map<string, string | null>()
  const free = (wanted: readonly string[], title: string | null = null) => {
    const found = [...new Set(wanted)].filter((name) => !used.has(name) || (title && used.get(name) === title))
    for (const name of found) used.set(name, title)
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
    const title = step?.title ?? stage.title
    const wanted = [title, ...here.flatMap((one) => one.names)]
    return free(
      wanted.flatMap((name) => byName(name ?? '')),
      folded(title),
    )
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
