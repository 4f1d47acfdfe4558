import { useCallback } from 'react'
import { useTranslate, useWords } from '../app/language.tsx'
import { excerpt } from '../presence/excerpt.ts'
import type { PlaceWords } from '../presence/people-list.tsx'
import { usePersona } from './persona-context.tsx'

/** Where on the persona's page somebody is: which field, or what the note says. */
export function usePlaceWords(): PlaceWords {
  const t = useTranslate()
  const words = useWords()
  const { store } = usePersona()
  return useCallback(
    (at) => {
      const [kind, id = ''] = at.split('/')
      if (kind === 'field') return words(`personas.${id}`) ?? ''
      const note = kind === 'note' ? store.row('notes', id) : undefined
      return note ? excerpt(note.text || note.label) || t('personas.note') : ''
    },
    [t, words, store],
  )
}
