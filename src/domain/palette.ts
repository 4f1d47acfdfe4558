/**
 * The colours of a map, on screen and on paper alike. Eight stage hues of one lightness: `solid` carries white text,
 * `ink` is for text and lines on the paper, `tint` for fields. Every pair is tested for WCAG AA contrast.
 */
export const STAGE_COLOURS = ['indigo', 'cyan', 'emerald', 'amber', 'pink', 'violet', 'blue', 'red'] as const
export type StageColour = (typeof STAGE_COLOURS)[number]

export type Shades = { readonly solid: string; readonly ink: string; readonly tint: string }

export const STAGE_SHADES: Readonly<Record<'light' | 'dark', Readonly<Record<StageColour, Shades>>>> = {
  light: {
    indigo: { solid: '#4F46E5', ink: '#4338CA', tint: '#EEF0FF' },
    cyan: { solid: '#0E7490', ink: '#0E6E89', tint: '#E6F6FA' },
    emerald: { solid: '#047857', ink: '#047857', tint: '#E7F7F0' },
    amber: { solid: '#B45309', ink: '#A34A07', tint: '#FDF3E3' },
    pink: { solid: '#BE185D', ink: '#BE185D', tint: '#FDEDF5' },
    violet: { solid: '#7C3AED', ink: '#6D28D9', tint: '#F4EFFE' },
    blue: { solid: '#1D64D8', ink: '#1D5FCB', tint: '#EAF2FE' },
    red: { solid: '#C8302B', ink: '#BB2A26', tint: '#FDEEEC' },
  },
  dark: {
    indigo: { solid: '#5B54E8', ink: '#A5A8FF', tint: '#1A1B2C' },
    cyan: { solid: '#0E7490', ink: '#5CC9E2', tint: '#072026' },
    emerald: { solid: '#067A5A', ink: '#4FD1A1', tint: '#0C2119' },
    amber: { solid: '#B45309', ink: '#F2B05E', tint: '#261A0A' },
    pink: { solid: '#C2206A', ink: '#F58BBB', tint: '#28161E' },
    violet: { solid: '#7C3AED', ink: '#C0A3FF', tint: '#1E192A' },
    blue: { solid: '#1D64D8', ink: '#82B4FF', tint: '#131D2C' },
    red: { solid: '#C8302B', ink: '#FF9A93', tint: '#2A1615' },
  },
}

/** What a card's bar says about its kind. `stage` takes the hue of the stage it stands in. */
export const TONES = ['stage', 'pain', 'opportunity', 'solution', 'thought', 'neutral'] as const
export type Tone = (typeof TONES)[number]

/** `bar` is drawn beside the card, `tint` under the lane. */
export const TONE_SHADES: Readonly<
  Record<'light' | 'dark', Readonly<Record<Exclude<Tone, 'stage'>, { readonly bar: string; readonly tint: string }>>>
> = {
  light: {
    pain: { bar: '#DC2626', tint: '#FEF1F1' },
    opportunity: { bar: '#16A34A', tint: '#EFFBF3' },
    solution: { bar: '#0D9488', tint: '#EDFAF8' },
    thought: { bar: '#8B5CF6', tint: '#F6F3FF' },
    neutral: { bar: '#94A3B8', tint: '#F6F8FB' },
  },
  dark: {
    pain: { bar: '#F87171', tint: '#261618' },
    opportunity: { bar: '#4ADE80', tint: '#111F17' },
    solution: { bar: '#2DD4BF', tint: '#0D1F1D' },
    thought: { bar: '#A78BFA', tint: '#1C1928' },
    neutral: { bar: '#64748B', tint: '#151A21' },
  },
}

/** The field behind the emotion curve, from the best to the worst. */
export const EMOTION_FIELD = {
  light: { top: '#DCFCE7', middle: '#FFFFFF', bottom: '#FEE2E2', neutral: '#94A3B8' },
  dark: { top: '#13301F', middle: '#161A22', bottom: '#341B1D', neutral: '#64748B' },
} as const

/** Paper, ink and lines, the same on screen and in every export. */
export const PAPER = {
  light: { ground: '#FBFCFE', card: '#FFFFFF', line: '#E2E8F0', ink: '#0F172A', soft: '#475569', faint: '#64748B' },
  dark: { ground: '#0F131A', card: '#1E2530', line: '#303948', ink: '#F1F5F9', soft: '#B6C2D2', faint: '#94A3B8' },
} as const

export function stageColourAt(index: number): StageColour {
  return STAGE_COLOURS[index % STAGE_COLOURS.length] as StageColour
}

/** WCAG 2.2 contrast ratio of two `#RRGGBB` colours, from 1 to 21 (definition of relative luminance). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
