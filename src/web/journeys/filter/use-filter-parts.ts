import { useCallback } from 'react'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { type JourneyFilter, NO_JOURNEY_FILTER } from './filter-address.ts'

/** One condition of a filter, in words. */
export type FilterPart = {
  readonly id: string
  readonly icon: string
  readonly words: string
  /** The filter without it, and one that has it alone. */
  readonly rest: JourneyFilter
  readonly alone: JourneyFilter
}

/** Takes a filter apart. */
export function useFilterParts(): (filter: JourneyFilter) => FilterPart[] {
  const t = useTranslate()
  const { date, list } = useFormat()
  return useCallback(
    (filter) => {
      const { from, to, is } = filter
      const part = (
        id: string,
        icon: string,
        words: string,
        own: Partial<JourneyFilter>,
        rest: Partial<JourneyFilter>,
      ) => ({
        id,
        icon,
        words,
        rest: { ...filter, ...rest },
        alone: { ...NO_JOURNEY_FILTER, by: filter.by, cut: filter.cut, ...own },
      })
      const day = (iso: string) => date(Date.parse(`${iso}T12:00:00`))
      const period =
        from && to
          ? t('data.filter.between', { from: day(from), to: day(to) })
          : t(from ? 'data.filter.since' : 'data.filter.until', { day: from || to ? day(from || to) : '' })
      const withWords = t('data.filter.with.chip', { names: list(filter.with) })
      const withoutWords = t('data.filter.without.chip', { names: list(filter.without) })
      return [
        ...(from || to ? [part('period', 'calendar', period, { from, to }, { from: '', to: '' })] : []),
        ...(filter.with.length > 0 ? [part('with', 'check', withWords, { with: filter.with }, { with: [] })] : []),
        ...(filter.without.length > 0
          ? [part('without', 'x', withoutWords, { without: filter.without }, { without: [] })]
          : []),
        ...Object.entries(is).map(([attribute, values]) => {
          const words = `${attribute}: ${values.map((value) => value || t('data.filter.missing')).join(', ')}`
          return part(`is ${attribute}`, 'tag', words, { is: { [attribute]: values } }, { is: without(is, attribute) })
        }),
      ]
    },
    [t, date, list],
  )
}

function without(is: JourneyFilter['is'], attribute: string): JourneyFilter['is'] {
  return Object.fromEntries(Object.entries(is).filter(([name]) => name !== attribute))
}
