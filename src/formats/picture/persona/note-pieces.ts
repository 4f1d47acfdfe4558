import type { StageColour } from '../../../domain/palette.ts'
import type { Note } from '../../../domain/persona/persona-type.ts'
import { type PageContext, type Piece, placed, stacked, textPiece } from '../layout/piece.ts'
import { richTextPiece } from '../layout/rich-text.ts'
import { ringColour, SIZE, stageShades } from '../layout/style.ts'
import type { SceneNode } from '../scene/scene.ts'

const ICON = 18
const ICON_ROOM = 26
const BULLET = 13
const CARD_PAD_X = 11
const CARD_PAD_Y = 8

export function toldNotes(notes: readonly Note[]): Note[] {
  return notes.filter(({ text, label }) => text.trim() !== '' || label.trim() !== '')
}

/** The title of a part with its icon, in the part's hue. @param language BCP 47 tag of the title */
export function headingPiece(
  context: PageContext,
  title: string,
  { icon, colour }: { readonly icon: string; readonly colour: StageColour },
  width: number,
  language: string,
): Piece {
  const { ink } = stageShades(context.theme, colour)
  const text = textPiece(context, title, {
    size: 15,
    lineHeight: 20,
    width: width - ICON_ROOM,
    weight: 600,
    fill: ink,
    role: 'heading',
    align: 'lead',
    language,
  })
  const mark: SceneNode = { kind: 'icon', x: 0, y: 1, width: ICON, name: icon, colour: ink }
  return { width, height: text.height, nodes: [mark, ...placed(text, ICON_ROOM, 0)] }
}

/** A note as a line of a list; what is measured stands above it: "Age", "34". */
export function linePiece(context: PageContext, note: Note, width: number, colour: StageColour): Piece {
  if (note.label.trim() !== '') return { ...notePiece(context, note, width), width }
  const content = notePiece(context, note, width - BULLET)
  const dot: SceneNode = { kind: 'circle', x: 1, y: 6.5, width: 5, fill: ringColour(context.theme, colour) }
  return { width, height: content.height, nodes: [dot, ...placed(content, BULLET, 0)] }
}

/** A note as a slip of paper. */
export function cardPiece(context: PageContext, note: Note, width: number): Piece {
  const { card, line } = context.colours
  const content = notePiece(context, note, width - 2 * CARD_PAD_X)
  const height = content.height + 2 * CARD_PAD_Y
  const r = SIZE.radius
  const ground: SceneNode = {
    kind: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    fill: card,
    stroke: line,
    strokeWidth: 1,
    corners: [r, r, r, r],
  }
  return { width, height, nodes: [ground, ...placed(content, CARD_PAD_X, CARD_PAD_Y)] }
}

function notePiece(context: PageContext, { label, text }: Note, width: number): Piece {
  const body = { size: SIZE.body, lineHeight: SIZE.bodyLine, width }
  const words = richTextPiece(context, text, body)
  if (label.trim() === '') return words
  const head = textPiece(context, label, {
    ...body,
    size: SIZE.small,
    lineHeight: SIZE.smallLine,
    fill: context.colours.soft,
    weight: 600,
  })
  return stacked([head, words], 0)
}
