import { EMOTION_FIELD, PAPER, STAGE_COLOURS, STAGE_SHADES, TONE_SHADES } from '../../domain/palette.ts'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The one hue of all greys, in OKLCH degrees: that of the paper's ink. */
const GREY_HUE = 257
/** The one hue of what can be done: buttons, links, focus. */
const ACCENT_HUE = 270

const grey = (lightness: number, chroma: number) => `oklch(${lightness} ${chroma} ${GREY_HUE})`
const veil = (lightness: number, alpha: number) => `oklch(${lightness} 0.03 ${GREY_HUE} / ${alpha})`
const accent = (lightness: number, chroma: number) => `oklch(${lightness} ${chroma} ${ACCENT_HUE})`

/** What the frame adds to the paper's colours. Text pairs are tested for WCAG AA, outlines for 3:1. */
export const FRAME_COLOURS: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    sunken: grey(0.972, 0.006),
    raised: '#FFFFFF',
    hover: veil(0.45, 0.075),
    pressed: veil(0.45, 0.14),
    'line-strong': grey(0.6, 0.03),
    accent: accent(0.5, 0.21),
    'accent-hover': accent(0.45, 0.21),
    'accent-ink': accent(0.47, 0.2),
    'accent-tint': accent(0.957, 0.024),
    'on-accent': '#FFFFFF',
    danger: 'oklch(0.52 0.2 27)',
    'danger-hover': 'oklch(0.47 0.19 27)',
    'danger-ink': 'oklch(0.5 0.19 27)',
    'danger-tint': 'oklch(0.965 0.016 27)',
    'success-ink': 'oklch(0.48 0.12 155)',
    'success-tint': 'oklch(0.965 0.025 155)',
    'warning-ink': 'oklch(0.5 0.12 60)',
    'warning-tint': 'oklch(0.97 0.03 80)',
    scrim: veil(0.25, 0.4),
    shadow: '0 1px 2px oklch(0.25 0.04 257 / 0.1), 0 8px 28px oklch(0.25 0.04 257 / 0.16)',
  },
  dark: {
    sunken: grey(0.165, 0.012),
    raised: grey(0.275, 0.024),
    hover: veil(0.8, 0.1),
    pressed: veil(0.8, 0.17),
    'line-strong': grey(0.6, 0.03),
    accent: accent(0.53, 0.2),
    'accent-hover': accent(0.57, 0.19),
    'accent-ink': accent(0.8, 0.1),
    'accent-tint': accent(0.29, 0.07),
    'on-accent': '#FFFFFF',
    danger: 'oklch(0.53 0.2 27)',
    'danger-hover': 'oklch(0.57 0.2 27)',
    'danger-ink': 'oklch(0.79 0.11 25)',
    'danger-tint': 'oklch(0.27 0.06 25)',
    'success-ink': 'oklch(0.82 0.13 155)',
    'success-tint': 'oklch(0.27 0.05 155)',
    'warning-ink': 'oklch(0.84 0.11 75)',
    'warning-tint': 'oklch(0.28 0.05 75)',
    scrim: 'oklch(0.08 0.01 257 / 0.6)',
    shadow: '0 0 0 1px oklch(0.8 0.03 257 / 0.1), 0 10px 32px oklch(0 0 0 / 0.5)',
  },
}

/** Every custom property of one theme, by its name without the dashes. */
export function themeTokens(theme: Theme): Record<string, string> {
  const tokens: Record<string, string> = {}
  const { ground, card, line, ink, soft, faint } = PAPER[theme]
  Object.assign(tokens, { ground, surface: card, line, ink, soft, faint }, FRAME_COLOURS[theme])
  for (const [colour, shades] of Object.entries(STAGE_SHADES[theme])) {
    for (const [shade, value] of Object.entries(shades)) tokens[`stage-${colour}-${shade}`] = value
  }
  for (const [tone, shades] of Object.entries(TONE_SHADES[theme])) {
    for (const [shade, value] of Object.entries(shades)) tokens[`tone-${tone}-${shade}`] = value
  }
  for (const [place, value] of Object.entries(EMOTION_FIELD[theme])) tokens[`emotion-${place}`] = value
  return tokens
}

function block(selector: string, theme: Theme): string {
  const lines = Object.entries(themeTokens(theme)).map(([name, value]) => `--${name}:${value};`)
  return `${selector}{color-scheme:${theme};${lines.join('')}}`
}

/** `data-stage="indigo"` and `data-tone="pain"` give an element its hue as `--stage-solid`, `--tone-bar` and so on. */
function hues(): string[] {
  const stages = STAGE_COLOURS.map((colour) => {
    const shades = ['solid', 'ink', 'tint'].map((shade) => `--stage-${shade}:var(--stage-${colour}-${shade});`)
    return `[data-stage='${colour}']{${shades.join('')}}`
  })
  const tones = Object.keys(TONE_SHADES.light).map(
    (tone) => `[data-tone='${tone}']{--tone-bar:var(--tone-${tone}-bar);--tone-tint:var(--tone-${tone}-tint);}`,
  )
  return [...stages, ...tones, `[data-tone='stage']{--tone-bar:var(--stage-solid);--tone-tint:var(--stage-tint);}`]
}

/** The style sheet of all tokens: the system's theme, the chosen one, and light on paper. */
export function tokensCss(): string {
  return [
    block(':root', 'light'),
    `@media screen and (prefers-color-scheme:dark){${block(":root:not([data-theme='light'])", 'dark')}}`,
    `@media screen{${block(":root[data-theme='dark']", 'dark')}}`,
    ...hues(),
  ].join('\n')
}
