import { ToggleButton } from 'react-aria-components/ToggleButton'
import { cx } from '../../ui/cx.ts'
import { Emoji } from '../../ui/emoji.tsx'
import { OneOf } from '../../ui/one-of.tsx'
import styles from './point-popover.module.css'

export type FacePickerProps = {
  readonly label: string
  readonly faces: readonly string[]
  readonly value: string
  readonly onChange: (emoji: string) => void
}

/** One of the faces of the scale, or another. */
export function FacePicker({ label, faces, value, onChange }: FacePickerProps) {
  return (
    <OneOf label={label} value={value} onChange={onChange} className={styles.faces}>
      {faces.map((emoji) => (
        <ToggleButton key={emoji} id={emoji} aria-label={emoji} className={cx(styles.face)}>
          <Emoji emoji={emoji} size={24} />
        </ToggleButton>
      ))}
    </OneOf>
  )
}
