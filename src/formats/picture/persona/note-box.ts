import type { StageColour, Tone } from '../../../domain/palette.ts'
import type { Note } from '../../../domain/persona/persona-type.ts'
import { NOTHING, type PageContext, type Piece, placed, stacked, textPiece } from '../layout/piece.ts'
import { richTextPiece } from '../layout/rich-text.ts'
import { SIZE, toneShades } from '../layout/style.ts'
import type { SceneNode } from '../scene/scene.ts'

const PAD = 14
const BULLET = 13

export type BoxLook = { readonly tone: Tone; readonly hue: StageColour; readonly least?: number }

/** A titled field with notes beneath one another. Without notes it is as high as `look.least`, or not there at all. */
export function noteBox(
  context: PageContext,
  title: string,
  notes: readonly Note[],
  width: number,
  look: BoxLook,
): Piece {
  const told = notes.filter(({ text, label }) => text.trim() !== '' || label.trim() !== '')
  if (told.length === 0 && look.least === undefined) return NOTHING
  const { bar, tint } = toneShades(context.theme, look.tone, look.hue)
  const inner = width - 2 * PAD - SIZE.bar
  const head = textPiece(context, title, {
    size: 14,
    lineHeight: 19,
    width: inner,
    weight: 600,
    role: 'heading',
    align: 'lead',
  })
  const content = stacked(
    [
      head,
      stacked(
        told.map((note) => notePiece(context, note, inner, bar)),
        5,
      ),
    ],
    8,
  )
  const height = Math.max(content.height + 2 * PAD, look.least ?? 0)
  const r = SIZE.radius + 2
  const nodes: SceneNode[] = [
    { kind: 'rect', x: 0, y: 0, width, height, fill: tint, corners: [r, r, r, r] },
    { kind: 'rect', x: 0, y: 0, width: SIZE.bar, height, fill: bar, corners: [r - 2, 0, 0, r - 2] },
  ]
  return { width, height, nodes: [...nodes, ...placed(content, PAD + SIZE.bar, PAD)] }
}

function notePiece(context: PageContext, { label, text }: Note, width: number, colour: string): Piece {
  const body = { size: SIZE.body, lineHeight: SIZE.bodyLine, width: width - BULLET }
  const head =
    label.trim() === ''
      ? NOTHING
      : textPiece(context, label, {
          ...body,
          size: SIZE.small,
          lineHeight: SIZE.smallLine,
          fill: context.colours.soft,
          weight: 600,
        })
  const content = stacked([head, richTextPiece(context, text, body)], 0)
  const dot: SceneNode = { kind: 'circle', x: 1, y: 6.5, width: 5, fill: colour }
  return { width, height: content.height, nodes: [dot, ...placed(content, BULLET, 0)] }
}

/** Boxes in columns of one width, each put where there is most room, in reading order. */
export function inColumns(
  boxes: readonly ((width: number) => Piece)[],
  width: number,
  columns: number,
  gap: number,
): Piece {
  const each = (width - (columns - 1) * gap) / columns
  const bottoms = new Array<number>(columns).fill(0)
  const nodes: SceneNode[] = []
  for (const box of boxes) {
    const piece = box(each)
    if (piece.height === 0) continue
    const column = bottoms.indexOf(Math.min(...bottoms))
    const top = bottoms[column] as number
    nodes.push(...placed(piece, column * (each + gap), top))
    bottoms[column] = top + piece.height + gap
  }
  return { width, height: Math.max(0, Math.max(...bottoms) - gap), nodes }
}
