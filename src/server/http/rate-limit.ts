/**
 * How often something may be tried: `max` times at once, and then once again each `windowMs / max`.
 * Kept in memory: a restart forgives, which is no way in for somebody who can't restart the server.
 */
export type Limit = { readonly max: number; readonly windowMs: number }

export type RateLimiter = {
  /** Takes one try for the key. Null: go on; a number: milliseconds until the next try. */
  take(key: string): number | null
}

/** Most keys that are remembered; beyond it those that have recovered are forgotten first, then the oldest. */
const KEYS = 50_000

/** The generic cell rate algorithm (ITU-T I.371, annex A): one time a key says all. */
export function createRateLimiter({ max, windowMs }: Limit, now: () => number): RateLimiter {
  /** When the key will have recovered wholly, oldest use first. */
  const recovered = new Map<string, number>()
  const interval = windowMs / max

  function forget(time: number): void {
    for (const [key, at] of recovered) if (at <= time) recovered.delete(key)
    for (const key of recovered.keys()) {
      if (recovered.size < KEYS) break
      recovered.delete(key)
    }
  }

  return {
    take(key) {
      const time = now()
      const at = Math.max(time, recovered.get(key) ?? time)
      const wait = at - time - (windowMs - interval)
      if (wait > 0) return Math.ceil(wait)
      if (!recovered.has(key) && recovered.size >= KEYS) forget(time)
      recovered.delete(key)
      recovered.set(key, at + interval)
      return null
    },
  }
}
