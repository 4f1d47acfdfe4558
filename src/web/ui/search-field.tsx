import type { Ref } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { useTranslate } from '../app/language.tsx'
import { cx } from './cx.ts'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import styles from './search-field.module.css'

export type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit?: (value: string) => void
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

export function SearchField({ label, value, onChange, onSubmit, autoFocus, inputRef }: SearchFieldProps) {
  const t = useTranslate()
  return (
    <AriaSearchField
      aria-label={label}
      className={cx(styles.search)}
      value={value}
      onChange={onChange}
      {...(onSubmit ? { onSubmit } : {})}
      {...(autoFocus ? { autoFocus } : {})}
    >
      <Icon name="search" className={styles.icon} />
      <Input
        className={cx(field.box, styles.input)}
        dir="auto"
        placeholder={label}
        {...(inputRef ? { ref: inputRef } : {})}
      />
      <Button className={cx(styles.clear)} aria-label={t('ui.clear')}>
        <Icon name="x" />
      </Button>
    </AriaSearchField>
  )
}
