import { useTranslate } from '../../app/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuTrigger } from '../../ui/menu.tsx'
import type { ViewedDataSet } from '../view.ts'
import { type Comparison, type JourneyFilter, NO_JOURNEY_FILTER } from './filter-address.ts'
import { otherPeriod } from './other-period.ts'

type CompareMenuProps = {
  readonly dataSet: ViewedDataSet
  readonly filter: JourneyFilter
  /** @param of the filter that is compared; its period may have got a bound */
  readonly onCompare: (comparison: Comparison, of: JourneyFilter) => void
}

/** With which journeys those of the filter can be compared. */
export function CompareMenu({ dataSet, filter, onCompare }: CompareMenuProps) {
  const t = useTranslate()
  const periods = dataSet.isTimeless ? null : otherPeriod(filter, dataSet.period)
  const isBounded = filter.from !== '' || filter.to !== ''
  return (
    <MenuTrigger>
      <Button size="small" icon="layers-subtract">
        {t('data.compare')}
      </Button>
      <Menu>
        <MenuItem
          icon="users"
          description={t('data.compare.others.hint')}
          onAction={() => onCompare({ kind: 'others' }, filter)}
        >
          {t('data.compare.withOthers')}
        </MenuItem>
        {periods && (
          <MenuItem
            icon="calendar"
            description={t(isBounded ? 'data.compare.period.hint' : 'data.compare.halves.hint')}
            onAction={() => onCompare({ kind: 'filter', filter: periods.other }, periods.filter)}
          >
            {t('data.compare.period')}
          </MenuItem>
        )}
        <MenuItem
          icon="filter"
          description={t('data.compare.filter.hint')}
          onAction={() => onCompare({ kind: 'filter', filter: NO_JOURNEY_FILTER }, filter)}
        >
          {t('data.compare.filter')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  )
}
