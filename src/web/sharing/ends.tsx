import { useTranslate } from '../app/language.tsx'
import { Select } from '../ui/select.tsx'

const CHOICES = ['7', '30', '90', '365', 'never'] as const
export type Ends = (typeof CHOICES)[number]

/** When a link or a token shall end. */
export function EndsSelect({ value, onChange }: { readonly value: Ends; readonly onChange: (value: Ends) => void }) {
  const t = useTranslate()
  const label = (ends: Ends) => (ends === 'never' ? t('sharing.ends.never') : t('sharing.ends.days', { days: +ends }))
  return (
    <Select
      label={t('sharing.ends')}
      options={CHOICES.map((id) => ({ id, label: label(id) }))}
      value={value}
      onChange={onChange}
    />
  )
}

/** As the API takes it. */
export function daysUntil(ends: Ends): number | null {
  return ends === 'never' ? null : Number(ends)
}
