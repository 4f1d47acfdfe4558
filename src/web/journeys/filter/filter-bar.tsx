import { type ReactNode, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { GraphResult } from '../../../journeys/graph/graph.ts'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popover, PopoverTrigger } from '../../ui/popover.tsx'
import { useAnalysis } from '../use-analysis.ts'
import type { ViewedDataSet } from '../view.ts'
import { askedOf, filterIn, type JourneyFilter, NO_JOURNEY_FILTER, searchWith } from './filter-address.ts'
import styles from './filter-bar.module.css'
import { FilterForm } from './filter-form.tsx'

/** The filter in the address, as a person says it and as analyses take it, and how it is changed. */
export function useJourneyFilter() {
  const search = useSearch()
  const [location, navigate] = useLocation()
  const filter = useMemo(() => filterIn(search), [search])
  const asked = useMemo(() => askedOf(filter), [filter])
  const change = (next: JourneyFilter) => navigate(`${location}${searchWith(search, next)}`, { replace: true })
  return { filter, asked, change }
}

type FilterBarProps = {
  readonly dataSet: ViewedDataSet
  readonly filter: JourneyFilter
  readonly onChange: (filter: JourneyFilter) => void
}

/** Which journeys every analysis looks at, and how many of all these are. */
export function FilterBar({ dataSet, filter, onChange }: FilterBarProps) {
  const t = useTranslate()
  const { date, list } = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const isFiltered = Object.keys(askedOf(filter)).length > 0
  const day = (iso: string) => date(Date.parse(`${iso}T12:00:00`))
  const { from, to, is } = filter
  return (
    <section className={styles.bar} aria-label={t('data.filter')}>
      <PopoverTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
        <Button size="small" icon="filter">
          {t('data.filter')}
        </Button>
        <Popover label={t('data.filter')} isWide>
          <FilterForm dataSet={dataSet} filter={filter} onChange={onChange} />
        </Popover>
      </PopoverTrigger>
      {!isFiltered && <span className={styles.all}>{t('data.filter.all')}</span>}
      {(from || to) && (
        <Chip icon="calendar" onRemove={() => onChange({ ...filter, from: '', to: '' })}>
          {from && to
            ? t('data.filter.between', { from: day(from), to: day(to) })
            : t(from ? 'data.filter.since' : 'data.filter.until', { day: day(from || to) })}
        </Chip>
      )}
      {filter.with.length > 0 && (
        <Chip icon="check" onRemove={() => onChange({ ...filter, with: [] })}>
          {t('data.filter.with.chip', { names: list(filter.with) })}
        </Chip>
      )}
      {filter.without.length > 0 && (
        <Chip icon="x" onRemove={() => onChange({ ...filter, without: [] })}>
          {t('data.filter.without.chip', { names: list(filter.without) })}
        </Chip>
      )}
      {Object.entries(is).map(([attribute, values]) => (
        <Chip
          key={attribute}
          icon="tag"
          onRemove={() => onChange({ ...filter, is: without(is, attribute) })}
        >{`${attribute}: ${values.map((value) => value || t('data.filter.missing')).join(', ')}`}</Chip>
      ))}
      {isFiltered && (
        <>
          <Button size="small" variant="quiet" icon="filter-off" onPress={() => onChange(NO_JOURNEY_FILTER)}>
            {t('data.filter.clear')}
          </Button>
          <Left dataSet={dataSet} filter={filter} />
        </>
      )}
    </section>
  )
}

/** How many journeys the filter leaves of all. */
function Left({ dataSet, filter }: Pick<FilterBarProps, 'dataSet' | 'filter'>): ReactNode {
  const t = useTranslate()
  const { number, percent } = useFormat()
  const { query } = useAnalysis<GraphResult>({ dataSet, filter: askedOf(filter) }, 'graph', {
    nodes: 0,
    edges: 0,
    bottlenecks: 0,
  })
  const cases = query.data?.basis.cases
  return (
    <span className={styles.left} role="status">
      {cases !== undefined && (
        <>
          <Icon name="users" />
          {t('data.filter.left', {
            count: number(cases),
            all: number(dataSet.cases),
            share: percent(dataSet.cases === 0 ? 0 : (cases / dataSet.cases) * 100),
          })}
        </>
      )}
    </span>
  )
}

function without(is: JourneyFilter['is'], attribute: string): JourneyFilter['is'] {
  return Object.fromEntries(Object.entries(is).filter(([name]) => name !== attribute))
}
