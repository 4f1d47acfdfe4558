import { type EmotionScale, feelingMessage, shareOf } from '../../domain/emotion.ts'
import { type CurvePoint, curvesOf } from '../../domain/map/curve.ts'
import type { JourneyMap, Layer, Point } from '../../domain/map/map-type.ts'
import type { Translate } from '../../i18n/message.ts'

/** A point of a curve as it is drawn and told. */
export type PointReading = {
  readonly point: Point
  /** The column it stands over, as an index into the map's columns. */
  readonly at: number
  /** 0 the worst the scale holds, 1 the best. */
  readonly share: number
  readonly face: string
  /** The point's own word, or the one that goes with its value. */
  readonly word: string
  readonly hasOwnWord: boolean
}

/** One person's curve in one layer. */
export type CurveReading = {
  /** Empty: everybody. */
  readonly personaId: string
  readonly name: string
  readonly layer: Layer
  readonly points: readonly PointReading[]
}

/** The map's curves, in the order of its personas, what happens before what was expected. */
export function readCurves(
  map: JourneyMap,
  nameOf: (personaId: string) => string,
  scale: EmotionScale,
  translate: Translate,
): CurveReading[] {
  return curvesOf(map).map(({ personaId, layer, points }) => ({
    personaId,
    name: personaId === '' ? translate('map.everyone') : nameOf(personaId),
    layer,
    points: points.map((point) => readPoint(point, scale, translate)),
  }))
}

function readPoint({ point, at, face }: CurvePoint, scale: EmotionScale, translate: Translate): PointReading {
  const own = point.word.trim()
  return {
    point,
    at,
    share: shareOf(point.value, scale),
    face,
    word: own || translate(feelingMessage(point.value, scale)),
    hasOwnWord: own !== '',
  }
}
