import type { CardReading } from '../../reading/card-reading.ts'
import type { LaneReading } from '../../reading/map-reading.ts'
import { type CellNode, moved, type SceneNode } from '../scene/scene.ts'
import { CURVE_HEIGHT, curveLegend, curvePicture } from './curve.ts'
import type { Grid } from './grid.ts'
import { packCards } from './lane-cells.ts'
import { type LayoutContext, type Piece, placed, stacked, textPiece } from './piece.ts'
import { stageSpans } from './stage-headers.ts'
import { SIZE, toneShades } from './style.ts'

const LABEL_PAD = 10
const LABEL_ICON = 18
const LABEL_ICON_GAP = 7
const MOST_LABEL_WIDTH = 184
const LABEL_LINES = 8
/** An empty lane is still a lane. */
const EMPTY_HEIGHT = 40

/** What a lane needs to be drawn: its own height first, then its nodes at the height that the page gives it. */
export type LaneRow = {
  readonly height: number
  /** Whether it may be given more height than it needs: the curve does well with more. */
  readonly elastic: boolean
  /** @param left where the first column begins, @param top where the row does */
  readonly draw: (height: number, left: number, top: number) => LaneDrawing
}

export type LaneDrawing = { readonly background: readonly SceneNode[]; readonly cells: readonly CellNode[] }

/** @param cards those of the lane's that are shown here: all of them, or a page's share */
export function laneRow(
  context: LayoutContext,
  lane: LaneReading,
  cards: readonly CardReading[],
  grid: Grid,
  labelWidth: number,
  label = lane.label,
): LaneRow {
  const curve = lane.kind.look === 'curve' && context.reading.curves.length > 0
  const packed = packCards(context, lane, cards, grid)
  const title = laneLabel(context, lane, label, labelWidth, curve)
  const cardRoom = packed.height === 0 ? 0 : packed.height + 2 * SIZE.cellPad
  const own = curve ? CURVE_HEIGHT + cardRoom : Math.max(cardRoom, EMPTY_HEIGHT)
  const natural = Math.max(own, title.height + 2 * LABEL_PAD)
  return {
    height: natural,
    elastic: curve,
    draw: (height, left, top) => {
      const curveHeight = curve ? height - cardRoom : 0
      const picture = curve ? curvePicture(context, grid, curveHeight) : null
      const cardTop = curve ? curveHeight + SIZE.cellPad : SIZE.cellPad
      const cells = grid.columns.map((_, column): CellNode => {
        const own = packed.cards.filter(({ from }) => from === column)
        const first = column === 0 && picture ? picture.figures : []
        const faces = picture?.byColumn.get(column) ?? []
        const nodes = own.flatMap((card) => moved(card.nodes, left + card.x, top + cardTop + card.y))
        return {
          kind: 'cell',
          role: 'cell',
          column,
          span: 1,
          children: [...moved([...first, ...faces], left, top), ...nodes],
        }
      })
      const background = [
        ...labelField(context, lane, height, labelWidth),
        ...tints(context, lane, grid, height, curveHeight),
        ...(picture?.field ?? []),
      ]
      return {
        background: moved(background, left, top),
        cells: [headerCell(title, height, labelWidth, left, top), ...cells],
      }
    },
  }
}

/** The label's cell lies before the first column. */
function headerCell(title: Piece, height: number, labelWidth: number, left: number, top: number): CellNode {
  const y = Math.max(LABEL_PAD, (height - title.height) / 2)
  return {
    kind: 'cell',
    role: 'rowHeader',
    column: -1,
    span: 1,
    children: placed(title, left + LABEL_PAD - labelWidth - SIZE.gap, top + y),
  }
}

function laneLabel(
  context: LayoutContext,
  lane: LaneReading,
  label: string,
  labelWidth: number,
  curve: boolean,
): Piece {
  const { reading } = context
  const width = labelWidth - 2 * LABEL_PAD
  const text = textPiece(context, label, {
    size: SIZE.label,
    maxLines: LABEL_LINES,
    align: 'lead',
    lineHeight: SIZE.labelLine,
    width: width - LABEL_ICON - LABEL_ICON_GAP,
    weight: 600,
    role: 'heading',
    language: lane.isOwnTitle ? reading.language : reading.wordLanguage,
  })
  const icon: SceneNode = {
    kind: 'icon',
    x: 0,
    y: -0.5,
    width: LABEL_ICON,
    name: lane.kind.icon,
    colour: context.colours.faint,
  }
  const title: Piece = {
    width,
    height: Math.max(text.height, LABEL_ICON),
    nodes: [icon, ...placed(text, LABEL_ICON + LABEL_ICON_GAP, 0)],
  }
  return curve ? stacked([title, stacked(curveLegend(context, width), 4)], 10) : title
}

function labelField(context: LayoutContext, lane: LaneReading, height: number, labelWidth: number): SceneNode[] {
  const tone = lane.kind.tone === 'stage' ? 'neutral' : lane.kind.tone
  const fill = toneShades(context.theme, tone, 'indigo').tint
  const r = SIZE.radius
  return [{ kind: 'rect', x: -labelWidth - SIZE.gap, y: 0, width: labelWidth, height, fill, corners: [r, r, r, r] }]
}

/** The lane's field, one tint a stage where the lane's cards take the stage's hue, parted where a step ends. */
function tints(context: LayoutContext, lane: LaneReading, grid: Grid, height: number, top: number): SceneNode[] {
  if (height - top < 1) return []
  const r = SIZE.radius
  return stageSpans(grid).flatMap(({ stage, from, to }): SceneNode[] => {
    const x = grid.left(from)
    const fill = toneShades(context.theme, lane.kind.tone, stage.colour).tint
    const field: SceneNode = {
      kind: 'rect',
      x,
      y: top,
      width: grid.right(to) - x,
      height: height - top,
      fill,
      corners: [r, r, r, r],
    }
    const seams = Array.from({ length: to - from }, (_, i): SceneNode => {
      return {
        kind: 'rect',
        x: grid.right(from + i) - 0.75,
        y: top,
        width: 1.5,
        height: height - top,
        fill: context.colours.ground,
      }
    })
    return [field, ...seams]
  })
}

/** As wide as the longest word of the labels asks for, within bounds. */
export function labelColumnWidth(context: LayoutContext): number {
  const { reading, measure } = context
  const words = reading.lanes.flatMap(({ label }) => label.split(/[\s/-]+/))
  const widest = Math.max(0, ...words.map((word) => measure(word, { size: SIZE.label, weight: 600, italic: false })))
  const wanted = Math.ceil(widest) + 2 * LABEL_PAD + LABEL_ICON + LABEL_ICON_GAP + 2
  return Math.max(SIZE.labelColumn, Math.min(MOST_LABEL_WIDTH, wanted))
}
