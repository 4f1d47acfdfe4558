import faces from 'virtual:faces'
import styles from './emoji.module.css'

export type EmojiProps = {
  readonly emoji: string
  /** Side in CSS pixels; without it as high as the text around it. */
  readonly size?: number
  /** What it means. Without it the emoji is decoration. */
  readonly label?: string
}

/** The address of a face's drawing, for `<image>` in an SVG; null where the drawing is not shipped. */
export function faceAddress(emoji: string): string | null {
  return faces[emoji] ?? null
}

/** A face as Noto draws it, the same on every machine and in every export; others as the system has them. */
export function Emoji({ emoji, size, label }: EmojiProps) {
  const address = faceAddress(emoji)
  const box = size === undefined ? {} : { style: { inlineSize: size, blockSize: size, verticalAlign: 'middle' } }
  if (address) return <img className={styles.emoji} src={address} alt={label ?? ''} draggable={false} {...box} />
  const style = size === undefined ? {} : { fontSize: size * 0.82 }
  return label === undefined ? (
    <span aria-hidden="true" style={style}>
      {emoji}
    </span>
  ) : (
    <span role="img" aria-label={label} style={style}>
      {emoji}
    </span>
  )
}
