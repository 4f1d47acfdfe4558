import type { LaneKindName } from '../../src/domain/lanes/registry.ts'
import { startingLibrary } from '../../src/domain/library/starting-library.ts'
import { buildMap, type CardSketch } from '../../src/domain/templates/sketch.ts'
import { encodeMap } from '../../src/formats/json/encode.ts'
import { sampleContext } from '../../src/formats/testing/sample-bundle.ts'
import { translatorFor } from '../../src/i18n/catalogues.ts'

const STAGES = 8
/** Every look of lane that holds words. */
const LANES = [
  'actions',
  'touchpoints',
  'situations',
  'thoughts',
  'questions',
  'needs',
  'pains',
  'opportunities',
  'solutions',
  'departments',
  'kpis',
  'custom',
] as const satisfies readonly LaneKindName[]

const WORDS =
  'The customer compares offers, asks a friend for advice and waits for an answer before ordering anything online'.split(
    ' ',
  )
const CHANNELS = ['website', 'store', 'phone', 'email'] as const
const DEPARTMENTS = ['marketing', 'sales', 'service'] as const

/** How many cards a map of 8 stages × 12 lanes holds. */
export function cardCount(perCell: number): number {
  return STAGES * LANES.length * perCell
}

/** The map as a file of our own format, with rich cards: bold words, tags, channels, departments, figures. */
export function mapFile(title: string, perCell: number): string {
  let count = 0
  const cell = (lane: LaneKindName) => Array.from({ length: perCell }, () => cardOf(lane, count++))
  const stages = Array.from({ length: STAGES }, (_, at) => ({
    title: `Stage ${at + 1}`,
    cells: Object.fromEntries(LANES.map((lane) => [lane, cell(lane)])),
  }))
  const map = buildMap({ title, language: 'en', lanes: LANES, stages }, sampleContext())
  return encodeMap({ id: 'bench', map, personas: [], library: startingLibrary(translatorFor('en')), files: [] })
}

function cardOf(lane: LaneKindName, at: number): CardSketch {
  const text = textOf(at)
  const departments = [DEPARTMENTS[at % DEPARTMENTS.length] as string]
  switch (lane) {
    case 'touchpoints':
      return {
        text,
        channel: CHANNELS[at % CHANNELS.length] as (typeof CHANNELS)[number],
        presence: 'online',
        context: 'On the way home',
        departments,
      }
    case 'departments':
      return { text, departments }
    case 'kpis':
      return { text, figure: `${at % 100} %`, change: '+2' }
    default:
      return { text, tags: at % 4 === 0 ? ['quick-win'] : [] }
  }
}

/** Begins with its number, so that no two are the same. */
function textOf(at: number): string {
  const words = Array.from({ length: 5 + (at % 8) }, (_, i) => WORDS[(at * 7 + i * 3) % WORDS.length] as string)
  return [`${at}:`, ...words.map((word, i) => (at % 3 === 0 && i === 2 ? `**${word}**` : word))].join(' ')
}
