import {
  EMOTION_FIELD,
  PAPER,
  type Shades,
  STAGE_SHADES,
  type StageColour,
  TONE_SHADES,
  type Tone,
} from '../../../domain/palette.ts'

export type Theme = 'light' | 'dark'

/** Sizes of the picture in pixels; printed, everything is scaled together. The rhythm is 4 and 8. */
export const SIZE = {
  margin: 44,
  body: 13,
  bodyLine: 18,
  small: 11,
  smallLine: 15,
  title: 39,
  titleLine: 46,
  stage: 17,
  stageLine: 22,
  figure: 23,
  figureLine: 28,
  label: 13,
  labelLine: 17,
  /** Between stages and between lanes. */
  gap: 6,
  /** Around the cards of a cell. */
  cellPad: 8,
  /** Between cards. */
  cardGap: 8,
  cardPadX: 11,
  cardPadY: 8,
  bar: 4,
  radius: 6,
  /** Label column. */
  labelColumn: 132,
} as const

export type Colours = (typeof PAPER)['light' | 'dark'] & {
  readonly field: (typeof EMOTION_FIELD)['light' | 'dark']
  readonly accent: string
  readonly chip: string
  readonly onSolid: string
}

export function coloursOf(theme: Theme): Colours {
  return {
    ...PAPER[theme],
    field: EMOTION_FIELD[theme],
    accent: STAGE_SHADES[theme].indigo.ink,
    chip: theme === 'light' ? '#E2E8F0' : '#2F3947',
    onSolid: '#FFFFFF',
  }
}

export function stageShades(theme: Theme, colour: StageColour): Shades {
  return STAGE_SHADES[theme][colour]
}

/** The bar beside a card and the tint under its lane; `stage` takes the hue of the stage that the cell is in. */
export function toneShades(
  theme: Theme,
  tone: Tone,
  stage: StageColour,
): { readonly bar: string; readonly tint: string } {
  if (tone !== 'stage') return TONE_SHADES[theme][tone]
  const shades = STAGE_SHADES[theme][stage]
  return { bar: theme === 'light' ? shades.solid : shades.ink, tint: shades.tint }
}
