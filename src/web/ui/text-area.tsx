import { useRef } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import { useAutoGrow } from './auto-grow.ts'
import { cx } from './cx.ts'
import styles from './field.module.css'
import { FieldFoot, FieldLabel, type FieldWords, nameOf, validityOf } from './field.tsx'
import own from './text-area.module.css'

export type TextAreaProps = Omit<TextFieldProps, 'className' | 'children' | 'style' | 'value'> &
  FieldWords & {
    readonly value: string
    readonly placeholder?: string
    /** Rows that are shown when it is empty. */
    readonly rows?: number
  }

/** Several lines; grows with its text. */
export function TextArea(props: TextAreaProps) {
  const { label, isLabelHidden = false, isOptional, description, error, placeholder, rows = 2, ...field } = props
  const area = useRef<HTMLTextAreaElement>(null)
  useAutoGrow(area, field.value)
  return (
    <TextField {...field} {...nameOf({ label, isLabelHidden })} {...validityOf({ error })} className={cx(styles.field)}>
      {!isLabelHidden && <FieldLabel label={label} {...(isOptional ? { isOptional } : {})} />}
      <AriaTextArea
        ref={area}
        rows={rows}
        dir="auto"
        className={cx(styles.box, own.area)}
        {...(placeholder ? { placeholder } : {})}
      />
      <FieldFoot description={description} error={error} />
    </TextField>
  )
}
