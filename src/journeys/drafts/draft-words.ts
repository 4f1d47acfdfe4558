import { translatorFor } from '../../i18n/catalogues.ts'
import { durationFor } from '../../i18n/duration.ts'
import type { Language, Translate } from '../../i18n/message.ts'
import type { Period } from '../basis.ts'

/** How drafts are put into words, in the language of the map. */
export type DraftWords = {
  readonly translate: Translate
  /** A BCP 47 tag. */
  readonly language: string
  /** Milliseconds in words: "3.2 days". */
  readonly duration: (ms: number) => string
}

export function wordsIn(language: Language): DraftWords {
  return { translate: translatorFor(language), language, duration: durationFor(language) }
}

/** What a draft rests on. */
export type DraftSource = {
  /** What the log is called. */
  readonly name: string
  /** Null where nobody knows when the events were. */
  readonly period: Period | null
}

/** A share of 0–1 as a percentage. */
export function shareIn(language: string, share: number): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share)
}

/** The log by its name, with its first and last day; the same in every zone that the server may stand in. */
export function sourceIn({ translate, language }: DraftWords, { name, period }: DraftSource): string {
  if (period === null) return translate('drafts.source', { name })
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  return translate('drafts.source.period', { name, from: format.format(period.from), to: format.format(period.to) })
}
