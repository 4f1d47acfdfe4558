import type { Translate } from '../../i18n/message.ts'
import { type Column, columnsOf, lanesOf, stagesOf } from './columns.ts'
import { type CurvePoint, curvesOf } from './curve.ts'
import { columnTitle } from './display.ts'
import type { JourneyMap } from './map-type.ts'
import { cardsInReadingOrder } from './reading-order.ts'

/**
 * The map in one sentence, for screen readers, link previews and lists: “5 stages, 12 steps, 8 lanes, 59 cards. Low
 * point: Ordering.” Hidden lanes and what stands in them are not counted. The low point is where the curves of what
 * happens reach their lowest; it is left out where they are flat.
 */
export function textSummary(map: JourneyMap, translate: Translate): string {
  const columns = columnsOf(map)
  const lanes = new Set(lanesOf(map).map(({ id }) => id))
  const counts = translate('summary.counts', {
    stages: stagesOf(map).length,
    steps: columns.filter(({ step }) => step !== null).length,
    lanes: lanes.size,
    cards: cardsInReadingOrder(map).filter(({ laneId }) => lanes.has(laneId)).length,
  })
  const low = lowPoint(map)
  return low ? `${counts} ${translate('summary.low', { title: columnTitle(low, columns, translate) })}` : counts
}

/** The column where what happens feels worst; of equals the first. Null where no curve falls anywhere. */
export function lowPoint(map: JourneyMap): Column | null {
  const points = curvesOf(map).flatMap(({ layer, points }) => (layer === 'reality' ? points : []))
  const by = (better: (a: number, b: number) => boolean) =>
    points.reduce<CurvePoint | null>(
      (best, point) => (best === null || better(point.point.value, best.point.value) ? point : best),
      null,
    )
  const [lowest, highest] = [by((a, b) => a < b), by((a, b) => a > b)]
  return lowest && highest && lowest.point.value < highest.point.value ? lowest.column : null
}
