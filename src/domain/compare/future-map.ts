import { type JourneyMap, MAP_ID, mapInfo } from '../map/map-type.ts'
import { FRESH_REVIEW } from '../review.ts'

/**
 * The map as the base of how it should become: every record keeps its id, so that whatever is changed in it from then
 * on is told as a change of the same thing. `baseMapId` says which map it leads on from; reviews, what is planned of
 * its changes and what was dismissed of its findings begin anew.
 */
export function futureMap(map: JourneyMap, { baseMapId, title }: { baseMapId: string; title: string }): JourneyMap {
  const info = { ...mapInfo(map), ...FRESH_REVIEW, title, state: 'future', baseMapId } as const
  const cards = Object.entries(map.cards).map(([id, card]) => [id, { ...card, reviewOn: '' }] as const)
  return { ...map, map: { [MAP_ID]: info }, cards: Object.fromEntries(cards), changes: {}, dismissals: {} }
}
