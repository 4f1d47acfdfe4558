import { type EmotionScale, faceFor } from '../emotion.ts'
import { type Column, columnsOf, personaIdsOf } from './columns.ts'
import { type JourneyMap, LAYERS, type Layer, mapInfo, type Point, pointId } from './map-type.ts'

/** One persona's feelings through the columns, in one layer. */
export type Curve = {
  /** Empty: everybody, on a map without personas. */
  readonly personaId: string
  readonly layer: Layer
  /** In the order of the columns; columns without a point are left out. */
  readonly points: readonly CurvePoint[]
}

export type CurvePoint = {
  readonly point: Point
  readonly column: Column
  /** The column's index. */
  readonly at: number
  /** The point's own face, or the one that goes with its value. */
  readonly face: string
}

export function scaleOf(map: JourneyMap): EmotionScale {
  const { emotionMin, emotionMax } = mapInfo(map)
  // Two people who change one end each can turn the scale round: it then reads as the usual one.
  return emotionMin < emotionMax ? { min: emotionMin, max: emotionMax } : { min: -5, max: 5 }
}

/** Whose curves a map has: its personas' in order, or everybody's where it names none. */
export function curveOwners(map: JourneyMap): string[] {
  const personas = personaIdsOf(map)
  return personas.length > 0 ? personas : ['']
}

/** The map's curves that have at least one point: persona by persona, what happens before what was expected. */
export function curvesOf(map: JourneyMap): Curve[] {
  const columns = columnsOf(map)
  const scale = scaleOf(map)
  return curveOwners(map)
    .flatMap((personaId) =>
      LAYERS.map((layer) => ({ personaId, layer, points: pointsAlong(map, columns, scale, personaId, layer) })),
    )
    .filter(({ points }) => points.length > 0)
}

function pointsAlong(
  map: JourneyMap,
  columns: readonly Column[],
  scale: EmotionScale,
  personaId: string,
  layer: Layer,
): CurvePoint[] {
  return columns.flatMap((column, at) => {
    const point = map.points[pointId(column.id, personaId, layer)]
    if (point?.deletedAt !== null) return []
    return [{ point, column, at, face: point.emoji || faceFor(point.value, scale) }]
  })
}
