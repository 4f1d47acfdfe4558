import type { RefObject } from 'react'
import { MAP_STATES, type MapState } from '../../domain/map/map-type.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { localDay } from '../app/local-day.ts'
import { SearchField } from '../ui/search-field.tsx'
import { Select } from '../ui/select.tsx'
import { ToggleChip } from '../ui/toggle-chip.tsx'
import styles from './filter-bar.module.css'
import { type Filter, SORTS } from './filters.ts'

type FilterBarProps = {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
  /** The languages among which one can choose. */
  readonly languages: readonly string[]
  /** What maps show, among which one can choose; null where there are personas alone. */
  readonly states: readonly MapState[] | null
  /** How many are to be gone through today or should have been. */
  readonly due: number
  readonly searchRef: RefObject<HTMLInputElement | null>
}

export function FilterBar({ filter, onChange, languages, states, due, searchRef }: FilterBarProps) {
  const t = useTranslate()
  const format = useFormat()
  // One choice is none. What is chosen stays, to be taken back.
  const offered = MAP_STATES.filter(
    (state) => filter.states.has(state) || (states?.includes(state) && states.length > 1),
  )
  return (
    <div className={styles.bar}>
      <div className={styles.search}>
        <SearchField
          label={t(states ? 'home.search' : 'personas.search')}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
          inputRef={searchRef}
        />
      </div>
      <Select
        label={t('home.sort')}
        isLabelHidden
        isQuiet
        options={SORTS.map((id) => ({ id, label: t(`home.sort.${id}`), icon: 'arrows-sort' }))}
        value={filter.sort}
        onChange={(sort) => onChange({ ...filter, sort })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend */}
      <div className={styles.chips} role="group" aria-label={t('home.filter')}>
        {(due > 0 || filter.dueBy !== null) && (
          <ToggleChip
            icon="calendar-due"
            isSelected={filter.dueBy !== null}
            onChange={(isOn) => onChange({ ...filter, dueBy: isOn ? localDay() : null })}
          >
            {t('review.filter', { count: due })}
          </ToggleChip>
        )}
        {offered.map((state) => (
          <ToggleChip
            key={state}
            isSelected={filter.states.has(state)}
            onChange={() => onChange({ ...filter, states: toggled(filter.states, state) })}
          >
            {t(`map.state.${state}`)}
          </ToggleChip>
        ))}
        {languages.length > 1 &&
          languages.map((tag) => (
            <ToggleChip
              key={tag}
              isSelected={filter.languages.has(tag)}
              onChange={() => onChange({ ...filter, languages: toggled(filter.languages, tag) })}
            >
              {format.languageName(tag)}
            </ToggleChip>
          ))}
      </div>
    </div>
  )
}

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(member)) next.add(member)
  return next
}
