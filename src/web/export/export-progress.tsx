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

const SECOND_MS = 1_000
/** What is worth an estimate. */
const LONG_MS = 3_000

export function ExportProgress({ stage, estimateMs }: ExportProgressProps) {
  const t = useTranslate()
  const { seconds } = useFormat()
  const elapsedMs = useElapsed()
  if (stage.stage === 'fetching') {
    const { share } = stage
    return (
      <ProgressBar label={t('transferDialog.export.fetching')} {...(share === undefined ? {} : { value: share })} />
    )
  }
  return <ProgressBar label={makingWords()} />

  function makingWords(): string {
    const elapsed = seconds(elapsedMs)
    if (elapsedMs < SECOND_MS) return t('transferDialog.export.making.begun')
    if (estimateMs === undefined || estimateMs < LONG_MS) return t('transferDialog.export.making', { elapsed })
    return t('transferDialog.export.making.about', { elapsed, estimate: seconds(estimateMs) })
  }
}

/** Milliseconds since it was first shown, told every second. */
function useElapsed(): number {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setElapsed(performance.now() - began), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return elapsed
}
