import { Button } from 'react-aria-components/Button'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { cx } from './cx.ts'
import field from './field.module.css'
import { FieldFoot, FieldLabel, type FieldWords, nameOf, validityOf } from './field.tsx'
import floating from './floating.module.css'
import { Icon } from './icon.tsx'
import list from './list-box.module.css'
import { type Option, OptionItem } from './option.tsx'
import styles from './select.module.css'

export type SelectProps<Id extends string> = FieldWords & {
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  /** In a toolbar: without a box around it. */
  readonly isQuiet?: boolean
}

/** One of a few. For many, or for making new ones, see `ComboBox`. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden = false, isOptional, description, error, options, value, onChange } = props
  const chosen = options.find(({ id }) => id === value)
  return (
    <AriaSelect
      {...nameOf({ label, isLabelHidden })}
      className={cx(field.field)}
      value={value}
      onChange={(key) => key !== null && onChange(key as Id)}
      {...validityOf({ error })}
      isDisabled={props.isDisabled ?? false}
      placeholder={props.placeholder ?? ''}
    >
      {!isLabelHidden && <FieldLabel label={label} {...(isOptional ? { isOptional } : {})} />}
      <Button className={cx(props.isQuiet ? styles.quiet : field.box, styles.button)}>
        {chosen?.picture ?? (chosen?.icon && <Icon name={chosen.icon} className={list.icon} />)}
        <SelectValue className={cx(styles.value)}>
          {({ defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : chosen?.label)}
        </SelectValue>
        <Icon name="chevron-down" className={styles.arrow} />
      </Button>
      <FieldFoot description={description} error={error} />
      <Popover className={cx(floating.floating)} offset={4}>
        <ListBox className={cx(list.list)} items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
