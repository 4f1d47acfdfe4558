import { type JourneyMap, MAP_ID, mapInfo, type Point, pointId } from '../map/map-type.ts'
import { FRESH_REVIEW } from '../review.ts'

/**
 * The map as what was expected, to be laid over what is: every record keeps its id, as in `futureMap`. Each feeling is
 * what was expected where the map says that, else what it is, to begin with; so that one curve is compared with one.
 */
export function expectedMap(map: JourneyMap, { baseMapId, title }: { baseMapId: string; title: string }): JourneyMap {
  const info = { ...mapInfo(map), ...FRESH_REVIEW, title, reality: '', state: 'expected', baseMapId } as const
  const reviewed = Object.entries(map.cards).map(([id, card]) => [id, { ...card, reviewOn: '' }] as const)
  return {
    ...map,
    map: { [MAP_ID]: info },
    cards: Object.fromEntries(reviewed),
    points: expectedPoints(map),
    changes: {},
    dismissals: {},
  }
}

function expectedPoints({ points }: JourneyMap): JourneyMap['points'] {
  const all = Object.values(points)
  const found = new Map<string, Point>()
  for (const point of [...all.filter(isReal), ...all.filter((each) => !isReal(each) && each.deletedAt === null)]) {
    const id = pointId(point.columnId, point.personaId, 'reality')
    found.set(id, { ...point, id, layer: 'reality' })
  }
  return Object.fromEntries(found)
}

function isReal({ layer }: Point): boolean {
  return layer === 'reality'
}
