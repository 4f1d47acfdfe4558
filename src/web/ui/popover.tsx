import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import floating from './floating.module.css'
import styles from './popover.module.css'

export type PopoverProps = Omit<AriaPopoverProps, 'className' | 'children' | 'style'> & {
  /** Says what the popover is for; read out when it opens. */
  readonly label: string
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly isWide?: boolean
}

/** Beside its trigger, leaves with Esc. Put it after its button inside `PopoverTrigger`. */
export function Popover({ label, children, isWide, ...props }: PopoverProps) {
  return (
    <AriaPopover
      offset={4}
      placement="bottom start"
      {...props}
      className={cx(floating.floating, isWide && floating.wide)}
    >
      <Dialog className={styles.content as string} aria-label={label}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  )
}

export { DialogTrigger as PopoverTrigger }
