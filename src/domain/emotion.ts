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

/** The same feeling on another scale, to hundredths: as far from neutral on its side, so that no good one becomes bad. */
export function converted(value: number, from: EmotionScale, to: EmotionScale): number {
  const [before, after] = [neutralOf(from), neutralOf(to)]
  const away = value < before ? (before - value) / (from.min - before) : (value - before) / (from.max - before)
  const reach = value < before ? after - to.min : to.max - after
  return Math.round((after + away * reach) * 100) / 100
}

/** How far an arrow key moves a point: a whole number, of which the scale has some ten to twenty. */
function stepOf({ min, max }: EmotionScale): number {
  return Math.max(1, Math.round((max - min) / 20))
}

/** So many steps above (or below) a value, on the scale's steps and within its ends; a value between two goes to the next. */
export function stepped(value: number, by: number, scale: EmotionScale): number {
  const step = stepOf(scale)
  const from = by > 0 ? Math.floor(value / step) : Math.ceil(value / step)
  return Math.min(scale.max, Math.max(scale.min, (from + by) * step)) + 0
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
