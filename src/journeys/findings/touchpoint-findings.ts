import { entryFor, foldName } from '../../domain/library/entries.ts'
import { plainText } from '../../domain/rich-text.ts'
import { type Evidence, type Finding, findingId } from './finding.ts'
import { clamped } from './map-findings.ts'
import { cardsOf, type PlacedCard, type Places, placesOf } from './places.ts'

/** A difference of this much of the scale is another judgement. */
const OTHERWISE = 0.3

type Judged = { readonly card: PlacedCard['card']; readonly feeling: number }

/** The same touchpoint, judged differently in two maps: one finding for each of this map's, with the map that differs most. */
export function touchpointFindings({ library, others }: Evidence, places: Places): Finding[] {
  const nameOf = ({ card }: PlacedCard) => {
    const entry = library && entryFor(library.touchpoints, card.touchpointId)
    return entry ? `id ${entry.id}` : card.text.trim() === '' ? null : `name ${foldName(plainText(card.text))}`
  }
  const theirs = others.map(({ id, map }) => ({ id, judged: judgedBy(placesOf(map), nameOf) }))
  return [...judgedBy(places, nameOf)].flatMap(([name, here]): Finding[] => {
    const there = theirs
      .flatMap(({ id, judged }) => {
        const other = judged.get(name)
        return other ? [{ mapId: id, ...other }] : []
      })
      .sort((a, b) => Math.abs(b.feeling - here.feeling) - Math.abs(a.feeling - here.feeling))[0]
    if (!there || Math.abs(there.feeling - here.feeling) < OTHERWISE) return []
    return [
      {
        kind: 'judgedDifferently',
        id: findingId('judgedDifferently', here.card.id, there.mapId),
        severity: clamped(0.2 + 0.5 * Math.abs(there.feeling - here.feeling)),
        place: [here.card.id],
        reason: { here: here.feeling, there: there.feeling, mapId: there.mapId, cardId: there.card.id },
      },
    ]
  })
}

/** Each touchpoint's first card whose column has a feeling. */
function judgedBy(places: Places, nameOf: (card: PlacedCard) => string | null): Map<string, Judged> {
  const judged = new Map<string, Judged>()
  for (const placed of cardsOf(places, 'touchpoints')) {
    const name = nameOf(placed)
    const feeling = places.feelings.reality[placed.from] ?? null
    if (name !== null && feeling !== null && !judged.has(name)) judged.set(name, { card: placed.card, feeling })
  }
  return judged
}
