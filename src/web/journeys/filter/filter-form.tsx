import { useQuery } from '@tanstack/react-query'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { profileQuery } from '../../data/events.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { NamesField } from '../names-field.tsx'
import { useEventNames } from '../use-analysis.ts'
import type { ViewedDataSet } from '../view.ts'
import type { JourneyFilter } from './filter-address.ts'
import styles from './filter-bar.module.css'

type FilterFormProps = {
  readonly dataSet: ViewedDataSet
  readonly filter: JourneyFilter
  readonly onChange: (filter: JourneyFilter) => void
}

/** A column with more values hardly tells groups of customers apart. */
const MOST_VALUES = 50
/** Values that are offered of each column, and columns. */
const SHOWN_VALUES = 12
const SHOWN_COLUMNS = 12
const noHue = () => undefined

/** Every condition at once; each change holds at once. */
export function FilterForm({ dataSet, filter, onChange }: FilterFormProps) {
  const t = useTranslate()
  const { number } = useFormat()
  const profile = useQuery(profileQuery(dataSet)).data
  const names = useEventNames({ dataSet, filter: filter.by === 'event' ? {} : { by: filter.by } }) ?? []
  const columns = (profile?.columns ?? [])
    .filter(({ kind, distinct, values }) => kind === 'text' && (distinct ?? 0) <= MOST_VALUES && values.length > 1)
    .slice(0, SHOWN_COLUMNS)
  const toggle = (attribute: string, value: string, isOn: boolean) => {
    const others = (filter.is[attribute] ?? []).filter((one) => one !== value)
    const values = isOn ? [...others, value] : others
    const rest = Object.entries(filter.is).filter(([name]) => name !== attribute)
    onChange({
      ...filter,
      is: Object.fromEntries(values.length > 0 ? [...rest, [attribute, values] as const] : rest),
    })
  }
  return (
    <div className={styles.form}>
      {!dataSet.isTimeless && (
        <fieldset className={styles.days}>
          <legend className={styles.legend}>{t('data.filter.period')}</legend>
          <DateField
            label={t('data.filter.from')}
            value={filter.from}
            onChange={(from) => onChange({ ...filter, from })}
          />
          <DateField label={t('data.filter.to')} value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
        </fieldset>
      )}
      <NamesField
        label={t('data.filter.with')}
        options={names}
        value={filter.with}
        onChange={(next) => onChange({ ...filter, with: next })}
        hueOf={noHue}
      />
      <NamesField
        label={t('data.filter.without')}
        options={names}
        value={filter.without}
        onChange={(next) => onChange({ ...filter, without: next })}
        hueOf={noHue}
      />
      {!profile && <Spinner />}
      {columns.map(({ name, values }) => (
        <fieldset key={name} className={styles.values}>
          <legend className={styles.legend} dir="auto">
            {name}
          </legend>
          {values.slice(0, SHOWN_VALUES).map(({ value, events }) => (
            <ToggleChip
              key={value}
              isSelected={filter.is[name]?.includes(value) ?? false}
              onChange={(isOn) => toggle(name, value, isOn)}
            >
              {`${value} (${number(events)})`}
            </ToggleChip>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
