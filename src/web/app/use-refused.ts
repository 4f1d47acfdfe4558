import { useCallback } from 'react'
import type { Refusal, Result } from '../../domain/result.ts'
import { toast } from '../ui/toast-queue.ts'
import { useTranslate, useWords } from './language.tsx'
import { needWords } from './words.ts'

/** Fetches what refusals say, which nobody needs who only reads: to be called where somebody may soon be refused. */
export async function refusalWords(): Promise<void> {
  await needWords('refusals').catch(() => undefined)
}

/** Says why a command was refused, and how to mend it. */
export function useRefused(): (refusal: Refusal) => void {
  const t = useTranslate()
  const words = useWords()
  return useCallback(
    async ({ reason, values }) => {
      await refusalWords()
      const said = words(`refusal.${reason}`, values) ?? t('app.problem.unknown')
      const remedy = words(`refusal.${reason}.remedy`, values)
      toast(remedy ? `${said} ${remedy}` : said, { tone: 'problem' })
    },
    [t, words],
  )
}

/** Gives back whether the command was done; where it was refused, the reason is said. */
export function useDone(): <Value>(result: Result<Value>) => boolean {
  const refused = useRefused()
  return useCallback(
    (result) => {
      if (!result.ok) refused(result.refusal)
      return result.ok
    },
    [refused],
  )
}
