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

/** How figures of analyses are written in the reader's language. */
export function useFigures(): Figures {
  const format = useFormat()
  const t = useTranslate()
  const { language } = useLanguage()
  return useMemo(() => {
    const share = (value: number) => format.percent(value * 100)
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
