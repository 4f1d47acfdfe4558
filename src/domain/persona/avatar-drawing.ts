import type { StageColour } from '../palette.ts'
import { type AvatarFace, HAIRS, type HairStyle, SKINS } from './avatar-face.ts'

/** One shape of a drawing on a square of 64 units, in drawing order. Names are SVG's own. */
export type AvatarShape = {
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly strokeOpacity?: number
  readonly opacity?: number
} & (
  | { readonly shape: 'path'; readonly d: string }
  | { readonly shape: 'circle'; readonly cx: number; readonly cy: number; readonly r: number }
  | { readonly shape: 'rect'; readonly width: number; readonly height: number }
)

export const AVATAR_SIZE = 64

/** The colour of a stage's hue as whoever draws writes it: a custom property on screen, a value on paper. */
export type HueColour = (hue: StageColour, shade: 'solid' | 'ink' | 'tint') => string

const DARK = '#23202B'

/** A face as shapes, the same on screen and in every picture. */
export function avatarDrawing(face: AvatarFace, colour: HueColour): AvatarShape[] {
  const skin = SKINS[face.skin] as string
  const hair = HAIRS[face.hair] as string
  return [
    { shape: 'rect', width: AVATAR_SIZE, height: AVATAR_SIZE, fill: colour(face.colour, 'tint') },
    { shape: 'circle', cx: 32, cy: 30, r: 26, fill: colour(face.colour, 'solid'), opacity: 0.14 },
    ...hairPart(BEHIND[face.style], face.style === 'scarf' ? colour(face.top, 'ink') : hair),
    { shape: 'path', d: 'M10 66c1-13 10-18 22-18s21 5 22 18Z', fill: colour(face.top, 'solid') },
    { shape: 'path', d: 'M26 40h12v9c0 4-12 4-12 0Z', fill: skin },
    { shape: 'path', d: 'M26 43c3 3 9 3 12 0v4c-3 2.6-9 2.6-12 0Z', fill: '#000000', opacity: 0.12 },
    { shape: 'circle', cx: 20.4, cy: 29.5, r: 2.6, fill: skin },
    { shape: 'circle', cx: 43.6, cy: 29.5, r: 2.6, fill: skin },
    { shape: 'path', d: 'M20 27c0-9 5-14 12-14s12 5 12 14c0 10-5 17-12 17S20 37 20 27Z', fill: skin },
    ...features(face, hair),
    ...hairPart(BEFORE[face.style], face.style === 'scarf' ? colour(face.top, 'solid') : hair),
  ]
}

function features({ beard, smile, skin, hasGlasses }: AvatarFace, hair: string): AvatarShape[] {
  const mouth = beard === 'short' || skin >= 4 ? '#EDB4A4' : '#8A3B33'
  const shapes: AvatarShape[] = [
    { shape: 'circle', cx: 27, cy: 28, r: 1.7, fill: DARK },
    { shape: 'circle', cx: 37, cy: 28, r: 1.7, fill: DARK },
    { shape: 'path', d: 'M24.2 24.2q2.8-1.6 5.4 0M34.4 24.2q2.6-1.6 5.4 0', stroke: hair, strokeWidth: 1.5 },
    { shape: 'path', d: 'M32 29v4h-1.6', stroke: '#000000', strokeOpacity: 0.25, strokeWidth: 1.3 },
  ]
  if (beard === 'short') shapes.unshift({ shape: 'path', d: SHORT_BEARD, fill: hair, opacity: 0.92 })
  if (beard === 'moustache') shapes.push({ shape: 'path', d: MOUSTACHE, fill: hair })
  shapes.push({ shape: 'path', d: `M28 36.8Q32 ${37.6 + smile * 3.6} 36 36.8`, stroke: mouth, strokeWidth: 1.6 })
  return hasGlasses ? [...shapes, ...GLASSES] : shapes
}

const SHORT_BEARD =
  'M20.6 30c.6 9 5.4 14 11.4 14s10.8-5 11.4-14c-2 4-3.4 5-6 5.2-2.4-1.2-8.4-1.2-10.8 0-2.6-.2-4-1.2-6-5.2Z'
const MOUSTACHE = 'M26.5 35.4c2-2.2 4-2 5.5-.8 1.5-1.2 3.5-1.4 5.5.8-2 1-4 .9-5.5 0-1.5.9-3.5 1-5.5 0Z'
const GLASSES: readonly AvatarShape[] = [
  { shape: 'circle', cx: 27, cy: 28.2, r: 4, stroke: DARK, strokeWidth: 1.3 },
  { shape: 'circle', cx: 37, cy: 28.2, r: 4, stroke: DARK, strokeWidth: 1.3 },
  { shape: 'path', d: 'M31 28h2M23 27.6l-2.6-.8M41 27.6l2.6-.8', stroke: DARK, strokeWidth: 1.3 },
]

type Hair = string | { readonly cx: number; readonly cy: number; readonly r: number } | null

function hairPart(hair: Hair, fill: string): AvatarShape[] {
  if (hair === null) return []
  return typeof hair === 'string' ? [{ shape: 'path', d: hair, fill }] : [{ shape: 'circle', ...hair, fill }]
}

/** Hair behind the head … */
const BEHIND: Readonly<Record<HairStyle, Hair>> = {
  short: null,
  side: null,
  bald: null,
  bob: 'M16 28c0-11 6-18 16-18s16 7 16 18v12c-3 4-7 4-9 3H25c-2 1-6 1-9-3Z',
  long: 'M15 28c0-11 7-18 17-18s17 7 17 18c0 10 2 16 4 24H11c2-8 4-14 4-24Z',
  bun: { cx: 32, cy: 9.5, r: 6 },
  curly: 'M32 7c5-2 10 0 12 4 5 1 7 6 5 10 2 4 1 9-3 11H18c-4-2-5-7-3-11-2-4 0-9 5-10 2-4 7-6 12-4Z',
  scarf: 'M15 30c0-12 7-20 17-20s17 8 17 20c0 8-1 14-5 20H20c-4-6-5-12-5-20Z',
}

/** … and over the forehead. */
const BEFORE: Readonly<Record<HairStyle, Hair>> = {
  bald: null,
  short: 'M19 27c-2-10 4-17 13-17s15 6 13 17c-1-4-2-7-4-9-5 1-13 1-17-1-3 2-4 6-5 10Z',
  side: 'M19 28c-3-11 4-18 13-18s15 7 13 18c-1-5-3-8-5-9-6 0-11-2-14-5-1 5-5 6-7 14Z',
  bob: 'M19 29c-1-9 3-16 13-16s14 7 13 16c-2-2-3-5-4-8-7 0-13-2-15-4-1 4-4 7-7 12Z',
  long: 'M18 32c-1-12 4-20 14-20s15 8 14 20c-2-4-4-9-6-12-4 0-7-2-9-5-3 6-8 8-13 17Z',
  bun: 'M19 27c-2-9 4-15 13-15s15 6 13 15c-3-5-7-8-13-8s-10 3-13 8Z',
  curly: 'M19 26c0-4 2-7 5-8 2 2 5 2 8 1 3 1 6 1 8-1 3 1 5 4 5 8 1-9-4-14-13-14s-14 5-13 14Z',
  scarf: 'M18 31c-1-13 5-20 14-20s15 7 14 20c-1-9-6-14-14-14s-13 5-14 14Z',
}
