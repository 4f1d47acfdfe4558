import type { EmotionScale } from '../../domain/emotion.ts'
import { shareOfFace, shareOfWord } from './feeling-words.ts'

/** A feeling as a file gives it: a figure on a scale that only all of them together show, or a face or word. */
export type Rating = {
  readonly value: number | null
  /** 0 the worst, 1 the best, where there is no figure. */
  readonly share: number | null
  readonly emoji: string
  readonly word: string
  /** The upper end that a figure such as 4/5 names. */
  readonly outOf: number | null
}

const NUMBER = String.raw`[+\-−–]?\d{1,6}(?:[.,]\d{1,6})?`
const FIGURE_FIRST = new RegExp(String.raw`^(${NUMBER})(?:\s*(?:\/|of|av|af|von)\s*(\d{1,3}))?\s*%?(.*)$`, 'is')
const FIGURE_LAST = new RegExp(String.raw`^(.*?)[(\[:=,–-]\s*(${NUMBER})(?:\s*\/\s*(\d{1,3}))?\s*%?\s*[)\]]?$`, 'is')
const EMOJI = /\p{Extended_Pictographic}(?:[\ufe0f\ufe0e]|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*/gu
/** `(+2)`, `(2/7)` behind a word. */
const BRACKETED = /^[^\n:;]*[([](?:[+\-−–]\d[^()[\]]*|\d{1,3}(?:[.,]\d{1,3})?\s?\/\s?\d{1,3})[)\]]$/
/** A word that goes with a figure or face is short; what is longer is a sentence, not a feeling's name. */
const LONGEST_WORD = 60
/** Behind a figure and a face there can be no doubt. */
const LONGEST_CERTAIN = 200

/** Reads a cell of a feelings lane: `4`, `-2,5`, `4/5`, `😀`, `4 😀`, `happy`, `3 (relieved)`. Null where it is a text. */
export function parseRating(source: string): Rating | null {
  const text = source.trim()
  if (text === '' || text.length > LONGEST_CERTAIN + 20) return null
  const drawn = drawnRating(text)
  if (drawn) return drawn
  const faces = text.match(EMOJI) ?? []
  const face = faces.find((found) => shareOfFace(found) !== null) ?? ''
  const bare = text.replace(EMOJI, ' ').trim()
  if (new Set(faces).size > 1) return null
  const emoji = faces[0] ?? ''
  const figure = parseFigure(bare, emoji !== '')
  if (figure) return { ...figure, share: null, emoji }
  const word = trimmed(bare)
  const share = (face === '' ? null : shareOfFace(face)) ?? shareOfWord(word)
  if (share === null || word.length > LONGEST_WORD) return null
  return { value: null, share, emoji, word, outOf: null }
}

const STARS = /^([★⭐]{1,10})\ufe0f?([☆✩]{0,9})$/u
const EMOTICONS: ReadonlyMap<string, number> = new Map([
  [":'(", 0],
  [':((', 0],
  [':(', 0.25],
  [':/', 0.35],
  [':|', 0.5],
  [':)', 0.75],
  [';)', 0.75],
  [':))', 1],
  [':D', 1],
])

/** `★★★☆☆`, `:-)`. */
function drawnRating(text: string): Rating | null {
  const [, full = '', empty = ''] = STARS.exec(text) ?? []
  const filled = [...full].length
  if (filled > 0) return { value: filled, share: null, emoji: '', word: '', outOf: Math.max(5, filled + empty.length) }
  const share = EMOTICONS.get(text.replace('-', ''))
  return share === undefined ? null : { value: null, share, emoji: '', word: '', outOf: null }
}

function parseFigure(text: string, hasFace: boolean): Pick<Rating, 'value' | 'word' | 'outOf'> | null {
  const first = FIGURE_FIRST.exec(text)
  if (first) {
    const [, figure = '', outOf, rest = ''] = first
    const word = trimmed(rest)
    const stands = word === '' || hasFace || /^\s*[([:,;|–—-]/.test(rest) || shareOfWord(word) !== null
    if (stands && word.length <= (hasFace ? LONGEST_CERTAIN : LONGEST_WORD)) return figureOf(figure, outOf, word)
  }
  const last = FIGURE_LAST.exec(text)
  if (!last) return null
  const [, rest = '', figure = '', outOf] = last
  const word = trimmed(rest)
  // No count of things is written with a sign, or with how many there could be, and in brackets.
  const isSigned = word.length <= LONGEST_WORD && BRACKETED.test(text)
  return hasFace || isSigned || shareOfWord(word) !== null ? figureOf(figure, outOf, word) : null
}

function figureOf(figure: string, outOf: string | undefined, word: string) {
  const value = Number(figure.replace(',', '.').replace(/^[−–]/, '-'))
  if (!Number.isFinite(value)) return null
  return { value, word, outOf: outOf === undefined ? null : Number(outOf) }
}

function trimmed(text: string): string {
  return text
    .trim()
    .replace(/^[([:,;|–—-]+|[)\]:,;|–—-]+$/g, '')
    .trim()
}

/** The scales that people use, narrow before wide. */
const SIGNED: readonly EmotionScale[] = [
  { min: -5, max: 5 },
  { min: -10, max: 10 },
  { min: -100, max: 100 },
]
const UNSIGNED: readonly EmotionScale[] = [
  { min: 1, max: 5 },
  { min: 0, max: 5 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
]

/** The map's default scale, for files that give faces or words alone. */
export const DEFAULT_SCALE: EmotionScale = { min: -5, max: 5 }

/** The usual scale that holds all the figures; the widest there is where none does. */
export function scaleFor(ratings: Iterable<Pick<Rating, 'value' | 'outOf'>>): EmotionScale {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (const { value, outOf } of ratings) {
    if (value === null) continue
    min = Math.min(min, value)
    max = Math.max(max, value, outOf ?? value)
  }
  if (min > max) return DEFAULT_SCALE
  const scales = min < 0 ? SIGNED : UNSIGNED
  return scales.find((scale) => scale.min <= min && max <= scale.max) ?? { min: -100, max: 100 }
}

/** The rating as a point of the scale; `clamped` where the figure lies beyond what any map can hold. */
export function pointValue(rating: Rating, scale: EmotionScale): { readonly value: number; readonly clamped: boolean } {
  if (rating.value === null) {
    const value = scale.min + (rating.share ?? 0.5) * (scale.max - scale.min)
    return { value: Math.round(value * 100) / 100, clamped: false }
  }
  const value = Math.max(-100, Math.min(100, rating.value))
  return { value, clamped: value !== rating.value }
}
