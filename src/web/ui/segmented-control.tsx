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
    <OneOf
      label={label}
      choices={options.map(({ id, label: name, icon }) => ({
        id,
        label: name,
        content: (
          <>
            {icon && <Icon name={icon} />}
            {!isIconOnly && name}
          </>
        ),
      }))}
      value={value}
      onChange={onChange}
      className={styles.group}
      choiceClass={styles.segment}
    />
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
