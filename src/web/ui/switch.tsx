import type { ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components/Switch'
import { cx } from './cx.ts'
import styles from './switch.module.css'

export type SwitchProps = Omit<AriaSwitchProps, 'className' | 'children' | 'style'> & { readonly children?: ReactNode }

/** On or off, at once. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className={cx(styles.switch)}>
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      {children}
    </AriaSwitch>
  )
}
