import { useTranslate } from '../app/language.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'

const LOOKS = [
  { id: 'picture', icon: 'photo' },
  { id: 'table', icon: 'table' },
] as const
export type LookId = (typeof LOOKS)[number]['id']
export const LOOK_IDS = LOOKS.map(({ id }) => id)

type LookProps = { readonly value: LookId; readonly onChange: (look: LookId) => void }

/** A picture, or the same as a table. */
export function Look({ value, onChange }: LookProps) {
  const t = useTranslate()
  return (
    <SegmentedControl
      label={t('analyses.look')}
      isLabelShown
      value={value}
      onChange={onChange}
      options={LOOKS.map(({ id, icon }) => ({ id, icon, label: t(`analyses.look.${id}`) }))}
    />
  )
}
