import { livingEntry } from '../../domain/library/entries.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { type StartingTouchpoint, startingId } from '../../domain/library/starting-library.ts'
import type { MessageId, Translate } from '../../i18n/message.ts'
import { needWords } from '../app/words.ts'

await needWords('starting')

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * What people of the example meet, and how long it takes on average to come there from what they met before. Most of it is
 * drawn in the example map “Buying a used bike”, some is not.
 */
const WAITS = {
  'social-ad': MINUTE,
  'search-result': 3 * MINUTE,
  'search-ad': 3 * MINUTE,
  'blog-post': 4 * MINUTE,
  'landing-page': MINUTE,
  'home-page': MINUTE,
  'product-page': 2 * MINUTE,
  comparison: 20 * MINUTE,
  ratings: 5 * MINUTE,
  guide: 6 * MINUTE,
  'website-chat': 9 * MINUTE,
  'store-visit': 3 * DAY,
  fitting: 25 * MINUTE,
  'stock-status': 2 * MINUTE,
  basket: 12 * MINUTE,
  checkout: 3 * MINUTE,
  'payment-page': 4 * MINUTE,
  'order-confirmation': MINUTE,
  'delivery-notice': 2 * DAY,
  tracking: DAY / 2,
  'support-email': DAY / 3,
  delivery: 2 * DAY,
  'welcome-email': DAY,
  app: 3 * DAY,
  'support-call': 2 * DAY,
  return: 4 * DAY,
  repair: 12 * DAY,
  survey: 2 * DAY,
  'review-request': 6 * DAY,
} as const satisfies Partial<Record<StartingTouchpoint, number>>
type Step = keyof typeof WAITS

const SEGMENTS = ['student', 'commuter', 'family'] as const
type Segment = (typeof SEGMENTS)[number]

const FOUND = ['search-result', 'home-page', 'product-page'] as const
const LANDED = ['landing-page', 'product-page'] as const
const ORDERED = ['basket', 'checkout', 'payment-page', 'order-confirmation', 'delivery-notice'] as const
const USED = ['delivery', 'welcome-email', 'app'] as const
const SERVED = ['repair', 'survey'] as const

/** A journey that people go, more or less, and how many of a hundred of each segment do. */
type Journey = { readonly steps: readonly Step[]; readonly of: Readonly<Record<Segment, number>> }

const JOURNEYS: readonly Journey[] = [
  { steps: [...FOUND, 'comparison'], of: { student: 26, commuter: 24, family: 20 } },
  {
    steps: ['search-result', 'product-page', 'ratings', ...ORDERED, 'tracking', ...USED, 'review-request'],
    of: { student: 12, commuter: 34, family: 12 },
  },
  {
    steps: ['social-ad', ...LANDED, 'website-chat', 'store-visit', 'fitting', ...ORDERED, ...USED, ...SERVED],
    of: { student: 8, commuter: 10, family: 34 },
  },
  {
    steps: ['search-ad', ...LANDED, 'stock-status', 'basket', 'checkout'],
    of: { student: 22, commuter: 10, family: 8 },
  },
  {
    steps: [...FOUND, 'guide', ...ORDERED, 'support-email', 'delivery-notice', 'tracking', ...USED, ...SERVED],
    of: { student: 6, commuter: 14, family: 12 },
  },
  { steps: ['social-ad', 'landing-page'], of: { student: 22, commuter: 4, family: 6 } },
  {
    steps: ['blog-post', 'home-page', 'product-page', ...ORDERED, 'delivery', 'support-call', 'return'],
    of: { student: 4, commuter: 4, family: 8 },
  },
]
/** Chances, at each step, of what people do differently. */
const DEPARTURES = { leave: 0.008, skip: 0.03, again: 0.04, other: 0.02 }

/** What is paid is known from here. */
const PAID: Step = 'order-confirmation'
const CUSTOMERS = 900
const SPAN = 80 * DAY
const AFTERWARDS = 55 * DAY

/**
 * A quarter of a shop for used bikes, made up: the same for the same day and library. It comes as a table such as a shop
 * would export, so that one sees how one's own is read. Events are called like the library's touchpoints, so a map that
 * is drawn with these can be held against them.
 * @param now ms since 1970; the quarter ends on the day before
 */
export function exampleFile(t: Translate, library: Library, now: number): File {
  const today = Math.floor(now / DAY) * DAY
  const random = randomOf(2026)
  const placeOf = placesIn(library, t)
  const rows: { time: number; cells: string[] }[] = []
  for (let at = 0; at < CUSTOMERS; at++) {
    const segment = SEGMENTS[Math.floor(random() ** 1.3 * SEGMENTS.length)] as Segment
    const price = Math.round((90 + random() ** 2 * 700) / 5) * 5
    let time = today - AFTERWARDS - Math.floor(random() * SPAN)
    // Nobody looks for a bike at night.
    time += (8 + Math.floor(random() * 13)) * 60 * MINUTE
    for (const [place, step] of journeyOf(segment, random).entries()) {
      if (place > 0) time += Math.max(5_000, Math.round(-Math.log(1 - random()) * WAITS[step]))
      if (time >= today) break
      const { name, channel } = placeOf(step)
      const value = step === PAID ? String(price) : ''
      rows.push({
        time,
        cells: [`C-${1000 + at}`, new Date(time).toISOString(), name, channel, t(`data.example.${segment}`), value],
      })
    }
  }
  const head = ['customer', 'time', 'event', 'channel', 'segment', 'value']
  const lines = [head, ...rows.sort((a, b) => a.time - b.time).map(({ cells }) => cells)]
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')
  return new File([text], `${t('data.example.file')}.csv`, { type: 'text/csv' })
}

/** What the library calls a touchpoint of those that every library begins with, and its channel. */
function placesIn(library: Library, t: Translate): (step: Step) => { readonly name: string; readonly channel: string } {
  return (step) => {
    const entry = livingEntry(library.touchpoints, startingId.touchpoint(step))
    const channel = livingEntry(library.channels, entry?.channelId ?? '')
    return { name: entry?.name ?? t(`starting.touchpoint.${step}` as MessageId), channel: channel?.name ?? '' }
  }
}

/** One of the segment's journeys, with what people do differently. */
function journeyOf(segment: Segment, random: () => number): Step[] {
  let left = random() * JOURNEYS.reduce((sum, { of }) => sum + of[segment], 0)
  const journey = JOURNEYS.find(({ of }) => {
    left -= of[segment]
    return left < 0
  })
  const others = Object.keys(WAITS) as Step[]
  const steps: Step[] = []
  for (const step of journey?.steps ?? []) {
    if (random() < DEPARTURES.other) steps.push(others[Math.floor(random() * others.length)] as Step)
    if (random() < DEPARTURES.skip) continue
    steps.push(step)
    if (random() < DEPARTURES.again) steps.push(step)
    if (random() < DEPARTURES.leave) break
  }
  return steps
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
