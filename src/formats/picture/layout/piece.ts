import type { MapReading } from '../../reading/map-reading.ts'
import { moved, type SceneNode, type TextRole } from '../scene/scene.ts'
import { cleanText } from '../text/clean.ts'
import type { Measure } from '../text/measure.ts'
import { type ParagraphStyle, type Span, setParagraph, type TextBlock } from '../text/text-block.ts'
import type { Colours, Theme } from './style.ts'

/** What setting text on a page needs. */
export type PageContext = {
  readonly reading: Pick<MapReading, 'language' | 'wordLanguage' | 'rightToLeft' | 'translate'>
  readonly measure: Measure
  readonly theme: Theme
  readonly colours: Colours
}

/** What every part of a map's layout needs. */
export type LayoutContext = PageContext & { readonly reading: MapReading }

/** A part of the picture at the origin. */
export type Piece = { readonly width: number; readonly height: number; readonly nodes: readonly SceneNode[] }

export const NOTHING: Piece = { width: 0, height: 0, nodes: [] }

export type TextStyle = Omit<ParagraphStyle, 'language' | 'fill'> & {
  readonly fill?: string
  readonly role?: TextRole
  /** Default: the map's. */
  readonly language?: string
}

/** Sets one paragraph of plain text or of spans. */
export function textBlock(context: PageContext, text: string | readonly Span[], style: TextStyle): TextBlock {
  const spans = typeof text === 'string' ? [{ text }] : text
  const { role: _, ...paragraph } = style
  return setParagraph(
    spans.map((span) => ({ ...span, text: cleanText(span.text) })),
    {
      fill: context.colours.ink,
      language: context.reading.language,
      ...paragraph,
      mapLanguage: context.reading.language,
    },
    context.measure,
  )
}

export function textPiece(context: PageContext, text: string | readonly Span[], style: TextStyle): Piece {
  const block = textBlock(context, text, style)
  return {
    width: block.inkWidth,
    height: block.height,
    nodes: [{ kind: 'text', x: 0, y: 0, block, role: style.role ?? 'paragraph' }],
  }
}

/** Pieces one under another, `gap` apart; empty ones take no room. */
export function stacked(pieces: readonly Piece[], gap: number): Piece {
  const shown = pieces.filter(({ height }) => height > 0)
  const nodes: SceneNode[] = []
  let y = 0
  for (const [i, piece] of shown.entries()) {
    if (i > 0) y += gap
    nodes.push(...moved(piece.nodes, 0, y))
    y += piece.height
  }
  return { width: Math.max(0, ...shown.map(({ width }) => width)), height: y, nodes }
}

/** Pieces one after another, wrapping within `width`, centred on each line's height. */
export function flowed(pieces: readonly Piece[], width: number, gapX: number, gapY: number): Piece {
  const nodes: SceneNode[] = []
  let x = 0
  let y = 0
  let lineHeight = 0
  let widest = 0
  for (const piece of pieces) {
    if (x > 0 && x + piece.width > width) {
      y += lineHeight + gapY
      x = 0
      lineHeight = 0
    }
    nodes.push(...moved(piece.nodes, x, y))
    x += piece.width + gapX
    widest = Math.max(widest, x - gapX)
    lineHeight = Math.max(lineHeight, piece.height)
  }
  return { width: widest, height: pieces.length === 0 ? 0 : y + lineHeight, nodes }
}

export function placed(piece: Piece, x: number, y: number): readonly SceneNode[] {
  return moved(piece.nodes, x, y)
}
