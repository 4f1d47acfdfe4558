import type { Translate } from '../../i18n/message.ts'

/** What people of the example can do, in the order in which the words name it. */
const STEPS = [
  'ad',
  'search',
  'home',
  'list',
  'bike',
  'compare',
  'question',
  'testRide',
  'basket',
  'payment',
  'paid',
  'pickUp',
  'repair',
  'review',
] as const
type Step = (typeof STEPS)[number]
type Next = readonly (readonly [step: Step | 'end', chance: number])[]

const SEGMENTS = ['student', 'commuter', 'family'] as const
type Segment = (typeof SEGMENTS)[number]

const BEGIN: Readonly<Record<Segment, Next>> = {
  student: [
    ['ad', 0.55],
    ['search', 0.35],
    ['home', 0.1],
  ],
  commuter: [
    ['search', 0.6],
    ['home', 0.3],
    ['ad', 0.1],
  ],
  family: [
    ['search', 0.45],
    ['ad', 0.25],
    ['home', 0.3],
  ],
}

/** Chances of what comes after each step. What is left of 1 is that the journey ends there. */
const AFTER: Readonly<Record<Step, Next>> = {
  ad: [
    ['list', 0.6],
    ['home', 0.2],
  ],
  search: [
    ['list', 0.7],
    ['home', 0.2],
  ],
  home: [
    ['list', 0.75],
    ['question', 0.05],
  ],
  list: [
    ['bike', 0.78],
    ['search', 0.06],
  ],
  bike: [
    ['list', 0.3],
    ['compare', 0.2],
    ['question', 0.12],
    ['testRide', 0.12],
    ['basket', 0.13],
  ],
  compare: [
    ['bike', 0.5],
    ['testRide', 0.2],
    ['basket', 0.12],
  ],
  question: [
    ['testRide', 0.35],
    ['bike', 0.3],
    ['basket', 0.1],
  ],
  testRide: [
    ['basket', 0.62],
    ['list', 0.14],
  ],
  basket: [
    ['payment', 0.72],
    ['bike', 0.1],
  ],
  payment: [
    ['paid', 0.8],
    ['question', 0.06],
    ['payment', 0.06],
  ],
  paid: [['pickUp', 0.97]],
  pickUp: [
    ['review', 0.3],
    ['repair', 0.22],
  ],
  repair: [['review', 0.25]],
  review: [],
}

const MINUTE = 60_000
const DAY = 86_400_000
/** Usual time until the step, from the one before. */
const WAIT: Readonly<Record<Step, number>> = {
  ad: MINUTE,
  search: 3 * MINUTE,
  home: MINUTE,
  list: 2 * MINUTE,
  bike: 2 * MINUTE,
  compare: 6 * MINUTE,
  question: 20 * MINUTE,
  testRide: 3 * DAY,
  basket: 12 * MINUTE,
  payment: 4 * MINUTE,
  paid: 2 * MINUTE,
  pickUp: 2 * DAY,
  repair: 24 * DAY,
  review: 6 * DAY,
}
const CHANNELS: Readonly<Record<Step, 'web' | 'shop' | 'phone' | 'mail'>> = {
  ad: 'web',
  search: 'web',
  home: 'web',
  list: 'web',
  bike: 'web',
  compare: 'web',
  question: 'phone',
  testRide: 'shop',
  basket: 'web',
  payment: 'web',
  paid: 'web',
  pickUp: 'shop',
  repair: 'shop',
  review: 'mail',
}

const CUSTOMERS = 900
const LONGEST = 60
const SPAN = 75 * DAY
const AFTERWARDS = 45 * DAY

/**
 * A quarter of a shop for used bikes, made up: the same for the same day and language. It comes as a table such as a shop
 * would export, so that one sees how one's own is read.
 * @param now ms since 1970; the quarter ends on the day before
 */
export function exampleFile(t: Translate, now: number): File {
  const today = Math.floor(now / DAY) * DAY
  const random = randomOf(2026)
  const rows: { time: number; cells: string[] }[] = []
  for (let at = 0; at < CUSTOMERS; at++) {
    const segment = SEGMENTS[Math.floor(random() ** 1.3 * SEGMENTS.length)] as Segment
    const price = Math.round((90 + random() ** 2 * 700) / 5) * 5
    let time = today - AFTERWARDS - Math.floor(random() * SPAN)
    // Nobody looks for a bike at night.
    time += (8 + Math.floor(random() * 13)) * 60 * MINUTE
    let step = chosen(BEGIN[segment], random)
    for (let length = 0; step !== 'end' && length < LONGEST && time < today; length++) {
      const value = step === 'paid' ? String(price) : ''
      const words = [
        t(`data.example.${step}`),
        t(`data.example.channel.${CHANNELS[step]}`),
        t(`data.example.${segment}`),
      ]
      rows.push({ time, cells: [`C-${1000 + at}`, new Date(time).toISOString(), ...words, value] })
      step = chosen(AFTER[step], random)
      if (step !== 'end') time += Math.max(5_000, Math.round(-Math.log(1 - random()) * WAIT[step]))
    }
  }
  const head = ['customer', 'time', 'event', 'channel', 'segment', 'value']
  const lines = [head, ...rows.sort((a, b) => a.time - b.time).map(({ cells }) => cells)]
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')
  return new File([text], `${t('data.example.file')}.csv`, { type: 'text/csv' })
}

function chosen(next: Next, random: () => number): Step | 'end' {
  let left = random()
  for (const [step, chance] of next) {
    left -= chance
    if (left < 0) return step
  }
  return 'end'
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Park and Miller's generator ("minimal standard"): enough for an example, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
