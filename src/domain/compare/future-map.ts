import { type JourneyMap, MAP_ID, mapInfo } from '../map/map-type.ts'

/**
 * The map as the base of how it should become: every record keeps its id, so that whatever is changed in it from then
 * on is told as a change of the same thing. `baseMapId` says which map it leads on from.
 */
export function futureMap(map: JourneyMap, { baseMapId, title }: { baseMapId: string; title: string }): JourneyMap {
  return { ...map, map: { [MAP_ID]: { ...mapInfo(map), title, state: 'future', baseMapId } } }
}
