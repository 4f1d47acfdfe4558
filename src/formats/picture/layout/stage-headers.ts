import type { Stage } from '../../../domain/map/map-type.ts'
import { isRightToLeft } from '../../../i18n/message.ts'
import type { CellNode, SceneNode } from '../scene/scene.ts'
import type { Grid } from './grid.ts'
import { type LayoutContext, NOTHING, type Piece, placed, stacked, textPiece } from './piece.ts'
import { SIZE, stageShades } from './style.ts'

const PAD_X = 12
const PAD_Y = 10
/** Headers are names: what is longer ends with an ellipsis. */
const TITLE_LINES = 6

/** A row of headers: what is drawn under its texts, its cells, and its height. */
export type HeaderRow = {
  readonly background: readonly SceneNode[]
  readonly cells: readonly CellNode[]
  readonly height: number
}

/** The rows over the lanes: stages, and steps where these have columns of their own. */
export function headerRows(context: LayoutContext, grid: Grid): HeaderRow[] {
  if (grid.columns.length === 0) return []
  return grid.hasSteps ? [stageRow(context, grid), stepRow(context, grid)] : [stageRow(context, grid)]
}

/** One field in the stage's hue over all its columns; without a row of steps, their names stand beneath the title. */
function stageRow(context: LayoutContext, grid: Grid): HeaderRow {
  const spans = stageSpans(grid)
  const pieces = spans.map(({ stage, from, to }) => {
    const width = grid.right(to) - grid.left(from) - 2 * PAD_X
    return stagePiece(context, stage, width, grid.hasSteps, grid.continues && from === 0)
  })
  const height = Math.max(SIZE.stageLine, ...pieces.map((piece) => piece.height)) + 2 * PAD_Y
  const background = spans.map(({ stage, from, to }): SceneNode => {
    const x = grid.left(from)
    const fill = stageShades(context.theme, stage.colour).solid
    return { kind: 'rect', x, y: 0, width: grid.right(to) - x, height, fill, corners: stageCorners(grid.hasSteps) }
  })
  const cells = spans.map(({ from, to }, i): CellNode => {
    const piece = pieces[i] as Piece
    const y = (height - piece.height) / 2
    return {
      kind: 'cell',
      role: 'columnHeader',
      column: from,
      span: to - from + 1,
      children: placed(piece, grid.left(from) + PAD_X, y),
    }
  })
  return { background, cells, height }
}

function stageCorners(hasSteps: boolean): readonly [number, number, number, number] {
  return hasSteps ? [SIZE.radius, SIZE.radius, 0, 0] : [SIZE.radius, SIZE.radius, SIZE.radius, SIZE.radius]
}

export type StageSpan = { readonly stage: Stage; readonly from: number; readonly to: number }

/** The columns of each stage, in order. */
export function stageSpans(grid: Grid): StageSpan[] {
  const spans: StageSpan[] = []
  for (const [i, { stage }] of grid.columns.entries()) {
    const last = spans.at(-1)
    if (last?.stage.id === stage.id) spans[spans.length - 1] = { ...last, to: i }
    else spans.push({ stage, from: i, to: i })
  }
  return spans
}

function stagePiece(context: LayoutContext, stage: Stage, width: number, hasSteps: boolean, continues: boolean): Piece {
  const { reading, colours } = context
  const name = reading.stages.find((read) => read.stage.id === stage.id)?.title ?? ''
  const title = textPiece(context, continues ? reading.translate('export.continued', { title: name }) : name, {
    size: SIZE.stage,
    maxLines: TITLE_LINES,
    align: 'lead',
    lineHeight: SIZE.stageLine,
    width,
    weight: 700,
    fill: colours.onSolid,
    role: 'heading',
  })
  const small = {
    align: 'lead',
    maxLines: TITLE_LINES,
    size: 11.5,
    lineHeight: 15,
    width,
    fill: colours.onSolid,
  } as const
  const description = stage.description.trim() === '' ? NOTHING : textPiece(context, stage.description, small)
  const steps = hasSteps ? [] : reading.columns.filter(({ stage: { id }, step }) => id === stage.id && step !== null)
  const arrow = isRightToLeft(reading.language) ? ' ‹ ' : ' › '
  const names = steps.map(({ step }) => step?.title ?? '').join(arrow)
  const lone = reading.columns.findIndex(({ step, stage: { id } }) => id === stage.id && step === null)
  const words = stacked([title, names === '' ? NOTHING : textPiece(context, names, small), description], 1)
  return stacked([words, waysPiece(context, lone, width, colours.onSolid)], 4)
}

/** The steps' names on a pale field of their stage. */
function stepRow(context: LayoutContext, grid: Grid): HeaderRow {
  const { reading } = context
  const pieces = grid.columns.map(({ column, from }, i) =>
    stepPiece(
      context,
      column?.step ?? null,
      reading.columnTitles[from] ?? '',
      from,
      grid.right(i) - grid.left(i) - 2 * PAD_X,
    ),
  )
  const height = Math.max(SIZE.labelLine, ...pieces.map((piece) => piece.height)) + 14
  const background = stageSpans(grid).flatMap(({ stage, from, to }): SceneNode[] => {
    const { tint, ink } = stageShades(context.theme, stage.colour)
    const x = grid.left(from)
    const field: SceneNode = {
      kind: 'rect',
      x,
      y: 0,
      width: grid.right(to) - x,
      height,
      fill: tint,
      corners: [0, 0, SIZE.radius, SIZE.radius],
    }
    const dividers = Array.from({ length: to - from }, (_, k): SceneNode => {
      return {
        kind: 'path',
        x: grid.right(from + k),
        y: 8,
        d: `M0 0V${height - 16}`,
        stroke: ink,
        strokeWidth: 0.75,
        dash: '1 2',
      }
    })
    return [field, ...dividers]
  })
  // With a line beneath some of the names, they stand in one line.
  const isSaid = grid.columns.some(({ from }) => reading.ways[from]?.length)
  const cells = pieces.map((piece, i): CellNode => {
    const y = isSaid ? 7 : (height - piece.height) / 2
    return { kind: 'cell', role: 'columnHeader', column: i, span: 1, children: placed(piece, grid.left(i) + PAD_X, y) }
  })
  return { background, cells, height }
}

function stepPiece(
  context: LayoutContext,
  step: { readonly description: string } | null,
  name: string,
  at: number,
  width: number,
): Piece {
  const { colours } = context
  if (!step) return NOTHING
  const title = textPiece(context, name, {
    size: SIZE.label,
    maxLines: TITLE_LINES,
    align: 'lead',
    lineHeight: SIZE.labelLine,
    width,
    weight: 600,
  })
  const description =
    step.description.trim() === ''
      ? NOTHING
      : textPiece(context, step.description, {
          size: SIZE.small,
          maxLines: TITLE_LINES,
          align: 'lead',
          lineHeight: SIZE.smallLine,
          width,
          fill: colours.soft,
        })
  return stacked([stacked([title, description], 1), waysPiece(context, at, width, colours.soft)], 4)
}

const WAY_ICON = 13

/** How a journey may go by the column: a sign and its words, one under another. */
function waysPiece(context: LayoutContext, at: number, width: number, colour: string): Piece {
  const { ways, wordLanguage } = context.reading
  const left = WAY_ICON + 5
  const pieces = (ways[at] ?? []).map(({ icon, words }): Piece => {
    const style = { size: SIZE.small, lineHeight: SIZE.smallLine, align: 'lead', maxLines: TITLE_LINES } as const
    const text = textPiece(context, words, { ...style, width: width - left, fill: colour, language: wordLanguage })
    const y = (SIZE.smallLine - WAY_ICON) / 2
    return {
      width: left + text.width,
      height: text.height,
      nodes: [{ kind: 'icon', x: 0, y, width: WAY_ICON, name: icon, colour }, ...placed(text, left, 0)],
    }
  })
  return stacked(pieces, 2)
}
