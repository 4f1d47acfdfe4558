/** Counts in a period: `hits` of `n`. */
export type Period = { readonly n: number; readonly hits: number }

export type Alarm = {
  /** The period in which it was raised, and the first period of what was noticed. */
  readonly at: number
  readonly since: number
  readonly direction: 'up' | 'down'
  /** The share before and since, with the counts that they rest on. */
  readonly before: Period
  readonly after: Period
}

/** The shift that is noticed soonest, in standard deviations of a period's rate, is twice this. */
const ALLOWANCE = 0.5
/** Periods before anything is judged. */
const FIRST = 4
/** Siegmund's correction for the jumps over the limit. */
const OVERSHOOT = 1.166

/**
 * Watches a rate for lasting changes: a two-sided self-starting CUSUM (Hawkins 1987; Hawkins & Olwell 1998, chapter 7). Each
 * period is compared with all before it, by how much those varied, so no level nor spread need be known, and weeks may vary
 * more than chance alone would have them. Rates are stretched by arcsine and weighed by their counts. Without a change, an
 * alarm is raised once in `everyPeriods` periods on average; after one, the watch begins anew where the change began.
 */
export function alarmsOf(periods: readonly Period[], everyPeriods: number): Alarm[] {
  const limit = limitFor(everyPeriods)
  const alarms: Alarm[] = []
  for (let from = 0; from < periods.length; ) {
    const alarm = firstAlarm(periods, from, limit)
    if (alarm === null) break
    alarms.push(alarm)
    from = alarm.since
  }
  return alarms
}

/** The limit at which two-sided alarms without a cause come once in so many periods (Siegmund 1985, solved by bisection). */
export function limitFor(everyPeriods: number): number {
  let low = 0
  let high = 50
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    const reach = 2 * ALLOWANCE * (middle + OVERSHOOT)
    const oneSided = (Math.exp(reach) - reach - 1) / (2 * ALLOWANCE ** 2)
    if (oneSided / 2 < everyPeriods) low = middle
    else high = middle
  }
  return high
}

function firstAlarm(periods: readonly Period[], from: number, limit: number): Alarm | null {
  const before = new Spread()
  let [up, down] = [0, 0]
  for (let at = from; at < periods.length; at++) {
    const { n } = periods[at] as Period
    if (n === 0) continue
    const rate = stretched(periods[at] as Period)
    if (before.count >= FIRST) {
      const score = before.scoreOf(rate, n)
      up = Math.max(0, up + score - ALLOWANCE)
      down = Math.max(0, down - score - ALLOWANCE)
    }
    if (Math.max(up, down) >= limit) {
      const since = likeliestChange(periods, from, at)
      const direction = up >= down ? 'up' : 'down'
      return {
        at,
        since,
        direction,
        before: sumOf(periods.slice(from, since)),
        after: sumOf(periods.slice(since, at + 1)),
      }
    }
    before.add(rate, n)
  }
  return null
}

/** The first period of the later part, where the periods `from … at` fall into two parts that differ most. */
function likeliestChange(periods: readonly Period[], from: number, at: number): number {
  const seen = periods.slice(from, at + 1)
  const all = seen.reduce((sum, one) => sum + one.n, 0)
  const sum = seen.reduce((total, one) => total + one.n * stretched(one), 0)
  let best = at
  let most = 0
  let [n, part] = [0, 0]
  for (let change = from + 1; change <= at; change++) {
    const one = periods[change - 1] as Period
    n += one.n
    part += one.n * stretched(one)
    if (n === 0 || n === all) continue
    const between = (part / n - (sum - part) / (all - n)) ** 2 * n * (all - n)
    if (between <= most) continue
    most = between
    best = change
  }
  return best
}

/** A rate so that its variance is 1 / n, whatever the rate (Anscombe 1948). */
function stretched({ n, hits }: Period): number {
  return 2 * Math.asin(Math.sqrt((hits + 0.375) / (n + 0.75)))
}

/** Weighted mean and variance of values so far, whose variances go down with their weights. */
class Spread {
  count = 0
  #weight = 0
  #mean = 0
  #squares = 0

  add(value: number, weight: number): void {
    this.count++
    this.#weight += weight
    const away = value - this.#mean
    this.#mean += (away * weight) / this.#weight
    this.#squares += weight * away * (value - this.#mean)
  }

  /** The next value as a standard normal score, by way of Student's t (Wallace 1959). */
  scoreOf(value: number, weight: number): number {
    const freedom = this.count - 1
    // Chance alone makes these values vary as 1/n; less than that was luck.
    const variance = Math.max(this.#squares / freedom, 1)
    const away = value - this.#mean
    const t2 = (away * away) / (variance * (1 / weight + 1 / this.#weight))
    const size = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p(t2 / freedom))
    return Math.sign(away) * size
  }
}

function sumOf(periods: readonly Period[]): Period {
  return periods.reduce((sum, { n, hits }) => ({ n: sum.n + n, hits: sum.hits + hits }), { n: 0, hits: 0 })
}
