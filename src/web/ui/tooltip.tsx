import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Shortcut } from './shortcut.tsx'
import styles from './tooltip.module.css'

export type TooltipProps = {
  readonly text: ReactNode
  /** As in `Shortcut`: "mod+k". */
  readonly shortcut?: string | undefined
  readonly placement?: 'top' | 'bottom' | 'start' | 'end'
  /** One thing that takes the focus: a button. */
  readonly children: ReactNode
}

/** A name or hint beside what is hovered or focused. Never the only place of something one needs. */
export function Tooltip({ text, shortcut, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className={styles.tooltip as string} offset={6} placement={placement}>
        {text}
        {shortcut && <Shortcut keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
