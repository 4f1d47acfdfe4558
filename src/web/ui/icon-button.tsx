import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './icon-button.module.css'
import { Tooltip, type TooltipProps } from './tooltip.tsx'

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  readonly icon: string
  /** What it does: its name for everybody, and the tooltip. */
  readonly label: string
  readonly shortcut?: string
  readonly size?: 'small' | 'medium'
  readonly isActive?: boolean
  readonly isDirectional?: boolean
  readonly placement?: TooltipProps['placement']
  readonly className?: string | undefined
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, shortcut, size = 'medium', isActive, isDirectional, placement, className, ...rest } = props
  return (
    <Tooltip text={label} shortcut={shortcut} {...(placement ? { placement } : {})}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isActive === undefined ? {} : { 'aria-pressed': isActive })}
        className={cx(styles.button, styles[size], isActive && styles.active, className)}
      >
        <Icon name={icon} size={size === 'small' ? 16 : 20} {...(isDirectional ? { isDirectional } : {})} />
      </AriaButton>
    </Tooltip>
  )
}
