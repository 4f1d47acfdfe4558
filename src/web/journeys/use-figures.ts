import { useMemo } from 'react'
import type { Estimate } from '../../journeys/statistics/intervals.ts'
import type { Format } from '../app/format.ts'
import { useFormat, useLanguage, useTranslate } from '../app/language.tsx'
import { durationFor } from './duration.ts'

export type Figures = Format & {
  /** "3.2 days" */
  readonly duration: (ms: number) => string
  /** 0.125 becomes "12.5 %". */
  readonly share: (share: number) => string
  /** The interval of a share: "11–14 %". */
  readonly interval: (estimate: Estimate) => string
  /** "1.8 ×" */
  readonly times: (factor: number) => string
}

/** Smaller shares than this are said to be smaller. */
const LEAST = 0.001

/** How figures of analyses are written in the reader's language. */
export function useFigures(): Figures {
  const format = useFormat()
  const t = useTranslate()
  const { language } = useLanguage()
  return useMemo(() => {
    // What is there at all is never nothing.
    const share = (value: number) =>
      value > 0 && value < LEAST
        ? t('analyses.lessThan', { share: format.percent(LEAST * 100) })
        : format.percent(value * 100)
    const factor = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 })
    return {
      ...format,
      duration: durationFor(language),
      share,
      interval: ({ low, high }) => t('analyses.interval', { low: share(low), high: share(high) }),
      times: (value) => t('analyses.times', { factor: factor.format(value) }),
    }
  }, [format, t, language])
}
