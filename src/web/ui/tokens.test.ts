import assert from 'node:assert/strict'
import test from 'node:test'
import { contrast } from '../../domain/palette.ts'
import { THEMES, type Theme, themeTokens, tokensCss } from './tokens.ts'

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const TEXT = 4.5
const SHAPE = 3

for (const theme of THEMES) {
  test(`text and shapes of the frame stand out in the ${theme} theme`, () => {
    const colour = colours(theme)
    for (const ground of ['ground', 'surface', 'sunken', 'raised']) {
      for (const ink of ['ink', 'soft', 'accent-ink', 'danger-ink', 'success-ink', 'warning-ink']) {
        atLeast(TEXT, colour(ink), colour(ground), `${ink} on ${ground}`)
      }
      for (const shape of ['line-strong', 'accent-ink']) {
        atLeast(SHAPE, colour(shape), colour(ground), `${shape} on ${ground}`)
      }
    }
    for (const ground of ['ground', 'surface']) atLeast(TEXT, colour('faint'), colour(ground), `faint on ${ground}`)
    for (const tint of ['accent', 'danger', 'success', 'warning']) {
      atLeast(TEXT, colour(`${tint}-ink`), colour(`${tint}-tint`), `${tint}-ink on its tint`)
    }
    for (const solid of ['accent', 'accent-hover', 'danger', 'danger-hover']) {
      atLeast(TEXT, '#FFFFFF', colour(solid), `white on ${solid}`)
    }
  })
}

test('paper is light even when the screen is dark', () => {
  for (const block of tokensCss()
    .split('\n')
    .filter((line) => line.includes('color-scheme:dark'))) {
    assert.match(block, /^@media screen/)
  }
})

function colours(theme: Theme) {
  const tokens = themeTokens(theme)
  return (name: string) => {
    const value = tokens[name]
    assert.ok(value, `no token ${name}`)
    return value.startsWith('#') ? value : hexOf(value)
  }
}

function atLeast(ratio: number, a: string, b: string, what: string): void {
  const found = contrast(a, b)
  assert.ok(found >= ratio, `${what}: ${found.toFixed(2)} is less than ${ratio}`)
}

/** "oklch(L C H)" as sRGB, clipped to its gamut (CSS Color 4, section 10; matrices by Björn Ottosson). */
function hexOf(oklch: string): string {
  const [lightness, chroma, hue] = (oklch.match(/[\d.]+/g) ?? []).map(Number) as [number, number, number]
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const channels = linear.map((value) => {
    const clipped = Math.min(1, Math.max(0, value))
    const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}
