import type { CurveReading, PointReading } from './curve-reading.ts'
import type { MapReading } from './map-reading.ts'

/** A value in the words' language: with its sign, `+2`; on a scale that has no negative ones of how many it is, `2/7`. */
export function valueInWords({ wordLanguage, scale }: MapReading, value: number): string {
  if (scale.min < 0) return new Intl.NumberFormat(wordLanguage, { signDisplay: 'exceptZero' }).format(value)
  return `${new Intl.NumberFormat(wordLanguage).format(value)}/${scale.max}`
}

/** A curve for those who don't see it: every point with its column, its word and its value. */
export function curveInWords(reading: MapReading, curve: CurveReading): string {
  const { translate } = reading
  const points = curve.points.map((point) => pointInWords(reading, point)).join('; ')
  const id = curve.layer === 'reality' ? 'export.curve' : 'export.curve.expected'
  return translate(id, { name: curve.name, points })
}

function pointInWords(reading: MapReading, point: PointReading): string {
  const column = reading.columnTitles[point.at] ?? ''
  return reading.translate('export.curve.point', {
    column,
    word: point.word,
    value: valueInWords(reading, point.point.value),
  })
}

/** A sentence or three that sum a map up: how large it is, where it is worst and where best. */
export function summaryInWords(reading: MapReading): string {
  const { translate, stages, lanes } = reading
  const cards = lanes.reduce((sum, lane) => sum + lane.cards.length, 0)
  if (stages.length === 0 && lanes.length === 0) return translate('export.summary.empty')
  const size = translate('export.summary.size', { stages: stages.length, lanes: lanes.length, cards })
  const points = reading.curves.filter(({ layer }) => layer === 'reality').flatMap((curve) => curve.points)
  if (points.length < 2) return size
  const byShare = points.toSorted((a, b) => a.share - b.share)
  const [low, high] = [byShare[0] as PointReading, byShare.at(-1) as PointReading]
  if (low.share === high.share) return size
  const extremes = [
    ['export.summary.low', low],
    ['export.summary.high', high],
  ] as const
  const sentences = extremes.map(([id, point]) => {
    const value = valueInWords(reading, point.point.value)
    return translate(id, { column: reading.columnTitles[point.at] ?? '', word: point.word, value })
  })
  return [size, ...sentences].join(' ')
}
