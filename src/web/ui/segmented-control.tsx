import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
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
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles.group)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [next] = keys
        if (next !== undefined) onChange(next as Id)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} aria-label={option.label} className={cx(styles.segment)}>
          {option.icon && <Icon name={option.icon} />}
          {!isIconOnly && option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
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
