/** Comparing maps of 1,536 cards: a third of the texts rewritten, and two maps that have no record in common. */
import { comparisonOf } from '../src/domain/compare/compare-maps.ts'
import type { LaneKindName } from '../src/domain/lanes/registry.ts'
import type { JourneyMap } from '../src/domain/map/map-type.ts'
import { buildMap } from '../src/domain/templates/sketch.ts'
import { limit } from './harness.ts'

const LANES = [
  'actions',
  'thoughts',
  'questions',
  'needs',
  'pains',
  'opportunities',
  'solutions',
  'responses',
  'situations',
  'motivations',
  'concerns',
  'content',
] as const satisfies readonly LaneKindName[]
const WORDS = 'invoice order pay wait call app shop bike price offer help delivery size test ride mend sell ask'.split(
  ' ',
)

let ids = 0
let state = 1
const random = () => {
  state = (state * 16_807) % 2_147_483_647
  return state / 2_147_483_647
}
const text = () => Array.from({ length: 8 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')

function largeMap(): JourneyMap {
  const cells = () => Object.fromEntries(LANES.map((kind) => [kind, Array.from({ length: 16 }, text)]))
  const stages = Array.from({ length: 8 }, (_, at) => ({
    title: `Stage ${at}`,
    steps: [{ title: text(), cells: cells() }],
  }))
  return buildMap({ title: '', lanes: LANES, stages }, { now: 0, newId: () => `id${ids++}`, random })
}

const before = largeMap()
const after = {
  ...before,
  cards: Object.fromEntries(
    Object.values(before.cards).map((card, at) => [card.id, at % 3 === 0 ? { ...card, text: text() } : card]),
  ),
}
const unrelated = largeMap()

const timeMs = (one: JourneyMap, other: JourneyMap) => () => {
  const started = performance.now()
  comparisonOf(one, other)
  return performance.now() - started
}
await limit('comparing 1,536 cards with their later selves', { measure: timeMs(before, after), most: 100, unit: 'ms' })
await limit('comparing 1,536 cards with as many of another map', {
  measure: timeMs(before, unrelated),
  most: 400,
  unit: 'ms',
})
