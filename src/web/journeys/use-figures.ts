import { useMemo } from 'react'
import { durationFor } from '../../i18n/duration.ts'
import { shareFor } from '../../i18n/share.ts'
import type { Estimate } from '../../journeys/statistics/intervals.ts'
import type { Format } from '../app/format.ts'
import { useFormat, useLanguage, useTranslate } from '../app/language.tsx'

export type Figures = Format & {
  /** "3.2 days" */
  readonly duration: (ms: number) => string
  /** 0.125 becomes "12.5 %". */
  readonly share: (share: number) => string
  /** The interval of a share: "11–14 %". */
  readonly interval: (estimate: Estimate) => string
  /** The difference of two shares in percentage points, with its sign: 0.125 becomes "+12.5". */
  readonly points: (difference: number) => string
  /** "1.8×", "12×", "0.09×": no more digits than tell something. */
  readonly times: (factor: number) => string
  /** How much more, or less, often: "1.8×", "11× less often". */
  readonly lift: (factor: number) => string
}

const LEAST_FACTOR = 0.01

/** How figures of analyses are written in the reader's language. */
export function useFigures(): Figures {
  const format = useFormat()
  const t = useTranslate()
  const { language } = useLanguage()
  return useMemo(() => {
    const share = shareFor(language, t)
    const [whole, tenths, hundredths] = [0, 1, 2].map(
      (maximumFractionDigits) => new Intl.NumberFormat(language, { maximumFractionDigits }),
    ) as [Intl.NumberFormat, Intl.NumberFormat, Intl.NumberFormat]
    const factor = (value: number) => (value >= 10 ? whole : value >= 1 ? tenths : hundredths).format(value)
    const times = (value: number) =>
      value > 0 && value < LEAST_FACTOR
        ? t('analyses.lessThan', { share: t('analyses.times', { factor: factor(LEAST_FACTOR) }) })
        : t('analyses.times', { factor: factor(value) })
    const points = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
    return {
      ...format,
      duration: durationFor(language),
      share,
      interval: ({ low, high }) => t('analyses.interval', { low: share(low), high: share(high) }),
      points: (difference) => points.format(difference * 100),
      times,
      lift: (value) => (value > 0 && value < 1 ? t('analyses.lift.less', { factor: factor(1 / value) }) : times(value)),
    }
  }, [format, t, language])
}
