import { useCallback } from 'react'
import { sectionNamed } from '../../domain/persona/notes.ts'
import { TRAIT_GROUPS, type TraitGroup } from '../../domain/persona/persona-type.ts'
import { useTranslate, useWords } from '../app/language.tsx'
import { usePersona } from './persona-context.tsx'
import type { Place } from './places.ts'

/** What a group or section is called. */
export function usePlaceTitle(): (place: Place) => string {
  const t = useTranslate()
  const words = useWords()
  const { document } = usePersona()
  return useCallback(
    ({ kind, id }) => {
      if (kind === 'section') {
        const own = sectionNamed(document, id)?.title
        return own || (words(`empathy.${id.replace(':', '.')}`) ?? t('personas.section.untitled'))
      }
      const isTrait = (TRAIT_GROUPS as readonly string[]).includes(id)
      if (isTrait) return t(`personas.group.${id as TraitGroup}`)
      return document.fields[id]?.title || t('personas.field.untitled')
    },
    [document, t, words],
  )
}
