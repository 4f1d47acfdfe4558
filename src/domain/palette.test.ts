import assert from 'node:assert/strict'
import test from 'node:test'
import { contrast, EMOTION_FIELD, PAPER, STAGE_COLOURS, STAGE_SHADES, stageColourAt, TONE_SHADES } from './palette.ts'

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for what one must see to understand (1.4.11). */
const TEXT = 4.5
const GRAPHIC = 3
const THEMES = ['light', 'dark'] as const

function assertContrast(a: string, b: string, least: number, what: string) {
  assert.ok(contrast(a, b) >= least, `${what}: ${a} on ${b} has ${contrast(a, b).toFixed(2)}`)
}

test('contrast is as WCAG defines it', () => {
  assert.equal(contrast('#000000', '#FFFFFF'), 21)
  assert.equal(contrast('#123456', '#123456'), 1)
  assert.equal(contrast('#777777', '#FFFFFF').toFixed(2), '4.48')
  assert.equal(contrast('#FFFFFF', '#0891B2').toFixed(2), contrast('#0891B2', '#FFFFFF').toFixed(2))
})

test('white text is readable on every stage', () => {
  for (const theme of THEMES) {
    for (const colour of STAGE_COLOURS)
      assertContrast('#FFFFFF', STAGE_SHADES[theme][colour].solid, TEXT, `${theme} ${colour}`)
  }
})

test('a stage’s ink is readable on its tint, on cards and on the ground', () => {
  for (const theme of THEMES) {
    for (const colour of STAGE_COLOURS) {
      const { ink, tint } = STAGE_SHADES[theme][colour]
      for (const field of [tint, PAPER[theme].card, PAPER[theme].ground])
        assertContrast(ink, field, TEXT, `${theme} ${colour}`)
    }
  }
})

test('every kind of text is readable on everything that lies beneath it', () => {
  for (const theme of THEMES) {
    const { ground, card, ink, soft, faint } = PAPER[theme]
    const stageTints = STAGE_COLOURS.map((colour) => STAGE_SHADES[theme][colour].tint)
    const toneTints = Object.values(TONE_SHADES[theme]).map(({ tint }) => tint)
    const { top, middle, bottom } = EMOTION_FIELD[theme]
    for (const field of [ground, card, top, middle, bottom, ...stageTints, ...toneTints]) {
      assertContrast(ink, field, TEXT, `${theme} ink`)
      assertContrast(soft, field, TEXT, `${theme} soft`)
    }
    for (const field of [ground, card]) assertContrast(faint, field, TEXT, `${theme} faint`)
  }
})

test('stage colours come round again', () => {
  assert.equal(stageColourAt(0), STAGE_COLOURS[0])
  assert.equal(stageColourAt(STAGE_COLOURS.length), STAGE_COLOURS[0])
  assert.equal(new Set(STAGE_COLOURS.map((_, i) => stageColourAt(i))).size, STAGE_COLOURS.length)
})

test('the bars that tell pains from chances stand out from the card', () => {
  for (const theme of THEMES) {
    for (const [tone, { bar }] of Object.entries(TONE_SHADES[theme])) {
      if (tone !== 'neutral') assertContrast(bar, PAPER[theme].card, GRAPHIC, `${theme} ${tone}`)
    }
  }
})
