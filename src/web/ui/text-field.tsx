import type { HTMLInputAutoCompleteAttribute, Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { cx } from './cx.ts'
import styles from './field.module.css'
import { FieldFoot, FieldLabel, type FieldWords, nameOf, validityOf } from './field.tsx'

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'autoComplete'> &
  FieldWords & {
    readonly placeholder?: string
    readonly autoComplete?: HTMLInputAutoCompleteAttribute
    readonly inputRef?: Ref<HTMLInputElement>
    readonly className?: string
  }

export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden = false, isOptional, description, error, placeholder, inputRef, ...field } = props
  return (
    <AriaTextField
      {...field}
      {...nameOf({ label, isLabelHidden })}
      {...validityOf({ error })}
      className={cx(styles.field, props.className)}
    >
      {!isLabelHidden && <FieldLabel label={label} {...(isOptional ? { isOptional } : {})} />}
      <Input
        className={styles.box as string}
        dir="auto"
        {...(inputRef ? { ref: inputRef } : {})}
        {...(placeholder ? { placeholder } : {})}
      />
      <FieldFoot description={description} error={error} />
    </AriaTextField>
  )
}
