import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components/Checkbox'
import styles from './checkbox.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'children' | 'style'> & {
  /** The words beside it; without them give `aria-label`. */
  readonly children?: ReactNode
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={cx(styles.checkbox)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? <Icon name="minus" size={14} /> : isSelected && <Icon name="check" size={14} />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}
