import { useCallback } from 'react'
import { useTranslate, useWords } from '../app/language.tsx'
import { ApiProblem, NotFetched } from './client.ts'

/** Puts whatever went wrong into words: what happened, and how to mend it. */
export function useProblemWords(): (error: unknown) => string {
  const t = useTranslate()
  const words = useWords()
  return useCallback(
    (error) => {
      if (error instanceof NotFetched) return t('app.problem.notFetched')
      if (!(error instanceof ApiProblem)) return t('app.problem.unknown')
      const { reason, message, remedy, values } = error.problem
      if (reason === 'offline') return t('app.problem.offline')
      const said = message || words(`refusal.${reason}`, values) || t('app.problem.unknown')
      return remedy ? `${said} ${remedy}` : said
    },
    [t, words],
  )
}
