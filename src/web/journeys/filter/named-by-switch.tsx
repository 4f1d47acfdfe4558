import { OFFERED_NAMES } from '../../../journeys/mapping/mapping.ts'
import { useTranslate } from '../../app/language.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import type { JourneyFilter } from './filter-address.ts'

type NamedBySwitchProps = { readonly filter: JourneyFilter; readonly onChange: (filter: JourneyFilter) => void }

/** By what events are called in every view: as they came, or by the rules that are kept with the data set. */
export function NamedBySwitch({ filter, onChange }: NamedBySwitchProps) {
  const t = useTranslate()
  return (
    <SegmentedControl
      label={t('mapping.by')}
      value={filter.by}
      // What is called otherwise afterwards can't be asked for by its former name.
      onChange={(by) => onChange({ ...filter, by, with: [], without: [] })}
      options={OFFERED_NAMES.map((id) => ({ id, label: t(`mapping.by.${id}`) }))}
    />
  )
}
