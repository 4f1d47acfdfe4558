import type { StageColour, Tone } from '../../../domain/palette.ts'
import { plainText } from '../../../domain/rich-text.ts'
import type { CardReading } from '../../reading/card-reading.ts'
import type { LaneReading } from '../../reading/map-reading.ts'
import type { SceneNode } from '../scene/scene.ts'
import { cardMarks, markBadge, namePills, pill, shrunk } from './marks.ts'
import { flowed, type LayoutContext, NOTHING, type Piece, placed, stacked, textPiece } from './piece.ts'
import { richTextPiece } from './rich-text.ts'
import { SIZE, stageShades, toneShades } from './style.ts'

/** Where a card's colours come from: its lane's kind and the stage that it stands in. */
export type CardPlace = { readonly width: number; readonly stage: StageColour }

const BODY = { size: SIZE.body, lineHeight: SIZE.bodyLine } as const
const SMALL = { size: SIZE.small, lineHeight: SIZE.smallLine } as const
const ICON = 18
const ICON_GAP = 9
/** Height of a picture as a share of its width. */
const PICTURE_RATIO = 9 / 16

/** One card of a lane, `place.width` wide. */
export function cardPiece(context: LayoutContext, lane: LaneReading, card: CardReading, place: CardPlace): Piece {
  switch (lane.kind.look) {
    case 'touchpoints':
      return framed(context, card, lane.kind.tone, place, touchpointBody)
    case 'figures':
      return framed(context, card, lane.kind.tone, place, figureBody)
    case 'pictures':
      return pictureCard(context, card, place)
    case 'chips':
      return chipPiece(context, lane, card, place)
    case 'cards':
    case 'curve':
      return framed(context, card, lane.kind.tone, place, (ctx, c, width) => textBody(ctx, lane, c, width))
    default:
      return lane.kind.look satisfies never
  }
}

type Body = (context: LayoutContext, card: CardReading, width: number, stage: StageColour) => Piece

/** A white card with a thin bar in its tone on the side where reading begins. */
function framed(context: LayoutContext, card: CardReading, tone: Tone, place: CardPlace, body: Body): Piece {
  const { colours, theme } = context
  const { width, stage } = place
  const badge = card.mark === null ? NOTHING : markBadge(context, card.mark)
  const inner = width - SIZE.bar - 2 * SIZE.cardPadX + 2 - (badge.width > 0 ? badge.width + 2 : 0)
  const content = body(context, card, inner, stage)
  const height = Math.max(content.height, SIZE.bodyLine) + 2 * SIZE.cardPadY
  const left = SIZE.bar + SIZE.cardPadX - 1
  return {
    width,
    height,
    nodes: [
      ...frame(width, height, toneShades(theme, tone, stage).bar, colours),
      ...placed(content, left, SIZE.cardPadY),
      ...placed(badge, width - badge.width - 5, 5),
    ],
  }
}

function frame(width: number, height: number, bar: string, colours: LayoutContext['colours']): SceneNode[] {
  const r = SIZE.radius
  return [
    {
      kind: 'rect',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      corners: [r, r, r, r],
      fill: colours.card,
      stroke: colours.line,
      strokeWidth: 1,
    },
    { kind: 'rect', x: 0, y: 0, width: SIZE.bar, height, corners: [r - 2, 0, 0, r - 2], fill: bar },
  ]
}

function textBody(context: LayoutContext, lane: LaneReading, card: CardReading, width: number): Piece {
  const { emoji } = card.card
  const { text } = card
  const body = richTextPiece(context, text, { ...BODY, width, quoted: lane.kind.quoted ?? false, emoji })
  return stacked([body, cardMarks(context, card, width, true)], 6)
}

function touchpointBody(context: LayoutContext, card: CardReading, width: number, stage: StageColour): Piece {
  const { reading, theme, colours } = context
  const { emoji } = card.card
  const { text } = card
  const room = width - ICON - ICON_GAP
  const name = card.name || text
  const title = richTextPiece(context, name, { ...BODY, align: 'lead', width: room, emoji })
  const own =
    card.name !== ''
      ? richTextPiece(context, text, { ...SMALL, align: 'lead', width: room, fill: colours.soft })
      : NOTHING
  const presence = card.card.presence === '' ? '' : reading.translate(`presence.${card.card.presence}`)
  const about = [presence, card.context]
    .filter((part) => part.trim() !== '')
    .flatMap((text, i) => [...(i > 0 ? [{ text: ' · ' }] : []), { text, isolated: true }])
  const setting =
    about.length === 0
      ? NOTHING
      : textPiece(context, about, { ...SMALL, align: 'lead', width: room, fill: colours.soft })
  const content = stacked([stacked([title, own, setting], 2), cardMarks(context, card, room, true)], 5)
  const icon: SceneNode = {
    kind: 'icon',
    x: 0,
    y: 0,
    width: ICON,
    name: card.icon ?? 'hand-click',
    colour: stageShades(theme, stage).ink,
  }
  return { width, height: content.height, nodes: [icon, ...placed(content, ICON + ICON_GAP, 0)] }
}

/** A figure is what the eye should meet first; what it measures stands above it, how it moved beside it. */
function figureBody(context: LayoutContext, card: CardReading, width: number): Piece {
  const { colours } = context
  const { figure, change, emoji } = card.card
  const { text } = card
  const label = richTextPiece(context, text, { ...SMALL, align: 'lead', width, fill: colours.soft, emoji })
  if (figure === '' && change === '') return stacked([label, cardMarks(context, card, width, true)], 5)
  const value = textPiece(context, figure || '–', {
    size: SIZE.figure,
    align: 'lead',
    lineHeight: SIZE.figureLine,
    width,
    weight: 700,
  })
  const changed =
    change === ''
      ? NOTHING
      : textPiece(context, change, { align: 'lead', size: 12, lineHeight: 16, width, fill: colours.soft, weight: 600 })
  const row = figureRow(value, changed, width)
  return stacked([stacked([label, row], 1), cardMarks(context, card, width, true)], 5)
}

function figureRow(value: Piece, change: Piece, width: number): Piece {
  const valueNodes = shrunk(value.nodes, value.width)
  if (change.height === 0) return { ...value, nodes: valueNodes }
  const beside = value.width + 9 + change.width <= width
  const [x, y] = beside ? [value.width + 9, value.height - change.height - 2] : [0, value.height]
  const nodes = [...valueNodes, ...placed({ ...change, nodes: shrunk(change.nodes, change.width) }, x, y)]
  return { width, height: beside ? value.height : value.height + change.height, nodes }
}

function pictureCard(context: LayoutContext, card: CardReading, { width }: CardPlace): Piece {
  const { colours, reading } = context
  const { alt, emoji } = card.card
  const { text } = card
  const nodes: SceneNode[] = []
  const height = Math.round(width * PICTURE_RATIO)
  if (card.image) {
    const described = alt.trim() || text.trim() || reading.translate('lane.images')
    nodes.push({ kind: 'image', x: 0, y: 0, width, height, fileId: card.image.id, radius: SIZE.radius, alt: described })
  } else {
    const r = SIZE.radius
    nodes.push(
      {
        kind: 'rect',
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: height - 1,
        corners: [r, r, r, r],
        stroke: colours.line,
        strokeWidth: 1,
        dash: '4 3',
      },
      { kind: 'icon', x: width / 2 - 12, y: height / 2 - 12, width: 24, name: 'photo', colour: colours.faint },
    )
  }
  const caption = richTextPiece(context, text, { ...SMALL, width: width - 4, fill: colours.soft, emoji })
  const below = stacked([caption, cardMarks(context, card, width - 4, true)], 4)
  const room = below.height === 0 ? 0 : below.height + 5
  return { width, height: height + room, nodes: [...nodes, ...placed(below, 2, height + 5)] }
}

/** Names side by side: departments, channels, or plain words. */
function chipPiece(context: LayoutContext, lane: LaneReading, card: CardReading, { width }: CardPlace): Piece {
  const { colours } = context
  const pieces: Piece[] = []
  const words = [plainText(card.text).trim(), card.card.emoji].filter((part) => part !== '').join(' ')
  if (lane.kind.kind === 'channels' && card.name !== '') {
    pieces.push(
      pill(context, card.name, { fill: colours.chip, maxWidth: width, ...(card.icon ? { icon: card.icon } : {}) }),
    )
  }
  pieces.push(...namePills(context, card.departments, width))
  if (words !== '') pieces.push(pill(context, words, { fill: colours.chip, maxWidth: width }))
  return stacked([flowed(pieces, width, 5, 5), cardMarks(context, card, width, false)], 4)
}
