import type { EventLog } from '../../src/journeys/log/event-log.ts'
import { shared } from '../../src/journeys/log/shared.ts'

/** Twenty names of a shop, the frequent first. */
export const NAMES = [
  'home',
  'search',
  'list',
  'product',
  'reviews',
  'cart',
  'login',
  'shipping',
  'payment',
  'order',
  'confirmation',
  'account',
  'help',
  'chat',
  'call',
  'store',
  'newsletter',
  'return',
  'refund',
  'review',
] as const

const DAY_MS = 86_400_000
const QUARTER_MS = 91 * DAY_MS
const START_MS = Date.UTC(2026, 6, 1)

/**
 * A quarter of a shop's events from a seed: one customer per 22 events, some 3.5 sessions of 6.25 events each, of which the
 * next event mostly follows from the last, on shared memory as the store's are. No two events of a customer have the same time.
 */
export function generatedLog(events: number, seed = 1): EventLog {
  const random = randomFrom(seed)
  const names = shared(Uint32Array, events)
  const times = shared(Float64Array, events)
  const starts: number[] = []
  let at = 0
  while (at < events) {
    starts.push(at)
    const sessions = 1 + Math.floor(-2.5 * Math.log(1 - random()) + 0.5)
    let time = START_MS + Math.floor(random() * QUARTER_MS)
    for (let session = 0; session < sessions && at < events; session++) {
      const length = 1 + Math.floor(-5.75 * Math.log(1 - random()))
      let name = Math.floor(random() * random() * 6)
      for (let i = 0; i < length && at < events; i++) {
        names[at] = name
        times[at] = time
        at++
        time += 1000 + Math.floor(-60_000 * Math.log(1 - random()))
        name = random() < 0.55 ? (name + 1) % NAMES.length : Math.floor(random() * random() * NAMES.length)
      }
      time += 1_800_001 + Math.floor(-6 * DAY_MS * Math.log(1 - random()))
    }
  }
  starts.push(events)
  const caseStarts = shared(Uint32Array, starts.length)
  caseStarts.set(starts)
  return {
    dictionary: [...NAMES],
    names,
    times,
    ends: null,
    caseStarts,
    caseIds: null,
    attributes: new Map(),
  }
}

/** Marsaglia's xorshift with 32 bits: numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
