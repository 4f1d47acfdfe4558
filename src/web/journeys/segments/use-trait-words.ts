import { useCallback } from 'react'
import type { Trait } from '../../../journeys/segments/traits.ts'
import { useTranslate } from '../../app/language.tsx'
import { useFigures } from '../use-figures.ts'

/** A trait in a few words: "Meets “Wait”", "Channel: web", "Steps: 5 – 9". */
export function useTraitWords(): (trait: Trait) => string {
  const t = useTranslate()
  const format = useFigures()
  return useCallback(
    ({ kind, name, value }) => {
      const rangeOf = (from: number, to: number) => {
        const number = kind === 'duration' ? format.duration : format.number
        return from === to ? number(from) : t('analyses.interval', { low: number(from), high: number(to) })
      }
      const nameOf = () => {
        if (kind === 'steps') return t('analyses.segments.steps')
        return kind === 'duration' ? t('analyses.segments.duration') : name
      }
      const is = (said: string) => t('analyses.segments.trait', { name: nameOf(), value: said })
      switch (value.kind) {
        case 'met':
        case 'notMet':
          return t(`analyses.segments.${value.kind}`, { name })
        case 'text':
          return is(value.text)
        case 'range':
          return is(rangeOf(value.from, value.to))
        case 'missing':
        case 'other':
          return is(t(`analyses.segments.${value.kind}`))
        default:
          return value satisfies never
      }
    },
    [t, format],
  )
}
