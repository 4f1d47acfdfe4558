import { isRightToLeft } from '../../../i18n/message.ts'
import { hasRightToLeft } from '../../../i18n/right-to-left.ts'
import { bidiLevels, type Isolate, visualOrder } from './bidi.ts'
import { breakPieces } from './break-points.ts'
import { splitEmoji } from './emoji.ts'
import { type Family, faceOf, familyOf, type Weight } from './families.ts'
import { fillLines } from './fill-lines.ts'
import { isRightToLeftText, languageOfText } from './language.ts'
import type { Measure } from './measure.ts'

/** A stretch of a paragraph in one style. */
export type Span = {
  readonly text: string
  readonly weight?: Weight
  readonly italic?: boolean
  /** `#RRGGBB`. */
  readonly fill?: string
  readonly href?: string
  /** Stands by itself, as `<bdi>` sets it: what is around it neither turns it round nor takes its direction. */
  readonly isolated?: boolean
}

/** How a paragraph is set. Lengths in pixels of the picture. */
export type ParagraphStyle = {
  readonly size: number
  readonly lineHeight: number
  readonly width: number
  readonly fill: string
  readonly weight?: Weight
  readonly italic?: boolean
  /** `start`: where the paragraph's own direction begins; `lead`: where the map's does, for short texts beside others. */
  readonly align?: 'start' | 'middle' | 'end' | 'lead'
  /** BCP 47 tag of the map; the paragraph's own is told from its script. */
  readonly language: string
  /** The map's, where `language` is that of added words. */
  readonly mapLanguage?: string
  /** At most so many lines; the last one then ends with an ellipsis. */
  readonly maxLines?: number
}

/** A stretch of a line that is drawn in one go: one face, one direction, or one emoji. */
export type Run = {
  readonly kind: 'text' | 'emoji'
  /** In reading order. */
  readonly text: string
  /** Its left edge from the block's, whatever its direction. */
  readonly x: number
  readonly width: number
  readonly family: Family
  readonly weight: Weight
  readonly italic: boolean
  readonly fill: string
  readonly href: string | null
  readonly rightToLeft: boolean
  /** Of a span that stands by itself. */
  readonly isolated: boolean
}

/** `baseline` from the block's top; runs in reading order. `hyphenated`: a word goes on in the next line. */
export type Line = { readonly runs: readonly Run[]; readonly baseline: number; readonly hyphenated: boolean }

/** A paragraph broken into lines, at the origin. */
export type TextBlock = {
  readonly width: number
  readonly height: number
  /** The widest line. */
  readonly inkWidth: number
  readonly size: number
  readonly lineHeight: number
  readonly align: 'start' | 'middle' | 'end'
  readonly language: string
  readonly rightToLeft: boolean
  readonly lines: readonly Line[]
  /** Whether `maxLines` took text away. */
  readonly cut: boolean
}

/** An emoji's width and height as a share of the font size. */
export const EMOJI_SIZE = 1.2
/** How far below the baseline an emoji reaches, as a share of the font size. */
export const EMOJI_DESCENT = 0.24
/** Height of capitals and figures of Inter as a share of the size: what looks centred in a line. */
const CAP_HEIGHT = 0.727

/** What the lines are filled with: a word, a space or an emoji in one style. */
export type Atom = {
  readonly kind: 'word' | 'space' | 'emoji'
  readonly text: string
  readonly span: Span
  readonly width: number
  readonly breakAfter: boolean
}

/** Sets one paragraph; line feeds in it are spaces. */
export function setParagraph(spans: readonly Span[], style: ParagraphStyle, measure: Measure): TextBlock {
  const whole = spans.map(({ text }) => text).join('')
  const language = languageOfText(whole, style.language)
  const outside = spans.map(({ text, isolated }) => (isolated ? '' : text)).join('')
  const rightToLeft = isRightToLeftText(outside, style.language)
  const align =
    style.align === 'lead' ? leading(rightToLeft, style.mapLanguage ?? style.language) : (style.align ?? 'start')
  const atoms = spans.flatMap((span) => atomsOf(span, style, language, measure))
  const width = (text: string, span: Span) => measure(text, textStyle(span, style))
  const { lines: filled, cut } = fillLines(atoms, { ...style, language, measure: width })
  const lines = filled.map(({ atoms: line, hyphenated }, i): Line => {
    const baseline = i * style.lineHeight + style.lineHeight / 2 + (style.size * CAP_HEIGHT) / 2
    return { runs: placeRuns(line, { ...style, align }, rightToLeft, width), baseline, hyphenated }
  })
  return {
    width: style.width,
    height: lines.length * style.lineHeight,
    inkWidth: Math.max(0, ...filled.map(({ width }) => width)),
    size: style.size,
    lineHeight: style.lineHeight,
    align,
    language,
    rightToLeft,
    lines,
    cut,
  }
}

function leading(rightToLeft: boolean, mapLanguage: string): 'start' | 'end' {
  return rightToLeft === isRightToLeft(mapLanguage) ? 'start' : 'end'
}

function textStyle(span: Span, style: ParagraphStyle) {
  const weight = span.weight ?? style.weight ?? 400
  return { size: style.size, weight, italic: span.italic ?? style.italic ?? false }
}

function atomsOf(span: Span, style: ParagraphStyle, language: string, measure: Measure): Atom[] {
  const atoms: Atom[] = []
  for (const part of splitEmoji(span.text.replace(/[\n\t]/g, ' '))) {
    if (part.kind === 'emoji') {
      const before = atoms.at(-1)
      if (before?.kind === 'word') atoms[atoms.length - 1] = { ...before, breakAfter: false }
      atoms.push({ kind: 'emoji', text: part.text, span, width: style.size * EMOJI_SIZE, breakAfter: true })
      continue
    }
    for (const { kind, text, breakAfter } of breakPieces(part.text, language)) {
      const width = measure(kind === 'space' ? ' ' : text, textStyle(span, style))
      atoms.push({ kind, text: kind === 'space' ? ' ' : text, span, width, breakAfter })
    }
  }
  const last = atoms.at(-1)
  if (last?.kind === 'word') atoms[atoms.length - 1] = { ...last, breakAfter: false }
  return atoms
}

type Width = (text: string, span: Span) => number
type Stretch = Omit<Run, 'x'> & { readonly level: number }

function placeRuns(atoms: readonly Atom[], style: ParagraphStyle, rightToLeft: boolean, measure: Width): Run[] {
  const stretches = stretchesOf(atoms, style, rightToLeft, measure)
  const lineWidth = stretches.reduce((sum, { width }) => sum + width, 0)
  const align = style.align ?? 'start'
  const free = style.width - lineWidth
  const atLeft = rightToLeft ? 'end' : 'start'
  let x = align === 'middle' ? free / 2 : align === atLeft ? 0 : free
  const order = stretches.some(({ level }) => level > 0)
    ? visualOrder(stretches.map(({ level }) => level))
    : stretches.keys()
  const placed: Run[] = new Array(stretches.length)
  for (const i of order) {
    const { level: _, ...run } = stretches[i] as Stretch
    placed[i] = { ...run, x }
    x += run.width
  }
  return placed
}

type Open = { text: string; readonly span: Span; family: Family | null; readonly level: number }

/** Joins what is drawn in one go: the same span, family and direction. */
function stretchesOf(atoms: readonly Atom[], style: ParagraphStyle, rightToLeft: boolean, measure: Width): Stretch[] {
  const text = atoms.map((atom) => (atom.kind === 'emoji' ? '\ufffc'.repeat(atom.text.length) : atom.text)).join('')
  const levels =
    rightToLeft || hasRightToLeft(text) ? bidiLevels(text, rightToLeft, isolatesOf(atoms, style.language)) : null
  const joiner = new StretchJoiner(style, measure, levels !== null)
  let at = 0
  for (const atom of atoms) {
    const level = levels?.[at] ?? 0
    if (atom.kind === 'emoji') joiner.addEmoji(atom, level)
    else if (atom.kind === 'space') joiner.addSpace(atom.span, level)
    else {
      let within = at
      for (const sign of atom.text) {
        joiner.addSign(sign, atom.span, levels?.[within] ?? 0)
        within += sign.length
      }
    }
    at += atom.text.length
  }
  return joiner.finish()
}

/** Where the isolated spans of a line stand in it. */
function isolatesOf(atoms: readonly Atom[], language: string): Isolate[] {
  const isolates: (Isolate & { readonly span: Span })[] = []
  let at = 0
  for (const { span, text } of atoms) {
    const to = at + text.length
    const last = isolates.at(-1)
    if (span.isolated && last?.span === span) isolates[isolates.length - 1] = { ...last, to }
    else if (span.isolated) {
      isolates.push({ span, from: at, to, rightToLeft: isRightToLeftText(span.text, language) })
    }
    at = to
  }
  return isolates
}

class StretchJoiner {
  private readonly stretches: Stretch[] = []
  private open: Open | null = null
  private space: Open | null = null
  private readonly style: ParagraphStyle
  private readonly measure: Width
  /** Spaces at the ends of what is drawn in one go are lost by viewers: in lines of two directions they stand alone. */
  private readonly partsSpaces: boolean

  constructor(style: ParagraphStyle, measure: Width, partsSpaces: boolean) {
    this.style = style
    this.measure = measure
    this.partsSpaces = partsSpaces
  }

  addSign(sign: string, span: Span, level: number): void {
    const family = neutralFamily(sign) ? null : familyOf(sign.codePointAt(0) as number)
    const { open } = this
    const alike = open !== null && open.span === span && open.level === level
    if (open !== null && alike && (family === null || open.family === null || family === open.family)) {
      if (this.space?.level === level) {
        open.text += this.space.text
        this.space = null
      }
      if (this.space === null) {
        open.text += sign
        open.family ??= family
        return
      }
    }
    this.close()
    this.open = { text: sign, span, family, level }
  }

  addSpace(span: Span, level: number): void {
    if (this.partsSpaces) {
      this.closeSpace()
      this.space = { text: ' ', span, family: null, level }
      if (this.open?.span !== span) this.close()
    } else this.addSign(' ', span, level)
  }

  addEmoji(atom: Atom, level: number): void {
    this.close()
    this.stretches.push(emojiStretch(atom, this.style, level))
  }

  finish(): Stretch[] {
    this.close()
    return this.stretches
  }

  private close(): void {
    if (this.open) this.stretches.push(textStretch(this.open, this.style, this.measure))
    this.open = null
    this.closeSpace()
  }

  private closeSpace(): void {
    if (!this.space) return
    if (this.open) this.stretches.push(textStretch(this.open, this.style, this.measure))
    this.open = null
    this.stretches.push(textStretch(this.space, this.style, this.measure))
    this.space = null
  }
}

/** Spaces and common punctuation stay with the letters around them. */
function neutralFamily(sign: string): boolean {
  const code = sign.codePointAt(0) as number
  return code < 0x41 && !(code >= 0x30 && code <= 0x39)
}

function textStretch({ text, span, family, level }: Open, style: ParagraphStyle, measure: Width): Stretch {
  const set = textStyle(span, style)
  const face = faceOf(family ?? 'Inter', set.weight, set.italic)
  const fill = span.fill ?? style.fill
  const rightToLeft = level % 2 === 1
  const width = measure(text, span)
  return {
    kind: 'text',
    text,
    width,
    ...face,
    fill,
    href: span.href ?? null,
    rightToLeft,
    isolated: span.isolated ?? false,
    level,
  }
}

function emojiStretch(atom: Atom, style: ParagraphStyle, level: number): Stretch {
  const { weight, italic } = textStyle(atom.span, style)
  const fill = atom.span.fill ?? style.fill
  const width = atom.width
  const common = {
    family: 'Inter',
    weight,
    italic,
    fill,
    href: atom.span.href ?? null,
    isolated: atom.span.isolated ?? false,
  } as const
  return { kind: 'emoji', text: atom.text, width, ...common, rightToLeft: level % 2 === 1, level }
}
