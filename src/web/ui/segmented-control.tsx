import { ToggleButton } from 'react-aria-components/ToggleButton'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { OneOf } from './one-of.tsx'
import styles from './segmented-control.module.css'

export type SegmentedControlProps<Id extends string> = {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string; readonly icon?: string }[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** Shows icons alone; the labels stay as names. */
  readonly isIconOnly?: boolean
  /** Else the place says what is chosen, and the label is for screen readers. */
  readonly isLabelShown?: boolean
}

/** Two to six views or modes, of which one holds. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, options, value, onChange, isIconOnly = false, isLabelShown = false } = props
  const group = (
    <OneOf label={label} value={value} onChange={onChange} className={styles.group}>
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} aria-label={option.label} className={cx(styles.segment)}>
          {option.icon && <Icon name={option.icon} />}
          {!isIconOnly && option.label}
        </ToggleButton>
      ))}
    </OneOf>
  )
  if (!isLabelShown) return group
  return (
    <div className={styles.labelled}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {group}
    </div>
  )
}
