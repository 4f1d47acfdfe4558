import {
  EMOTION_FIELD,
  PAPER,
  type Shades,
  STAGE_SHADES,
  type StageColour,
  TONE_SHADES,
  type Tone,
} from '../../../domain/palette.ts'

/** `both`: every colour is a pair, `light/dark`, for a page that follows its reader's choice. */
export type Theme = 'light' | 'dark' | 'both'

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

export type Colours = Readonly<Record<keyof (typeof PAPER)['light'] | 'accent' | 'chip' | 'onSolid', string>> & {
  readonly field: Readonly<Record<keyof (typeof EMOTION_FIELD)['light'], string>>
}

export function coloursOf(theme: Theme): Colours {
  const accent = stageShades(theme, 'indigo').ink
  const chip = pick(theme, '#E2E8F0', '#2F3947')
  return { ...picked(theme, PAPER), field: picked(theme, EMOTION_FIELD), accent, chip, onSolid: '#FFFFFF' }
}

export function stageShades(theme: Theme, colour: StageColour): Shades {
  return picked(theme, { light: STAGE_SHADES.light[colour], dark: STAGE_SHADES.dark[colour] })
}

/** The ring around a face: the stage's full hue on white, its lighter ink on dark ground. */
export function ringColour(theme: Theme, colour: StageColour): string {
  return pick(theme, STAGE_SHADES.light[colour].solid, STAGE_SHADES.dark[colour].ink)
}

/** The bar beside a card and the tint under its lane; `stage` takes the hue of the stage that the cell is in. */
export function toneShades(
  theme: Theme,
  tone: Tone,
  stage: StageColour,
): { readonly bar: string; readonly tint: string } {
  if (tone !== 'stage') return picked(theme, { light: TONE_SHADES.light[tone], dark: TONE_SHADES.dark[tone] })
  return { bar: ringColour(theme, stage), tint: stageShades(theme, stage).tint }
}

function pick(theme: Theme, light: string, dark: string): string {
  if (theme === 'both') return light === dark ? light : `${light}/${dark}`
  return theme === 'light' ? light : dark
}

function picked<Names extends string>(
  theme: Theme,
  { light, dark }: { readonly light: Readonly<Record<Names, string>>; readonly dark: Readonly<Record<Names, string>> },
): Readonly<Record<Names, string>> {
  const names = Object.keys(light) as Names[]
  return Object.fromEntries(names.map((name) => [name, pick(theme, light[name], dark[name])])) as Record<Names, string>
}
