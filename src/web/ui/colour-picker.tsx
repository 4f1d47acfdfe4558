import { STAGE_COLOURS, type StageColour } from '../../domain/palette.ts'
import { useTranslate } from '../app/language.tsx'
import styles from './colour-picker.module.css'
import { Icon } from './icon.tsx'
import { OneOf } from './one-of.tsx'

export type ColourPickerProps = {
  readonly label: string
  readonly value: StageColour
  readonly onChange: (colour: StageColour) => void
  readonly onPress?: () => void
}

/** One of the eight hues, each with its name. */
export function ColourPicker(props: ColourPickerProps) {
  const t = useTranslate()
  return (
    <OneOf
      {...props}
      choices={STAGE_COLOURS.map((colour) => ({
        id: colour,
        label: t(`ui.colour.${colour}`),
        content: colour === props.value && <Icon name="check" />,
        stage: colour,
      }))}
      className={styles.colours}
      choiceClass={styles.colour}
    />
  )
}
