import { useEffect, useRef, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { downloadExport, type ExportRequest } from '../data/exports.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { toast } from '../ui/toast-queue.ts'
import type { ExportStage } from './export-progress.tsx'

export type DownloadState = {
  /** Null: nothing is being made. */
  readonly stage: ExportStage | null
  /** @param size of the file in bytes, where it is known */
  readonly start: (request: ExportRequest, size: number | undefined) => Promise<void>
  readonly stop: () => void
}

/** One download at a time; it ends when its dialog closes. */
export function useDownload(onDone: () => void): DownloadState {
  const t = useTranslate()
  const problemWords = useProblemWords()
  const [stage, setStage] = useState<ExportStage | null>(null)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async (request: ExportRequest, size: number | undefined) => {
    const controller = new AbortController()
    running.current = controller
    setStage({ stage: 'making' })
    try {
      await downloadExport(request, {
        signal: controller.signal,
        onBytes: (bytes) => setStage({ stage: 'fetching', share: size ? Math.min(1, bytes / size) : undefined }),
      })
      toast(t('transferDialog.export.done', { name: request.fileName }))
      onDone()
    } catch (error) {
      if (controller.signal.aborted) return
      setStage(null)
      toast(problemWords(error), { tone: 'problem' })
    }
  }
  const stop = () => {
    running.current?.abort()
    setStage(null)
    toast(t('transferDialog.export.stopped'))
  }
  return { stage, start, stop }
}
