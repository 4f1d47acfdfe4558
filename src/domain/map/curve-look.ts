import type { StageColour } from '../palette.ts'

/** SVG `stroke-dasharray` of the first curve, of the second, …; undefined: a whole line. */
const DASHES = [undefined, '9 6', '2 5', '14 5 2 5', '5 3'] as const
const HUES: readonly StageColour[] = ['indigo', 'pink', 'emerald', 'amber', 'cyan', 'red', 'violet', 'blue']

/** How the curve of the `owner`-th person is dashed, on the screen and on paper: told apart without colour. */
export function curveDash(owner: number): string | undefined {
  return DASHES[owner % DASHES.length]
}

/** Its hue, far from the one before. */
export function curveHue(owner: number): StageColour {
  return HUES[owner % HUES.length] ?? 'indigo'
}
