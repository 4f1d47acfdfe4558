import { readMapSummary } from '../../domain/map/summary.ts'
import { readPersonaSummary } from '../../domain/persona/summary.ts'
import { isDue } from '../../domain/review.ts'
import { localDay } from '../app/local-day.ts'
import type { DocumentItem } from '../data/documents.ts'

export type Due = {
  /** The document itself is to be gone through. */
  readonly isDue: boolean
  /** How many cards have a day of their own that has come. */
  readonly cards: number
}

/** What lists know of a document's reviews. @param today an ISO 8601 day */
export function dueOf({ kind, summary }: Pick<DocumentItem, 'kind' | 'summary'>, today: string): Due {
  if (kind !== 'map') return { isDue: isDue(readPersonaSummary(summary).reviewOn, today), cards: 0 }
  const { reviewOn, cardReviews } = readMapSummary(summary)
  const cards = cardReviews.reduce((sum, [day, count]) => sum + (isDue(day, today) ? count : 0), 0)
  return { isDue: isDue(reviewOn, today), cards }
}

export function needsReview(item: Pick<DocumentItem, 'kind' | 'summary'>, today: string): boolean {
  const due = dueOf(item, today)
  return due.isDue || due.cards > 0
}

/** How many of them are to be gone through today or should have been. */
export function dueCount(items: readonly DocumentItem[]): number {
  const today = localDay()
  return items.filter((item) => needsReview(item, today)).length
}
