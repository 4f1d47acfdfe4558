import { type JourneyMap, MAP_ID, mapInfo } from '../map/map-type.ts'

/** What lies between two maps: a way from one to the other, or what is otherwise than it was expected. */
export const PAIR_KINDS = ['change', 'expectation'] as const
export type PairKind = (typeof PAIR_KINDS)[number]

export function pairKind(before: JourneyMap, after: JourneyMap): PairKind {
  return mapInfo(before).state === 'expected' && mapInfo(after).state !== 'expected' ? 'expectation' : 'change'
}

/**
 * Two maps without what says nothing of the journey in them. What is planned of differences speaks of others. Between
 * what was expected and what is, that goes too which is different by their nature: what they are called and show, what
 * they say of the two in words, and the curve of expectations that the real map may have beside its own.
 */
export function comparable(before: JourneyMap, after: JourneyMap): readonly [JourneyMap, JourneyMap] {
  const [one, other] = [withoutPlans(before), withoutPlans(after)]
  if ((mapInfo(before).state === 'expected') === (mapInfo(after).state === 'expected')) return [one, other]
  const { title, state, expectation, reality } = mapInfo(after)
  const info = { ...mapInfo(before), title, state, expectation, reality }
  return [withOneCurve({ ...one, map: { [MAP_ID]: info } }), withOneCurve(other)]
}

function withoutPlans(map: JourneyMap): JourneyMap {
  return { ...map, changes: {} }
}

function withOneCurve(map: JourneyMap): JourneyMap {
  const points = Object.entries(map.points).filter(([, { layer }]) => layer === 'reality')
  return { ...map, points: Object.fromEntries(points) }
}
