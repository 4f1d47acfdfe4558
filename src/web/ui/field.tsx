import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { useTranslate } from '../app/language.tsx'
import { cx } from './cx.ts'
import styles from './field.module.css'

/** What every field says about itself. */
export type FieldWords = {
  readonly label: string
  /** The label is for screen readers only, where the place says it to the eye. */
  readonly isLabelHidden?: boolean
  /** May be left empty, among fields that may not. */
  readonly isOptional?: boolean
  readonly description?: ReactNode
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
}

export function FieldLabel({ label, isOptional = false }: Pick<FieldWords, 'label' | 'isOptional'>) {
  const t = useTranslate()
  return (
    <Label className={styles.label as string}>
      {label}
      {isOptional && <span className={styles.optional}>{t('ui.optional')}</span>}
    </Label>
  )
}

export function FieldFoot({ description, error }: Pick<FieldWords, 'description' | 'error'>) {
  return (
    <>
      {description && (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>{error}</FieldError>
    </>
  )
}

/**
 * What is wrong is shown and read aloud. It is not given to the browser, which would not let the form be sent again, however
 * the field is mended.
 */
export function validityOf({ error }: Pick<FieldWords, 'error'>) {
  return { isInvalid: error !== undefined, validationBehavior: error === undefined ? 'native' : 'aria' } as const
}

/** The name of a field: as a visible label, or hidden. */
export function nameOf({ label, isLabelHidden }: FieldWords): { 'aria-label'?: string } {
  return isLabelHidden ? { 'aria-label': label } : {}
}
