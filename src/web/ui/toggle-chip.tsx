import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { StageColour } from '../../domain/palette.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './toggle-chip.module.css'

export type ToggleChipProps = {
  readonly children: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly colour?: StageColour | undefined
  readonly icon?: string | undefined
  readonly picture?: ReactNode
}

/** A word that is ticked on or off: a filter, a member of a set. */
export function ToggleChip({ children, isSelected, onChange, colour, icon, picture }: ToggleChipProps) {
  return (
    <ToggleButton className={cx(styles.chip)} isSelected={isSelected} onChange={onChange} data-stage={colour}>
      {isSelected ? <Icon name="check" size={14} /> : (picture ?? (icon && <Icon name={icon} size={14} />))}
      {children}
    </ToggleButton>
  )
}
