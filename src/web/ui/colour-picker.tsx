import { ToggleButton } from 'react-aria-components/ToggleButton'
import { STAGE_COLOURS, type StageColour } from '../../domain/palette.ts'
import { useTranslate } from '../app/language.tsx'
import styles from './colour-picker.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { OneOf } from './one-of.tsx'

export type ColourPickerProps = {
  readonly label: string
  readonly value: StageColour
  readonly onChange: (colour: StageColour) => void
}

/** One of the eight hues, each with its name. */
export function ColourPicker({ label, value, onChange }: ColourPickerProps) {
  const t = useTranslate()
  return (
    <OneOf label={label} value={value} onChange={onChange} className={styles.colours}>
      {STAGE_COLOURS.map((colour) => (
        <ToggleButton
          key={colour}
          id={colour}
          data-stage={colour}
          aria-label={t(`ui.colour.${colour}`)}
          className={cx(styles.colour)}
        >
          {({ isSelected }) => isSelected && <Icon name="check" />}
        </ToggleButton>
      ))}
    </OneOf>
  )
}
