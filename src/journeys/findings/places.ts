import { neutralOf, shareOf } from '../../domain/emotion.ts'
import { type LaneKindName, laneKindOf } from '../../domain/lanes/registry.ts'
import { type Column, columnsOf, extent, living } from '../../domain/map/columns.ts'
import { curvesOf, scaleOf } from '../../domain/map/curve.ts'
import type { Card, JourneyMap, Layer } from '../../domain/map/map-type.ts'
import { cardsInReadingOrder } from '../../domain/map/reading-order.ts'

export type PlacedCard = { readonly card: Card; readonly kind: string; readonly from: number; readonly to: number }

/** A map as the rules look at it: its columns, its cards with the columns they cover, and how each column feels. */
export type Places = {
  readonly columns: readonly Column[]
  readonly cards: readonly PlacedCard[]
  /** Cards that another one answers by a link. */
  readonly answered: ReadonlySet<string>
  /** Where feelings are neither good nor bad, as a share of the scale. */
  readonly neutral: number
  /** Per column the mean feeling of all personas as a share of the scale, 1 the best; null where none is drawn. */
  readonly feelings: Readonly<Record<Layer, readonly (number | null)[]>>
}

export function placesOf(map: JourneyMap): Places {
  const columns = columnsOf(map)
  const scale = scaleOf(map)
  return {
    columns,
    cards: cardsInReadingOrder(map).flatMap((card) => {
      const place = extent(columns, card)
      return place ? [{ card, kind: laneKindOf(map.lanes[card.laneId]?.kind ?? '').kind, ...place }] : []
    }),
    answered: new Set(living(map.links).flatMap(({ kind, toId }) => (kind === 'answers' ? [toId] : []))),
    neutral: shareOf(neutralOf(scale), scale),
    feelings: { reality: feelingsOf(map, columns, 'reality'), expectation: feelingsOf(map, columns, 'expectation') },
  }
}

/** Cards of these kinds of lanes. */
export function cardsOf({ cards }: Places, ...kinds: readonly LaneKindName[]): PlacedCard[] {
  return cards.filter(({ kind }) => kinds.some((one) => one === kind))
}

/** Cards of these kinds that stand in a column with the other one. */
export function cardsBeside(
  places: Places,
  { from, to }: Omit<PlacedCard, 'card' | 'kind'>,
  ...kinds: readonly LaneKindName[]
) {
  return cardsOf(places, ...kinds).filter((one) => one.from <= to && one.to >= from)
}

function feelingsOf(map: JourneyMap, columns: readonly Column[], layer: Layer): (number | null)[] {
  const scale = scaleOf(map)
  const values = columns.map((): number[] => [])
  for (const curve of curvesOf(map))
    if (curve.layer === layer) for (const { at, point } of curve.points) values[at]?.push(shareOf(point.value, scale))
  return values.map((all) => (all.length === 0 ? null : all.reduce((sum, value) => sum + value) / all.length))
}
