import { useMemo } from 'react'
import type { Estimate } from '../../../journeys/statistics/intervals.ts'
import { useTranslate } from '../../app/language.tsx'
import type { Raw } from './table-text.ts'

type Cells = Readonly<Record<string, Raw>>

/** What cells with several figures, or with a unit, say in a file. */
export function useRaw() {
  const t = useTranslate()
  return useMemo(
    () => ({
      /** A figure and the bounds of its interval. */
      estimate: (label: string, estimate: Estimate | null): Cells => ({
        [label]: estimate?.value ?? null,
        [t('analyses.file.low', { name: label })]: estimate?.low ?? null,
        [t('analyses.file.high', { name: label })]: estimate?.high ?? null,
      }),
      /** A time in seconds. */
      time: (label: string, ms: number | null): Cells => ({
        [t('analyses.file.seconds', { name: label })]: ms === null ? null : ms / 1000,
      }),
    }),
    [t],
  )
}
