import { type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useTranslate } from '../app/language.tsx'
import { ranked } from '../app/palette-search.ts'
import styles from './combo-box.module.css'
import { cx } from './cx.ts'
import field from './field.module.css'
import { FieldFoot, FieldLabel, type FieldWords, nameOf, validityOf } from './field.tsx'
import floating from './floating.module.css'
import { Icon } from './icon.tsx'
import list from './list-box.module.css'
import { type Option, OptionItem } from './option.tsx'

/** The id under which the list offers to make what was typed. */
const CREATE = '\0create'

export type ComboBoxProps = FieldWords & {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** Makes an entry of the name that was typed; without it only what is there can be chosen. */
  readonly onCreate?: (name: string) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** One of many, found by typing; offers to make what isn't there. */
export function ComboBox(props: ComboBoxProps) {
  const { label, isLabelHidden = false, isOptional, description, error, options, value, onCreate } = props
  const t = useTranslate()
  const labelOf = (id: string | null) => options.find((option) => option.id === id)?.label ?? ''
  const [typed, setTyped] = useState(labelOf(value))
  const name = typed.trim()
  const isNew = onCreate && name !== '' && !options.some((option) => option.label.toLowerCase() === name.toLowerCase())
  // What stands there because it was chosen is no search.
  const found = typed === labelOf(value) ? options : ranked(options, name, ({ label }) => label)
  const items = isNew ? [...found, { id: CREATE, label: t('ui.create', { name }), icon: 'plus' }] : found

  const choose = (id: string | null) => {
    if (id === CREATE) {
      onCreate?.(name)
      return setTyped(name)
    }
    setTyped(labelOf(id))
    props.onChange(id)
  }
  /** Enter without going to an option takes what was named: the only thing that can be meant, or the likeliest. */
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.currentTarget.hasAttribute('aria-activedescendant')) return
    if (name === '' || typed === labelOf(value)) return
    const [only, ...more] = items
    const named = items.find((option) => option.label.toLowerCase() === name.toLowerCase())
    const meant = named ?? (onCreate && more.length > 0 ? undefined : only)
    if (meant) choose(meant.id)
  }
  return (
    <AriaComboBox
      {...nameOf({ label, isLabelHidden })}
      className={cx(field.field)}
      items={items}
      value={value}
      onChange={(key) => choose(key as string | null)}
      inputValue={typed}
      onInputChange={setTyped}
      {...validityOf({ error })}
      menuTrigger="focus"
      allowsEmptyCollection
      autoFocus={props.autoFocus ?? false}
    >
      {!isLabelHidden && <FieldLabel label={label} {...(isOptional ? { isOptional } : {})} />}
      <Group className={cx(field.box, styles.group)}>
        <Input className={cx(styles.input)} dir="auto" placeholder={props.placeholder ?? ''} onKeyDownCapture={press} />
        <Button className={cx(styles.button)}>
          <Icon name="chevron-down" />
        </Button>
      </Group>
      <FieldFoot description={description} error={error} />
      <Popover className={cx(floating.floating)} offset={4}>
        <ListBox<Option>
          className={cx(list.list)}
          renderEmptyState={() => <div className={list.empty}>{t('ui.noMatch')}</div>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
