import { z } from 'zod'
import { day, reference } from './fields.ts'

/** How often a document is gone through again; `weeks` stands for a number of weeks of one's own. */
export const CADENCES = ['none', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'weeks'] as const
export type Cadence = (typeof CADENCES)[number]

/** Most weeks between two reviews: ten years. */
export const MOST_WEEKS = 520

/** Who answers for a document and when it is gone through again; maps and personas have the same fields. */
export const UPKEEP_FIELDS = {
  ownerId: reference().describe('The user id of the member who answers for it; empty: nobody.'),
  reviewOn: day().describe('The day on which it is to be gone through again (ISO 8601); empty: none is set.'),
  reviewedOn: day().describe('The day on which it was last gone through (ISO 8601); empty: never.'),
  cadence: z.enum(CADENCES).default('none').describe('How often it is gone through.'),
  cadenceWeeks: z
    .number()
    .int()
    .min(1)
    .max(MOST_WEEKS)
    .default(4)
    .describe('Weeks from one review to the next, where the cadence is `weeks`.'),
}

/** The fields that somebody sets by hand; when it was last gone through is what the command for that writes. */
export const UPKEEP_ARGS = {
  ownerId: UPKEEP_FIELDS.ownerId.unwrap().exactOptional(),
  reviewOn: UPKEEP_FIELDS.reviewOn.unwrap().exactOptional(),
  cadence: z.enum(CADENCES).exactOptional(),
  cadenceWeeks: UPKEEP_FIELDS.cadenceWeeks.unwrap().exactOptional(),
}

export type Upkeep = { readonly reviewOn: string; readonly cadence: Cadence; readonly cadenceWeeks: number }

/** What a copy that goes its own way begins with: the same person answers for it, its reviews are its own. */
export const FRESH_REVIEW = { reviewOn: '', reviewedOn: '' } as const

/** Whether the day has come; on the day itself it has. @param today an ISO 8601 day */
export function isDue(reviewOn: string, today: string): boolean {
  return reviewOn !== '' && reviewOn <= today
}

/**
 * The day of the next review; empty without a cadence. A month that is too short ends on its last day: a month after
 * 31 January is 28 February.
 * @param from an ISO 8601 day
 */
export function nextReview(from: string, { cadence, cadenceWeeks }: Pick<Upkeep, 'cadence' | 'cadenceWeeks'>): string {
  switch (cadence) {
    case 'none':
      return ''
    case 'monthly':
      return monthsAfter(from, 1)
    case 'quarterly':
      return monthsAfter(from, 3)
    case 'halfYearly':
      return monthsAfter(from, 6)
    case 'yearly':
      return monthsAfter(from, 12)
    case 'weeks':
      return isoDay(partsOf(from), 0, cadenceWeeks * 7)
    default:
      return cadence satisfies never
  }
}

function monthsAfter(from: string, months: number): string {
  const [year, month, date] = partsOf(from)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDay([year, month, Math.min(date, last)], months, 0)
}

type Parts = readonly [year: number, month: number, date: number]

function partsOf(day: string): Parts {
  return day.split('-').map(Number) as [number, number, number]
}

function isoDay([year, month, date]: Parts, months: number, days: number): string {
  return new Date(Date.UTC(year, month - 1 + months, date + days)).toISOString().slice(0, 10)
}
