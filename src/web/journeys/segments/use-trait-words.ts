import { useCallback } from 'react'
import type { Trait } from '../../../journeys/segments/traits.ts'
import { useTranslate } from '../../app/language.tsx'
import { useFigures } from '../use-figures.ts'

/** A trait in a few words: "Wait: met", "Channel: web", "Steps: 5 – 9". */
export function useTraitWords(): (trait: Trait) => string {
  const t = useTranslate()
  const format = useFigures()
  return useCallback(
    ({ kind, name, value }) => {
      const rangeOf = (from: number, to: number) => {
        const number = kind === 'duration' ? format.duration : format.number
        return from === to ? number(from) : t('analyses.interval', { low: number(from), high: number(to) })
      }
      const said = () => {
        switch (value.kind) {
          case 'text':
            return value.text
          case 'range':
            return rangeOf(value.from, value.to)
          case 'met':
          case 'notMet':
          case 'missing':
          case 'other':
            return t(`analyses.segments.${value.kind}`)
          default:
            return value satisfies never
        }
      }
      const nameOf = () => {
        if (kind === 'steps') return t('analyses.segments.steps')
        return kind === 'duration' ? t('analyses.segments.duration') : name
      }
      return t('analyses.segments.trait', { name: nameOf(), value: said() })
    },
    [t, format],
  )
}
