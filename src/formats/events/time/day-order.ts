import { dayAndMonth } from './read-time.ts'

export const DAY_ORDERS = ['dmy', 'mdy'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

const DOTTED = /\d\.\s?\d{1,2}\.\s?\d{2}/
/** Days of so many months are the same one by chance no more. */
const MANY = 3

/** Learns from dates, one after the other, whether 3/4/2024 is in March or in April. */
export class DayOrderSeen {
  readonly #firsts = new Set<number>()
  readonly #seconds = new Set<number>()
  /** What a 13th month settled; null as long as both readings fit. */
  settled: DayOrder | null = null

  see(text: string): void {
    const [first, second] = dayAndMonth(text) ?? []
    if (first === undefined || second === undefined || this.settled !== null) return
    if (first > 12 && second <= 12) this.settled = 'dmy'
    else if (second > 12 && first <= 12) this.settled = 'mdy'
    // Who parts them by dots begins with the day.
    else if (DOTTED.test(text)) this.settled = 'dmy'
    this.#firsts.add(first)
    this.#seconds.add(second)
  }

  /** The likelier one: several days of one month, rather than one and the same day of several months; else the day first. */
  get likely(): DayOrder {
    return this.settled ?? (this.#firsts.size === 1 && this.#seconds.size >= MANY ? 'mdy' : 'dmy')
  }
}
