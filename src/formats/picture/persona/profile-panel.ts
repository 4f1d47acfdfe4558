import { livingEntries } from '../../../domain/library/entries.ts'
import { quoted } from '../../reading/quotation.ts'
import { pill, shrunk } from '../layout/marks.ts'
import { flowed, NOTHING, type Piece, placed, stacked, textPiece } from '../layout/piece.ts'
import { SIZE, stageShades } from '../layout/style.ts'
import type { SceneNode } from '../scene/scene.ts'
import { facePiece, type PersonaContext } from './persona-page.ts'

const FACE = 148
const PAD_X = 32
const PAD_Y = 36
const GAP = 24
/** Lines longer than this are hard to follow. */
const MEASURE = 560

/** Who the persona is: a panel in the hue of its face, from the sheet's head to its foot. Channels stand at the foot. */
export function sidePanel(context: PersonaContext, width: number, least: number): Piece {
  const inner = Math.min(width - 2 * PAD_X, MEASURE)
  const head = stacked([facePiece(context, FACE), namePiece(context, inner)], 16)
  const person = stacked([head, quotePiece(context, inner), storyPiece(context, inner)], 22)
  const channels = channelsPiece(context, inner)
  const height = Math.max(least, stacked([person, channels], GAP).height + 2 * PAD_Y)
  return onGround(context, width, height, [
    ...placed(person, PAD_X, PAD_Y),
    ...placed(channels, PAD_X, height - PAD_Y - channels.height),
  ])
}

/** The same across the head of an upright sheet. */
export function headPanel(context: PersonaContext, width: number, least: number): Piece {
  const inner = width - 2 * PAD_X
  const face = facePiece(context, FACE)
  const words = stacked([namePiece(context, inner - FACE - GAP), quotePiece(context, inner - FACE - GAP)], 16)
  const top = Math.max(face.height, words.height)
  const person: Piece = {
    width: inner,
    height: top,
    nodes: [...face.nodes, ...placed(words, FACE + GAP, Math.max(0, (face.height - words.height) / 2))],
  }
  const content = stacked([person, storyPiece(context, inner), channelsPiece(context, inner)], GAP - 4)
  const height = Math.max(least, content.height + 2 * PAD_Y)
  return onGround(context, width, height, placed(content, PAD_X, PAD_Y))
}

function onGround(context: PersonaContext, width: number, height: number, nodes: readonly SceneNode[]): Piece {
  const { tint } = stageShades(context.theme, context.hue)
  return { width, height, nodes: [{ kind: 'rect', x: 0, y: 0, width, height, fill: tint }, ...nodes] }
}

/** Name, role, and what it stands for. */
function namePiece(context: PersonaContext, width: number): Piece {
  const { info, name, colours } = context
  const title = textPiece(context, name, {
    size: 34,
    lineHeight: 40,
    width,
    weight: 700,
    role: 'title',
    align: 'lead',
    maxLines: 4,
  })
  const role = told(info.role, (text) =>
    textPiece(context, text, { size: 15, lineHeight: 21, width, fill: colours.soft, align: 'lead' }),
  )
  return stacked([stacked([title, role], 4), marksPiece(context, width)], 14)
}

function quotePiece(context: PersonaContext, width: number): Piece {
  const { info, reading, hue, theme } = context
  const { ink } = stageShades(theme, hue)
  return told(info.quote, (text) =>
    textPiece(context, quoted(text, reading.language), { size: 19, lineHeight: 27, width, weight: 600, fill: ink }),
  )
}

function storyPiece(context: PersonaContext, width: number): Piece {
  return told(context.info.story, (text) =>
    stacked(
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => textPiece(context, line, { size: SIZE.body, lineHeight: 20, width })),
      6,
    ),
  )
}

function told(text: string, set: (text: string) => Piece): Piece {
  return text.trim() === '' ? NOTHING : set(text)
}

function marksPiece(context: PersonaContext, maxWidth: number): Piece {
  const { info, reading, colours } = context
  const { translate, wordLanguage } = reading
  const pieces: Piece[] = []
  if (info.primary)
    pieces.push(pill(context, translate('personas.primary'), { fill: colours.soft, colour: colours.ground, maxWidth }))
  if (info.sharePercent !== null) {
    const percent = new Intl.NumberFormat(wordLanguage, { style: 'percent', maximumFractionDigits: 1 }).format(
      info.sharePercent / 100,
    )
    const share = translate('export.share', { percent })
    pieces.push(pill(context, share, { fill: colours.card, stroke: colours.line, colour: colours.soft, maxWidth }))
  }
  return pieces.length === 0 ? NOTHING : flowed(pieces, maxWidth, 6, 6)
}

function channelsPiece(context: PersonaContext, width: number): Piece {
  const { info, bundle, reading, colours } = context
  const channels = livingEntries(bundle.library.channels, info.channelIds)
  if (channels.length === 0) return NOTHING
  const head = textPiece(context, reading.translate('personas.channels'), {
    size: 14,
    lineHeight: 19,
    width,
    weight: 600,
    role: 'heading',
    align: 'lead',
    language: reading.wordLanguage,
  })
  const pills = channels.map(({ name, icon }) =>
    pill(context, name, { fill: colours.card, stroke: colours.line, icon, maxWidth: width }),
  )
  return stacked([{ ...head, nodes: shrunk(head.nodes, width) }, flowed(pills, width, 6, 6)], 8)
}
