import { AVATAR_SIZE, avatarDrawing } from '../../domain/persona/avatar-drawing.ts'
import { type AvatarFace, avatarFace } from '../../domain/persona/avatar-face.ts'
import styles from './avatar.module.css'
import { cx } from './cx.ts'

export type AvatarProps = {
  /** Decides how the drawn face looks; the persona's `avatarSeed`, or its id. */
  readonly seed: string
  /** The address of an uploaded portrait, which goes before the drawing. */
  readonly src?: string | null | undefined
  /** What the portrait shows. Without it the avatar is decoration beside a name. */
  readonly alt?: string | undefined
  /** Side in CSS pixels. */
  readonly size?: number
  readonly isSquare?: boolean
}

/** A person: the uploaded portrait whole and uncropped, or a face drawn from a seed. No service is asked. */
export function Avatar({ seed, src, alt, size = 32, isSquare = false }: AvatarProps) {
  const face = avatarFace(seed)
  const meaning = alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true as const }
  return (
    <span
      className={cx(styles.avatar, isSquare && styles.square)}
      style={{ inlineSize: size, blockSize: size }}
      data-stage={face.colour}
      {...(src ? {} : meaning)}
    >
      {src ? (
        <>
          <img className={styles.blur} src={src} alt="" />
          <img className={styles.portrait} src={src} alt={alt ?? ''} />
        </>
      ) : (
        <Drawing face={face} />
      )}
    </span>
  )
}

function Drawing({ face }: { readonly face: AvatarFace }) {
  const shapes = avatarDrawing(face, (hue, shade) => `var(--stage-${hue}-${shade})`)
  return (
    <svg viewBox={`0 0 ${AVATAR_SIZE} ${AVATAR_SIZE}`} width="100%" height="100%" aria-hidden="true">
      {shapes.map(({ shape: Shape, fill = 'none', ...rest }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a face's shapes never change places
        <Shape key={at} fill={fill} strokeLinecap="round" {...rest} />
      ))}
    </svg>
  )
}
