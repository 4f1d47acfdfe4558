import type { Translate } from '../../../i18n/message.ts'
import type { PersonaReading } from '../../reading/map-reading.ts'
import type { Span } from '../text/text-block.ts'
import { pill, shrunk } from './marks.ts'
import { flowed, type LayoutContext, NOTHING, type Piece, placed, stacked, textPiece } from './piece.ts'
import { portraitNode } from './portrait.ts'
import { SIZE } from './style.ts'

const AVATAR = 40
/** Narrowest and widest column of the scope. */
const SCOPE_MIN = 190
const SCOPE_MAX = 380
const SCOPE_GAP = 32
/** A poster is no place for an essay. */
const SCOPE_LINES = 16
const TITLE_LINES = 4

/**
 * Title, state and purposes, and what the map is about, `width` wide.
 * @param lines most that a text of the scope takes; what is longer ends with an ellipsis
 */
export function headerPiece(context: LayoutContext, width: number, lines = SCOPE_LINES): Piece {
  const { reading } = context
  const title = textPiece(context, reading.title, {
    size: SIZE.title,
    align: 'lead',
    lineHeight: SIZE.titleLine,
    width,
    weight: 700,
    maxLines: TITLE_LINES,
    role: 'title',
    language: reading.info.title.trim() === '' ? reading.wordLanguage : reading.language,
  })
  return stacked([stacked([statePiece(context, width), title], 8), scopePiece(context, width, lines)], 14)
}

function statePiece(context: LayoutContext, width: number): Piece {
  const { reading, colours } = context
  const { translate, info, purposes } = reading
  const state = pill(context, translate(`map.state.${info.state}`), {
    fill: colours.soft,
    colour: colours.ground,
    maxWidth: width,
  })
  const why = purposes.map((purpose) =>
    pill(context, purpose, { stroke: colours.line, colour: colours.soft, maxWidth: width }),
  )
  return flowed([state, ...why], width, 6, 6)
}

function scopePiece(context: LayoutContext, width: number, lines: number): Piece {
  const { reading } = context
  const { info, translate, kpis } = reading
  const facts: readonly (readonly [string, readonly FactLine[]])[] = [
    [translate('export.scenario'), info.scenario.split('\n')],
    [translate('export.outcome'), info.outcome.split('\n')],
    [translate('export.kpis'), kpis.map(({ name, target }) => kpiLine(name, target, translate))],
    [translate('export.expectation'), info.expectation.split('\n')],
    [translate('export.reality'), info.reality.split('\n')],
  ]
  const told = facts
    .map(([label, lines]) => [label, lines.filter((line) => typeof line !== 'string' || line.trim() !== '')] as const)
    .filter(([, lines]) => lines.length > 0)
  const parts: ((room: number) => Piece)[] = [
    ...reading.personas.map((persona) => (room: number) => personaPiece(context, persona, room)),
    ...told.map(
      ([label, texts]) =>
        (room: number) =>
          factPiece(context, label, texts, room, lines),
    ),
  ]
  if (parts.length === 0) return NOTHING
  const perLine = Math.max(1, Math.min(parts.length, Math.floor((width + SCOPE_GAP) / (SCOPE_MIN + SCOPE_GAP))))
  const rowCount = Math.ceil(parts.length / perLine)
  const columns = Math.ceil(parts.length / rowCount)
  const room = Math.min(SCOPE_MAX, (width - (columns - 1) * SCOPE_GAP) / columns)
  const rows = Array.from({ length: rowCount }, (_, i) => parts.slice(i * columns, (i + 1) * columns))
  return stacked(
    rows.map((row) =>
      flowed(
        row.map((part) => ({ ...part(room), width: room })),
        width + 1,
        SCOPE_GAP,
        0,
      ),
    ),
    14,
  )
}

function personaPiece(context: LayoutContext, persona: PersonaReading, room: number): Piece {
  const { colours } = context
  const { name, info } = persona
  const left = AVATAR + 11
  const { language } = info
  const title = textPiece(context, name, {
    size: 14,
    lineHeight: 18,
    width: room - left,
    maxLines: 3,
    weight: 600,
    language,
    align: 'lead',
  })
  const role =
    info.role.trim() === ''
      ? NOTHING
      : textPiece(context, info.role, {
          size: 12,
          lineHeight: 16,
          width: room - left,
          maxLines: 3,
          fill: colours.soft,
          language,
          align: 'lead',
        })
  const text = stacked([title, role], 1)
  const height = Math.max(AVATAR, text.height)
  const picture = portraitNode(context, persona, AVATAR)
  return {
    width: room,
    height,
    nodes: [picture, ...placed(text, left, (AVATAR - Math.min(AVATAR, text.height)) / 2)],
  }
}

type FactLine = string | readonly Span[]

/** Name and target each by itself: in a map that runs from right to left, the sign behind a figure stood before it. */
function kpiLine(name: string, target: string, translate: Translate): FactLine {
  if (target === '') return name
  return [
    { text: name, isolated: true },
    { text: ': ' },
    { text: translate('export.target', { target }), isolated: true },
  ]
}

function factPiece(
  context: LayoutContext,
  label: string,
  lines: readonly FactLine[],
  room: number,
  most: number,
): Piece {
  const { colours, reading } = context
  const head = textPiece(context, label, {
    size: SIZE.small,
    align: 'lead',
    lineHeight: 15,
    width: room,
    weight: 600,
    fill: colours.faint,
    language: reading.wordLanguage,
  })
  const body = lines
    .slice(0, most)
    .map((line) =>
      textPiece(context, line, { size: SIZE.body, lineHeight: SIZE.bodyLine, width: room, maxLines: most }),
    )
  return stacked([{ ...head, nodes: shrunk(head.nodes, room) }, ...body], 2)
}
