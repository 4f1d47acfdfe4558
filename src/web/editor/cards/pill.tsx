import type { ReactNode } from 'react'
import type { StageColour } from '../../../domain/palette.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './card.module.css'

export type PillProps = {
  readonly children: ReactNode
  readonly colour?: StageColour | undefined
  readonly icon?: string | undefined
  readonly isSmall?: boolean
}

/** A department, a channel or a tag on a card. */
export function Pill({ children, colour, icon, isSmall }: PillProps) {
  return (
    <span className={cx(isSmall ? styles.tag : styles.pill)} data-stage={colour}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  )
}
