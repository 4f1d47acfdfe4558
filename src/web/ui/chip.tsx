import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { StageColour } from '../../domain/palette.ts'
import { useTranslate } from '../app/language.tsx'
import styles from './chip.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export type ChipProps = {
  readonly children: string
  readonly colour?: StageColour | undefined
  readonly icon?: string | undefined
  readonly picture?: ReactNode
  /** With it, the chip carries a button that takes it away. */
  readonly onRemove?: (() => void) | undefined
}

/** A small word: a tag, a department, a channel, a state. */
export function Chip({ children, colour, icon, picture, onRemove }: ChipProps) {
  const t = useTranslate()
  return (
    <span className={cx(styles.chip, colour && styles.coloured)} data-stage={colour}>
      {picture ?? (icon && <Icon name={icon} size={14} />)}
      <span className={styles.word}>{children}</span>
      {onRemove && (
        <Button className={cx(styles.remove)} aria-label={t('ui.remove', { name: children })} onPress={onRemove}>
          <Icon name="x" size={14} />
        </Button>
      )}
    </span>
  )
}
