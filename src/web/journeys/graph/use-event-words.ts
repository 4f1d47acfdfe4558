import { useCallback } from 'react'
import { useTranslate } from '../../app/language.tsx'
import { END, START } from './shown-graph.ts'

/** What stands for an event, or for the start and the end of a journey. */
export function useEventWords(): (id: string) => string {
  const t = useTranslate()
  return useCallback(
    (id) => {
      if (id === START) return t('analyses.graph.start')
      if (id === END) return t('analyses.graph.end')
      return id
    },
    [t],
  )
}
