import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Spinner } from './spinner.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  /** One primary button a view: what one came for. */
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly icon?: string
  readonly iconEnd?: string
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

export function Button({ variant = 'secondary', size = 'medium', icon, iconEnd, children, ...props }: ButtonProps) {
  const className = buttonClass(variant, size, props.className)
  return (
    <AriaButton {...props} className={className}>
      {props.isPending ? <Spinner /> : icon && <Icon name={icon} />}
      <span className={styles.label}>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </AriaButton>
  )
}

/** The look of a button, for links that act as one. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return cx(styles.button, styles[variant], styles[size], className)
}
