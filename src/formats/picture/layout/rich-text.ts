import { type Block, type Inline, parseRichText } from '../../../domain/rich-text.ts'
import { quotationMarks } from '../../reading/quotation.ts'
import { languageOfText } from '../text/language.ts'
import type { Span } from '../text/text-block.ts'
import { type PageContext, type Piece, placed, stacked, type TextStyle, textPiece } from './piece.ts'

export type RichTextStyle = TextStyle & {
  /** In quotation marks and italics. */
  readonly quoted?: boolean
  /** Behind the last word. */
  readonly emoji?: string
}

const BULLET_INDENT = 12
const NUMBER_INDENT = 18

/** Sets a card's text: paragraphs, lists, bold, links. */
export function richTextPiece(context: PageContext, source: string, style: RichTextStyle): Piece {
  const { quoted, emoji, ...text } = style
  const blocks = parseRichText(source)
  if (blocks.length === 0) return emoji ? textPiece(context, emoji, text) : { width: 0, height: 0, nodes: [] }
  let number = 0
  const pieces = blocks.map((block, i) => {
    number = block.kind === 'number' ? number + 1 : 0
    const spans = spansOf(context, block)
    if (quoted) addQuotationMarks(spans, i === 0, i === blocks.length - 1, context.reading.language)
    if (emoji && i === blocks.length - 1) spans.push({ text: `\u00a0${emoji}`, italic: false })
    const set = { ...text, ...(quoted ? { italic: true } : {}) }
    return block.kind === 'paragraph' ? textPiece(context, spans, set) : listItem(context, spans, set, number)
  })
  return stacked(pieces, 3)
}

function spansOf(context: PageContext, { inlines }: Block): Span[] {
  return inlines.map(({ text, bold, href }: Inline) => ({
    text,
    ...(bold ? { weight: 600 as const } : {}),
    ...(href ? { href, fill: context.colours.accent } : {}),
  }))
}

function addQuotationMarks(spans: Span[], first: boolean, last: boolean, mapLanguage: string): void {
  const whole = spans.map(({ text }) => text).join('')
  const hasOwn = /^\s*["'“”„«»「『‘’›‹]/u.test(whole)
  if (hasOwn) return
  const [open, close] = quotationMarks(languageOfText(whole, mapLanguage))
  if (first) spans.unshift({ text: open })
  if (last) spans.push({ text: close })
}

/** `number` 0: a bullet. */
function listItem(context: PageContext, spans: readonly Span[], style: TextStyle, number: number): Piece {
  const indent = number === 0 ? BULLET_INDENT : NUMBER_INDENT
  const mark = textPiece(context, number === 0 ? '•' : `${number}.`, { ...style, width: indent })
  const text = textPiece(context, spans, { ...style, width: style.width - indent })
  return { width: text.width + indent, height: text.height, nodes: [...mark.nodes, ...placed(text, indent, 0)] }
}
