import type { Language, Translate } from './message.ts'

/** Smaller shares than this are said to be smaller: what is there at all is never nothing. */
const LEAST = 0.001

/** Writes a share of something with at most one decimal: 0.125 becomes "12.5 %". */
export function shareFor(language: Language, translate: Translate): (share: number) => string {
  const { format } = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  return (share) =>
    share > 0 && share < LEAST ? translate('analyses.lessThan', { share: format(LEAST) }) : format(share)
}
