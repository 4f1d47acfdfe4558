import { useState } from 'react'
import type { GraphNode } from '../../journeys/graph/graph.ts'
import { useTranslate } from '../app/language.tsx'
import { Chip } from '../ui/chip.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import styles from './names-field.module.css'
import type { HueOf } from './use-hues.ts'

type NamesFieldProps = {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly placeholder?: string
  readonly options: readonly Pick<GraphNode, 'name' | 'count'>[] | null
  readonly value: readonly string[]
  readonly onChange: (names: readonly string[]) => void
  readonly hueOf: HueOf
}

/** One or several names of events, of which any will do. */
export function NamesField({ label, isLabelHidden, placeholder, options, value, onChange, hueOf }: NamesFieldProps) {
  const t = useTranslate()
  // The field is emptied by being a new one.
  const [round, setRound] = useState(0)
  const left = (options ?? []).filter(({ name }) => !value.includes(name))
  const add = (name: string | null) => {
    if (name === null) return
    onChange([...value, name])
    setRound(round + 1)
  }
  return (
    <div className={styles.names}>
      <ComboBox
        key={round}
        label={label}
        {...(isLabelHidden ? { isLabelHidden } : {})}
        value={null}
        onChange={add}
        placeholder={value.length > 0 ? t('analyses.names.or') : (placeholder ?? t('analyses.names.choose'))}
        options={left.map(({ name, count }) => ({
          id: name,
          label: name,
          description: t('analyses.names.count', { count }),
        }))}
      />
      {value.length > 0 && (
        <div className={styles.chosen}>
          {value.map((name) => (
            <Chip key={name} colour={hueOf(name)} onRemove={() => onChange(value.filter((one) => one !== name))}>
              {name}
            </Chip>
          ))}
        </div>
      )}
    </div>
  )
}
