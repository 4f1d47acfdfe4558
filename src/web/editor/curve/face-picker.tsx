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
export function FacePicker({ faces, ...props }: FacePickerProps) {
  return (
    <OneOf
      {...props}
      choices={faces.map((emoji) => ({ id: emoji, label: emoji, content: <Emoji emoji={emoji} size={24} /> }))}
      className={styles.faces}
      choiceClass={styles.face}
    />
  )
}
