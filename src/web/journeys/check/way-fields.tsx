import { type Column, columnAt } from '../../../domain/map/columns.ts'
import type { Way } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './check.module.css'

await needWords('reality')

const NONE = 'none'

type WayFieldsProps = {
  readonly columns: readonly Column[]
  readonly column: Column
  readonly titleOf: (id: string) => string
  readonly onChange: (fields: Partial<Way>) => void
}

/** How a journey may go by a column of the map: whether it may be left out, what it is an alternative to, from where it may be gone again. */
export function WayFields({ columns, column: { id, stage, step }, titleOf, onChange }: WayFieldsProps) {
  const t = useTranslate()
  const { optional, insteadOf, againFrom } = step ?? stage
  const at = columnAt(columns, id)
  const optionsOf = (none: string, upTo: number, labelOf: (id: string) => string) => [
    { id: NONE, label: none },
    ...columns.slice(0, upTo).map((each) => ({ id: each.id, label: labelOf(each.id) })),
  ]
  const fromOn = (from: string) => (from === id ? t('ways.itself') : t('ways.from', { step: titleOf(from) }))
  const named = (other: string, upTo: number) => {
    const place = other === '' ? -1 : columnAt(columns, other)
    return place < 0 || place >= upTo ? NONE : (columns[place] as Column).id
  }
  const said = (id: string) => (id === NONE ? '' : id)
  return (
    <div className={styles.way}>
      <Checkbox isSelected={optional} onChange={(next) => onChange({ optional: next })}>
        {t('ways.mayBeLeftOut')}
      </Checkbox>
      {at > 0 && (
        <Select
          label={t('ways.insteadOf')}
          options={optionsOf(t('ways.noAlternative'), at, titleOf)}
          value={named(insteadOf, at)}
          onChange={(other) => onChange({ insteadOf: said(other) })}
        />
      )}
      <Select
        label={t('ways.againFrom')}
        options={optionsOf(t('ways.once'), at + 1, fromOn)}
        value={named(againFrom, at + 1)}
        onChange={(other) => onChange({ againFrom: said(other) })}
      />
    </div>
  )
}
