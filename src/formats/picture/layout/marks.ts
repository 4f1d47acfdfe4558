import type { Department, Tag } from '../../../domain/library/library-type.ts'
import type { LinkKind } from '../../../domain/map/map-type.ts'
import type { CardReading } from '../../reading/card-reading.ts'
import type { SceneNode } from '../scene/scene.ts'
import { flowed, type LayoutContext, NOTHING, type PageContext, type Piece, placed, textPiece } from './piece.ts'
import { SIZE, stageShades } from './style.ts'

const PILL_HEIGHT = 18
const PILL_PAD = 8

export type PillStyle = {
  readonly fill?: string
  readonly stroke?: string
  readonly colour?: string
  readonly icon?: string
  readonly weight?: 400 | 600 | 700
  readonly maxWidth: number
}

/** A short name in a rounded field. One that is too long for a line is cut with an ellipsis nowhere: it wraps. */
export function pill(context: PageContext, text: string, style: PillStyle): Piece {
  const iconRoom = style.icon ? 16 : 0
  const colour = style.colour ?? context.colours.ink
  const label = textPiece(context, text, {
    size: SIZE.small,
    lineHeight: 14,
    width: Math.max(24, style.maxWidth - 2 * PILL_PAD - iconRoom),
    weight: style.weight ?? 600,
    fill: colour,
  })
  const width = Math.ceil(label.width) + 2 * PILL_PAD + iconRoom
  const height = Math.max(PILL_HEIGHT, label.height + 4)
  const radius = Math.min(height / 2, 9)
  const nodes: SceneNode[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width,
      height,
      corners: [radius, radius, radius, radius],
      ...(style.fill ? { fill: style.fill } : {}),
      ...(style.stroke ? { stroke: style.stroke, strokeWidth: 1 } : {}),
    },
  ]
  if (style.icon)
    nodes.push({ kind: 'icon', x: PILL_PAD - 3, y: (height - 14) / 2, width: 14, name: style.icon, colour })
  nodes.push(...shrunk(placed(label, PILL_PAD + iconRoom, (height - label.height) / 2), Math.ceil(label.width)))
  return { width, height, nodes }
}

/** Text set for a wide measure takes only the room that it needs, so that it mirrors in place. */
export function shrunk(nodes: readonly SceneNode[], width: number): SceneNode[] {
  return nodes.map((node) => {
    if (node.kind !== 'text' || node.block.width <= width) return node
    const { block } = node
    const shift = block.rightToLeft !== (block.align === 'end') ? block.width - width : 0
    const by = block.align === 'middle' ? (block.width - width) / 2 : shift
    const lines = block.lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, x: run.x - by })) }))
    return { ...node, block: { ...block, width, lines } }
  })
}

/** Departments and tags, each in its own hue as on the screen. */
export function namePills(context: LayoutContext, entries: readonly (Department | Tag)[], maxWidth: number): Piece[] {
  return entries.map(({ name, colour }) => {
    const { ink, tint } = stageShades(context.theme, colour)
    return pill(context, name, { fill: tint, colour: ink, maxWidth })
  })
}

const LINK_ICONS: Readonly<Record<LinkKind, string>> = {
  answers: 'arrow-back-up',
  causes: 'arrow-forward-up',
  relates: 'link',
}

/** Tags, the cards that this one is tied to, departments and personas: one line of small signs under a card's text. */
export function cardMarks(
  context: LayoutContext,
  card: CardReading,
  maxWidth: number,
  withDepartments: boolean,
): Piece {
  const { reading, colours } = context
  const pieces = namePills(context, card.tags, maxWidth)
  for (const { kind, mark } of card.links) {
    const icon = LINK_ICONS[kind]
    pieces.push(
      pill(context, `${reading.translate(`link.${kind}`)} ${mark}`, {
        icon,
        stroke: colours.line,
        colour: colours.soft,
        maxWidth,
      }),
    )
  }
  if (withDepartments) pieces.push(...namePills(context, card.departments, maxWidth))
  pieces.push(...personaTicks(context, card, maxWidth))
  return pieces.length === 0 ? NOTHING : flowed(pieces, maxWidth, 4, 4)
}

/** Whom a touchpoint meets, where a map has several personas. */
function personaTicks(context: LayoutContext, card: CardReading, maxWidth: number): Piece[] {
  const { personas } = context.reading
  if (personas.length < 2) return []
  const met = personas.filter(({ id }) => card.card.personaIds.includes(id))
  const look = { icon: 'check', stroke: context.colours.line, colour: context.colours.soft, maxWidth }
  return met.map(({ name }) => pill(context, name.split(' ')[0] as string, look))
}

/** The number under which other cards refer to a card. */
export function markBadge(context: LayoutContext, mark: number): Piece {
  const { colours } = context
  const text = String(mark)
  const width = Math.max(16, 8 + text.length * 7)
  const label = textPiece(context, text, {
    size: 10,
    lineHeight: 16,
    width,
    weight: 700,
    align: 'middle',
    fill: colours.card,
  })
  return {
    width,
    height: 16,
    nodes: [{ kind: 'rect', x: 0, y: 0, width, height: 16, corners: [8, 8, 8, 8], fill: colours.soft }, ...label.nodes],
  }
}
