import { shrunk } from './marks.ts'
import { type LayoutContext, NOTHING, type Piece, placed, textPiece } from './piece.ts'
import { SIZE } from './style.ts'

/** The map's date at the far end of the last line; nothing where there is no date. */
export function footerPiece(context: LayoutContext, width: number, now: number | undefined): Piece {
  if (now === undefined) return NOTHING
  const { reading, colours } = context
  const date = new Intl.DateTimeFormat(reading.wordLanguage, { dateStyle: 'long', timeZone: 'UTC' }).format(now)
  const text = reading.translate('export.date', { date })
  const block = textPiece(context, text, {
    size: SIZE.small,
    align: 'lead',
    lineHeight: SIZE.smallLine,
    width,
    fill: colours.faint,
    language: reading.wordLanguage,
  })
  const nodes = shrunk(block.nodes, Math.ceil(block.width))
  return { width, height: block.height, nodes: placed({ ...block, nodes }, 0, 0) }
}
