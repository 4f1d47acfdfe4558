import { type ReactNode, useState } from 'react'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popover, PopoverTrigger } from '../../ui/popover.tsx'
import type { ViewedDataSet, ViewFilter } from '../view.ts'
import { CompareMenu } from './compare-menu.tsx'
import { CutLine } from './cut-line.tsx'
import { CutMenu } from './cut-menu.tsx'
import { askedOf, type Comparison, isFiltered, type JourneyFilter, NO_JOURNEY_FILTER } from './filter-address.ts'
import styles from './filter-bar.module.css'
import { FilterForm } from './filter-form.tsx'
import { NamedBySwitch } from './named-by-switch.tsx'
import { SideMark } from './side-mark.tsx'
import { UnmappedLine } from './unmapped-line.tsx'
import { useFilterParts } from './use-filter-parts.ts'
import { useAllJourneys, useJourneyCount } from './use-journey-count.ts'
import { useJourneyFilter } from './use-journey-filter.ts'

/** Which journeys every analysis looks at and with which others they are compared, and how many of all these are. */
export function FilterBar({ dataSet }: { readonly dataSet: ViewedDataSet }) {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const { filter, asked, comparison, compared, change, compare } = useJourneyFilter()
  const begin = (next: Comparison, of: JourneyFilter) => {
    compare(next, of)
    // The others of all are nobody: one says first whose others are meant.
    if (next.kind === 'others' && !isFiltered(askedOf(of))) setIsOpen(true)
  }
  return (
    <section className={styles.bars} aria-label={t('data.filter')}>
      <div className={styles.bar}>
        {dataSet.mapping.rules > 0 && <NamedBySwitch filter={filter} onChange={change} />}
        {!dataSet.isTimeless && <CutMenu filter={filter} onChange={change} />}
        {compared && <SideMark letter="A" />}
        <Conditions dataSet={dataSet} filter={filter} onChange={change} isOpen={isOpen} onOpenChange={setIsOpen} />
        <Left dataSet={dataSet} asked={asked} />
        {!comparison && <CompareMenu dataSet={dataSet} filter={filter} onCompare={begin} />}
      </div>
      {comparison && compared && (
        <div className={styles.bar}>
          <SideMark letter="B" />
          {comparison.kind === 'others' ? (
            <Chip icon="users">{t('data.compare.others')}</Chip>
          ) : (
            <Other
              dataSet={dataSet}
              filter={comparison.filter}
              onChange={(next) => compare({ kind: 'filter', filter: next })}
            />
          )}
          <Left dataSet={dataSet} asked={compared} />
          <Button size="small" variant="quiet" icon="x" onPress={() => compare(null)}>
            {t('data.compare.stop')}
          </Button>
        </div>
      )}
      <CutLine dataSet={dataSet} cut={filter.cut} />
      <UnmappedLine dataSet={dataSet} by={filter.by} />
    </section>
  )
}

type ConditionsProps = {
  readonly dataSet: ViewedDataSet
  readonly filter: JourneyFilter
  readonly onChange: (filter: JourneyFilter) => void
}

function Other(props: ConditionsProps) {
  // Who has just asked for another filter says which.
  const [isOpen, setIsOpen] = useState(!isFiltered(askedOf(props.filter)))
  return <Conditions {...props} isOpen={isOpen} onOpenChange={setIsOpen} />
}

function Conditions({
  dataSet,
  filter,
  onChange,
  isOpen,
  onOpenChange,
}: ConditionsProps & { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }) {
  const t = useTranslate()
  const parts = useFilterParts()(filter)
  return (
    <>
      <PopoverTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
        <Button size="small" icon="filter">
          {t('data.filter')}
        </Button>
        <Popover label={t('data.filter')} isWide>
          <FilterForm dataSet={dataSet} filter={filter} onChange={onChange} />
        </Popover>
      </PopoverTrigger>
      {parts.length === 0 && <span className={styles.all}>{t('data.filter.all')}</span>}
      {parts.map(({ id, icon, words, rest }) => (
        <Chip key={id} icon={icon} onRemove={() => onChange(rest)}>
          {words}
        </Chip>
      ))}
      {parts.length > 0 && (
        <Button
          size="small"
          variant="quiet"
          icon="filter-off"
          onPress={() => onChange({ ...NO_JOURNEY_FILTER, by: filter.by, cut: filter.cut })}
        >
          {t('data.filter.clear')}
        </Button>
      )}
    </>
  )
}

/** How many journeys a filter leaves of all; nothing where it leaves all. */
function Left({ dataSet, asked }: { readonly dataSet: ViewedDataSet; readonly asked: ViewFilter }): ReactNode {
  const t = useTranslate()
  const { number, percent } = useFormat()
  const isPart = isFiltered(asked)
  const cases = useJourneyCount(dataSet, asked, isPart)
  const all = useAllJourneys(dataSet, asked.cut ?? 'whole', isPart)
  if (!isPart) return null
  return (
    <span className={styles.left} role="status">
      {cases !== undefined && all !== undefined && (
        <>
          <Icon name="users" />
          {t('data.filter.left', {
            count: number(cases),
            all: number(all),
            share: percent(all === 0 ? 0 : (cases / all) * 100),
          })}
        </>
      )}
    </span>
  )
}
