import styles from './avatar.module.css'
import { type AvatarFace, avatarFace, HAIRS, SKINS } from './avatar-face.ts'
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
  const skin = SKINS[face.skin] as string
  const hair = HAIRS[face.hair] as string
  return (
    <svg viewBox="0 0 64 64" width="100%" height="100%" aria-hidden="true">
      <rect width="64" height="64" fill={`var(--stage-${face.colour}-tint)`} />
      <circle cx="32" cy="30" r="26" fill={`var(--stage-${face.colour}-solid)`} opacity="0.14" />
      <HairBehind style={face.style} colour={hair} scarf={face.top} />
      <path d="M10 66c1-13 10-18 22-18s21 5 22 18Z" fill={`var(--stage-${face.top}-solid)`} />
      <path d="M26 40h12v9c0 4-12 4-12 0Z" fill={skin} />
      <path d="M26 43c3 3 9 3 12 0v4c-3 2.6-9 2.6-12 0Z" fill="#000" opacity="0.12" />
      <circle cx="20.4" cy="29.5" r="2.6" fill={skin} />
      <circle cx="43.6" cy="29.5" r="2.6" fill={skin} />
      <path d="M20 27c0-9 5-14 12-14s12 5 12 14c0 10-5 17-12 17S20 37 20 27Z" fill={skin} />
      <Features face={face} hair={hair} />
      <HairBefore style={face.style} colour={hair} scarf={face.top} />
    </svg>
  )
}

function Features({ face, hair }: { readonly face: AvatarFace; readonly hair: string }) {
  const depth = 37.6 + face.smile * 3.6
  return (
    <>
      {face.beard === 'short' && (
        <path
          d="M20.6 30c.6 9 5.4 14 11.4 14s10.8-5 11.4-14c-2 4-3.4 5-6 5.2-2.4-1.2-8.4-1.2-10.8 0-2.6-.2-4-1.2-6-5.200Z"
          fill={hair}
          opacity="0.92"
        />
      )}
      <circle cx="27" cy="28" r="1.7" fill="#23202B" />
      <circle cx="37" cy="28" r="1.7" fill="#23202B" />
      <path
        d="M24.2 24.200q2.8-1.6 5.4 0M34.4 24.200q2.6-1.6 5.4 0"
        fill="none"
        stroke={hair}
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path d="M32 29v4h-1.6" fill="none" stroke="#000" strokeOpacity="0.25" strokeWidth="1.3" strokeLinecap="round" />
      {face.beard === 'moustache' && (
        <path d="M26.5 35.400c2-2.2 4-2 5.5-.8 1.5-1.2 3.5-1.4 5.5.8-2 1-4 .9-5.5 0-1.5.9-3.5 1-5.5 0Z" fill={hair} />
      )}
      <path
        d={`M28 36.800Q32 ${depth} 36 36.8`}
        fill="none"
        stroke={face.beard === 'short' || face.skin >= 4 ? '#EDB4A4' : '#8A3B33'}
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      {face.hasGlasses && (
        <g fill="none" stroke="#23202B" strokeWidth="1.3">
          <circle cx="27" cy="28.2" r="4" />
          <circle cx="37" cy="28.2" r="4" />
          <path d="M31 28h2M23 27.600l-2.6-.8M41 27.600l2.6-.8" />
        </g>
      )}
    </>
  )
}

type HairProps = { readonly style: AvatarFace['style']; readonly colour: string; readonly scarf: AvatarFace['top'] }

function HairBehind({ style, colour, scarf }: HairProps) {
  switch (style) {
    case 'bob':
      return <path d="M16 28c0-11 6-18 16-18s16 7 16 18v12c-3 4-7 4-9 3H25c-2 1-6 1-9-3Z" fill={colour} />
    case 'long':
      return <path d="M15 28c0-11 7-18 17-18s17 7 17 18c0 10 2 16 4 24H11c2-8 4-14 4-24Z" fill={colour} />
    case 'bun':
      return <circle cx="32" cy="9.5" r="6" fill={colour} />
    case 'curly':
      return (
        <path
          d="M32 7c5-2 10 0 12 4 5 1 7 6 5 10 2 4 1 9-3 11H18c-4-2-5-7-3-11-2-4 0-9 5-10 2-4 7-6 12-4Z"
          fill={colour}
        />
      )
    case 'scarf':
      return (
        <path
          d="M15 30c0-12 7-20 17-20s17 8 17 20c0 8-1 14-5 20H20c-4-6-5-12-5-20Z"
          fill={`var(--stage-${scarf}-ink)`}
        />
      )
    case 'short':
    case 'side':
    case 'bald':
      return null
    default:
      return style satisfies never
  }
}

function HairBefore({ style, colour, scarf }: HairProps) {
  switch (style) {
    case 'short':
      return <path d="M19 27c-2-10 4-17 13-17s15 6 13 17c-1-4-2-7-4-9-5 1-13 1-17-1-3 2-4 6-5 10Z" fill={colour} />
    case 'side':
      return <path d="M19 28c-3-11 4-18 13-18s15 7 13 18c-1-5-3-8-5-9-6 0-11-2-14-5-1 5-5 6-7 14Z" fill={colour} />
    case 'bob':
      return <path d="M19 29c-1-9 3-16 13-16s14 7 13 16c-2-2-3-5-4-8-7 0-13-2-15-4-1 4-4 7-7 12Z" fill={colour} />
    case 'long':
      return <path d="M18 32c-1-12 4-20 14-20s15 8 14 20c-2-4-4-9-6-12-4 0-7-2-9-5-3 6-8 8-13 17Z" fill={colour} />
    case 'bun':
      return <path d="M19 27c-2-9 4-15 13-15s15 6 13 15c-3-5-7-8-13-8s-10 3-13 8Z" fill={colour} />
    case 'curly':
      return (
        <path d="M19 26c0-4 2-7 5-8 2 2 5 2 8 1 3 1 6 1 8-1 3 1 5 4 5 8 1-9-4-14-13-14s-14 5-13 14Z" fill={colour} />
      )
    case 'scarf':
      return (
        <path
          d="M18 31c-1-13 5-20 14-20s15 7 14 20c-1-9-6-14-14-14s-13 5-14 14Z"
          fill={`var(--stage-${scarf}-solid)`}
        />
      )
    case 'bald':
      return null
    default:
      return style satisfies never
  }
}
