import { entryFor, foldName } from '../../domain/library/entries.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { type JourneyMap, mapInfo } from '../../domain/map/map-type.ts'
import { plainText } from '../../domain/rich-text.ts'
import { type Evidence, type Finding, findingId, type Judgements } from './finding.ts'
import { clamped } from './map-findings.ts'
import { cardsOf, type PlacedCard, type Places, placesOf } from './places.ts'

/** A difference of this much of the scale is another judgement. */
const OTHERWISE = 0.3

/** The same touchpoint, judged differently in two maps: one finding for each of this map's, with the map that differs most. */
export function touchpointFindings({ map, library, others }: Evidence, places: Places): Finding[] {
  return [...judgedBy(map, places, library)].flatMap(([name, here]): Finding[] => {
    const there = others
      .flatMap(({ id, judged }) => {
        const other = judged.get(name)
        return other ? [{ mapId: id, ...other }] : []
      })
      .sort((a, b) => Math.abs(b.feeling - here.feeling) - Math.abs(a.feeling - here.feeling))[0]
    if (!there || Math.abs(there.feeling - here.feeling) < OTHERWISE) return []
    return [
      {
        kind: 'judgedDifferently',
        id: findingId('judgedDifferently', here.cardId, there.mapId),
        severity: clamped(0.2 + 0.5 * Math.abs(there.feeling - here.feeling)),
        place: [here.cardId],
        reason: { here: here.feeling, there: there.feeling, mapId: there.mapId, cardId: there.cardId },
      },
    ]
  })
}

/** How a map judges its touchpoints, to be compared with another one's. */
export function judgementsOf(map: JourneyMap, library: Library | null): Judgements {
  return judgedBy(map, placesOf(map), library)
}

/** Each touchpoint's first card whose column has a feeling. What is wanted or expected tells how it should feel, and judges nothing. */
function judgedBy(map: JourneyMap, places: Places, library: Library | null): Judgements {
  const judged = new Map<string, { cardId: string; feeling: number }>()
  if (mapInfo(map).state !== 'today') return judged
  for (const placed of cardsOf(places, 'touchpoints')) {
    const name = nameOf(placed, library)
    const feeling = places.feelings.reality[placed.from] ?? null
    if (name !== null && feeling !== null && !judged.has(name)) judged.set(name, { cardId: placed.card.id, feeling })
  }
  return judged
}

function nameOf({ card }: PlacedCard, library: Library | null): string | null {
  const entry = library && entryFor(library.touchpoints, card.touchpointId)
  return entry ? `id ${entry.id}` : card.text.trim() === '' ? null : `name ${foldName(plainText(card.text))}`
}
