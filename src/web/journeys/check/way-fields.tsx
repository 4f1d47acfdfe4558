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
  const before = columns.slice(0, at)
  const named = (other: string, among: readonly Column[]) => among[columnAt(among, other)]?.id ?? NONE
  const said = (chosen: string) => (chosen === NONE ? '' : chosen)
  return (
    <fieldset className={styles.way} aria-label={t('ways.named', { step: titleOf(id) })}>
      <Checkbox isSelected={optional} onChange={(next) => onChange({ optional: next })}>
        {t('ways.mayBeLeftOut')}
      </Checkbox>
      {at > 0 && (
        <Select
          label={t('ways.insteadOf')}
          isLabelHidden
          isQuiet
          value={named(insteadOf, before)}
          onChange={(other) => onChange({ insteadOf: said(other) })}
          options={[
            { id: NONE, icon: 'arrows-split-2', label: t('ways.noAlternative') },
            ...before.map((other) => {
              return { id: other.id, icon: 'arrows-split-2', label: t('ways.instead', { step: titleOf(other.id) }) }
            }),
          ]}
        />
      )}
      <Select
        label={t('ways.againFrom')}
        isLabelHidden
        isQuiet
        value={againFrom === id ? id : named(againFrom, before)}
        onChange={(from) => onChange({ againFrom: said(from) })}
        options={[
          { id: NONE, icon: 'refresh', label: t('ways.once') },
          { id, icon: 'refresh', label: t('ways.again') },
          ...before
            .toReversed()
            .map((other) => ({ id: other.id, icon: 'refresh', label: t('ways.back', { step: titleOf(other.id) }) })),
        ]}
      />
    </fieldset>
  )
}
