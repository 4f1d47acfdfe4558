/** The faces of the emotion scale, from worst to best, as emoji of the Noto set. */
export const FACES = ['😡', '😣', '😟', '🙁', '😕', '😐', '🙂', '😊', '😀', '😄', '😍'] as const

/** Faces offered besides those of the scale. */
export const MORE_FACES = [
  '🤔',
  '😴',
  '😱',
  '😤',
  '😭',
  '😢',
  '😞',
  '😬',
  '🙄',
  '😮',
  '🤩',
  '🥳',
  '😎',
  '🤗',
  '😌',
  '😇',
  '🥰',
  '👍',
  '👎',
  '❤️',
  '💔',
] as const

export type EmotionScale = { readonly min: number; readonly max: number }

/** Where the dashed neutral line lies: 0 where the scale holds it inside, else its middle. */
export function neutralOf({ min, max }: EmotionScale): number {
  return min < 0 && max > 0 ? 0 : (min + max) / 2
}

/** A value as a share of the scale, 0 (worst) to 1 (best); values beyond its ends are drawn at the ends. */
export function shareOf(value: number, { min, max }: EmotionScale): number {
  return Math.min(1, Math.max(0, (value - min) / (max - min)))
}

/** The face that goes with a value: the neutral one on the neutral line, worse below, better above. */
export function faceFor(value: number, scale: EmotionScale): string {
  const neutral = neutralOf(scale)
  const reach = value < neutral ? neutral - scale.min : scale.max - neutral
  const middle = (FACES.length - 1) / 2
  const away = reach === 0 ? 0 : Math.max(-1, Math.min(1, (value - neutral) / reach))
  return FACES[Math.round(middle + away * middle)] as string
}

/** The message that names a value in words where the point has none of its own: five grades from awful to delighted. */
export function feelingMessage(value: number, scale: EmotionScale): `feeling.${1 | 2 | 3 | 4 | 5}` {
  const face = FACES.indexOf(faceFor(value, scale) as (typeof FACES)[number])
  const grade = face <= 1 ? 1 : face <= 4 ? 2 : face === 5 ? 3 : face <= 8 ? 4 : 5
  return `feeling.${grade}`
}
