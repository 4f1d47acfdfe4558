import { useEffect, useState } from 'react'
import { useFormat, useTranslate } from '../app/language.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'

/** Where a download is. Nobody knows how much of making a file is done, only since when it is being made. */
export type ExportStage =
  | { readonly stage: 'making' }
  /** From 0 to 1; undefined: the file's size is not known. */
  | { readonly stage: 'fetching'; readonly share: number | undefined }

type ExportProgressProps = {
  readonly stage: ExportStage
  /** How long the file took before, in ms, where that was long enough to be waited for. */
  readonly estimateMs: number | undefined
}

/** What is worth an estimate. */
const LONG_MS = 3_000

export function ExportProgress({ stage, estimateMs }: ExportProgressProps) {
  const t = useTranslate()
  const { seconds } = useFormat()
  const elapsed = seconds(useElapsed())
  if (stage.stage === 'fetching') {
    const { share } = stage
    return (
      <ProgressBar label={t('transferDialog.export.fetching')} {...(share === undefined ? {} : { value: share })} />
    )
  }
  const label =
    estimateMs !== undefined && estimateMs >= LONG_MS
      ? t('transferDialog.export.making.about', { elapsed, estimate: seconds(estimateMs) })
      : t('transferDialog.export.making', { elapsed })
  return <ProgressBar label={label} />
}

/** Milliseconds since it was first shown, told every second. */
function useElapsed(): number {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setElapsed(performance.now() - began), 1000)
    return () => clearInterval(timer)
  }, [])
  return elapsed
}
