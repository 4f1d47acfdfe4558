import { z } from 'zod'
import { shareOf } from '../emotion.ts'
import { STAGE_COLOURS } from '../palette.ts'
import { columnsOf, extent, lanesOf, living, personaIdsOf, stagesOf } from './columns.ts'
import { curvesOf, scaleOf } from './curve.ts'
import { type JourneyMap, MAP_STATES, mapInfo } from './map-type.ts'
import { cardReviews } from './reviews.ts'

/** More than this is not to be seen in a small picture. */
const MOST_STAGES = 24
const MOST_LANES = 16
const MOST_CURVES = 4
/** Of cards' reviews so many days, the earliest first: what lies beyond them is not overdue for long. */
const MOST_DAYS = 100

const share = z.number().min(0).max(1)

/** What lists show of a map without opening it: enough for a small picture and a line of words. */
export const mapSummary = z.object({
  state: z.enum(MAP_STATES).catch('today'),
  language: z.string().catch('en'),
  /** In the order of the map. */
  personaIds: z.array(z.string()).catch([]),
  /** From left to right: the hue, and how many columns of the matrix it takes. */
  stages: z
    .array(z.object({ title: z.string(), colour: z.enum(STAGE_COLOURS), columns: z.number().int().min(1) }))
    .catch([]),
  /** From top to bottom: the kind, and how many cards stand in each of the stages. */
  lanes: z.array(z.object({ kind: z.string(), cards: z.array(z.number().int().min(0)) })).catch([]),
  /** Points from left to right: the middle of their column as a share of the width, and their share of the scale (1 the best). */
  curves: z.array(z.array(z.tuple([share, share]))).catch([]),
  /** How many living cards there are in all. */
  cards: z.number().int().min(0).catch(0),
  ownerId: z.string().catch(''),
  reviewOn: z.string().catch(''),
  /** Days on which cards are to be gone through, the earliest first, and how many; see `cardReviews`. */
  cardReviews: z.array(z.tuple([z.string(), z.number().int().min(1)])).catch([]),
  /** The events that are laid over it; empty: none were chosen. */
  dataSetId: z.string().catch(''),
})
export type MapSummary = z.output<typeof mapSummary>

/** Reads what a list carries; what an older version left out or wrote otherwise reads as nothing. */
export function readMapSummary(source: unknown): MapSummary {
  return mapSummary.parse(typeof source === 'object' && source !== null ? source : {})
}

export function summariseMap(map: JourneyMap): MapSummary {
  const { state, language, ownerId, reviewOn, dataSetId } = mapInfo(map)
  const columns = columnsOf(map)
  const scale = scaleOf(map)
  const stages = stagesOf(map).slice(0, MOST_STAGES)
  return {
    state,
    language,
    personaIds: personaIdsOf(map),
    stages: stages.map(({ id, title, colour }) => ({
      title,
      colour,
      columns: columns.filter(({ stage }) => stage.id === id).length,
    })),
    lanes: lanesOf(map)
      .slice(0, MOST_LANES)
      .map(({ id, kind }) => ({ kind, cards: cardsByStage(map, id) })),
    curves: curvesOf(map)
      .slice(0, MOST_CURVES)
      .map(({ points }) =>
        points.map(({ at, point }): [number, number] => [(at + 0.5) / columns.length, shareOf(point.value, scale)]),
      ),
    cards: living(map.cards).length,
    ownerId,
    reviewOn,
    cardReviews: cardReviews(map)
      .slice(0, MOST_DAYS)
      .map(([day, cards]) => [day, cards]),
    dataSetId,
  }
}

/** How many cards of a lane begin in each stage. */
function cardsByStage(map: JourneyMap, laneId: string): number[] {
  const columns = columnsOf(map)
  const counts = new Map<string, number>()
  for (const card of living(map.cards)) {
    const place = card.laneId === laneId ? extent(columns, card) : null
    const stageId = place ? columns[place.from]?.stage.id : undefined
    if (stageId !== undefined) counts.set(stageId, (counts.get(stageId) ?? 0) + 1)
  }
  return stagesOf(map)
    .slice(0, MOST_STAGES)
    .map(({ id }) => counts.get(id) ?? 0)
}
