import { type EmotionScale, faceFor, feelingMessage, shareOf } from '../../domain/emotion.ts'
import { type Column, extent, living } from '../../domain/map/columns.ts'
import type { JourneyMap, Layer, Point } from '../../domain/map/map-type.ts'
import type { Translate } from '../../i18n/message.ts'

/** A point of a curve as it is drawn and told. */
export type PointReading = {
  readonly point: Point
  /** First and last column it stands over; a stage's point stands over all its steps. */
  readonly from: number
  readonly to: number
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

export type CurvePersona = { readonly id: string; readonly name: string }

/** The map's curves, in the order of its personas, what happens before what was expected. */
export function readCurves(
  map: JourneyMap,
  columns: readonly Column[],
  personas: readonly CurvePersona[],
  scale: EmotionScale,
  translate: Translate,
): CurveReading[] {
  const everybody = { id: '', name: translate('map.everyone') }
  const points = living(map.points)
  return [...personas, everybody].flatMap(({ id, name }) =>
    (['reality', 'expectation'] as const).flatMap((layer): CurveReading[] => {
      const own = points.filter((point) => point.personaId === id && point.layer === layer)
      const read = own.flatMap((point) => readPoint(point, columns, scale, translate))
      if (read.length === 0) return []
      return [{ personaId: id, name, layer, points: read.sort((a, b) => a.from + a.to - b.from - b.to) }]
    }),
  )
}

function readPoint(
  point: Point,
  columns: readonly Column[],
  scale: EmotionScale,
  translate: Translate,
): PointReading[] {
  const place = extent(columns, { columnId: point.columnId, span: 1 })
  if (!place) return []
  return [
    {
      point,
      ...place,
      share: shareOf(point.value, scale),
      face: point.emoji || faceFor(point.value, scale),
      word: point.word.trim() || translate(feelingMessage(point.value, scale)),
      hasOwnWord: point.word.trim() !== '',
    },
  ]
}
