import { notesOfSection } from '../../../domain/persona/notes.ts'
import { type SectionLook, sectionLook } from '../../../domain/persona/section-looks.ts'
import type { Section } from '../../../domain/persona/sections.ts'
import { uprights, type Wedge, wedges } from '../../../domain/persona/wedges.ts'
import { CATALOGUES } from '../../../i18n/catalogues.ts'
import { isMessageId, type Translate } from '../../../i18n/message.ts'
import { type Piece, placed, stacked } from '../layout/piece.ts'
import { stageShades } from '../layout/style.ts'
import type { SceneNode } from '../scene/scene.ts'
import { inColumns } from './columns.ts'
import { cardPiece, headingPiece, toldNotes } from './note-pieces.ts'
import type { PersonaContext } from './persona-page.ts'

/** The disc in the middle, on which the person stands. */
export const DISC_RADIUS = 124
/** Between the disc and what stands beside it. */
const CLEAR = 12
/** Between a section's border and what is in it. */
const PAD = 18
const CARD_GAP = 6
/** Cards are about this wide. */
const COLUMN = 260
/** Narrower than this nothing is set beside the disc. */
const NARROWEST = 170
/** A row is not lower than this, so that there is room to add to it by hand. */
const LEAST = 210
/** The ground of the page shows between sections. */
const SEAM = 5

export type SectionRow = {
  /** Least height. */
  readonly least: number
  readonly drawn: (height: number) => { readonly ground: Piece; readonly contents: Piece }
}

/** Where the row stands to the person: above, beneath, on both sides, or apart. */
export type RowPlace = 'upper' | 'lower' | 'beside' | 'apart'

type Part = { readonly from: number; readonly to: number; readonly row: RowPlace; readonly isUpright?: boolean }

/** Sections side by side: as wedges that point at the person beneath the upper row, above the lower one, or upright. */
export function sectionsInRow(
  context: PersonaContext,
  all: readonly Section[],
  { from, to, row, isUpright = false }: Part,
  width: number,
): SectionRow {
  const shapes = isUpright ? uprights(to - from) : wedges(to - from, row === 'lower' ? 'lower' : 'upper')
  const parts = all.slice(from, to).map((section, i) => {
    const look = sectionLook(section.id, from + i)
    const shape = shapes[i] as Wedge
    const content = fitted(shape, row, width, (inner) => contentPiece(context, section, look, inner))
    return { look, shape, content }
  })
  const low = parts.length === 0 ? DISC_RADIUS : row === 'beside' ? 2 * (DISC_RADIUS + CLEAR) : LEAST
  const least = Math.max(low, ...parts.map(({ content }) => content.needed))
  return {
    least,
    drawn: (height) => ({
      ground: {
        width,
        height,
        nodes: parts.map(({ look, shape }) => groundNode(context, look, shape, width, height)),
      },
      contents: {
        width,
        height,
        nodes: parts.flatMap(({ content }) => placed(content.piece, content.x, content.y)),
      },
    }),
  }
}

type Fitted = { readonly piece: Piece; readonly x: number; readonly y: number; readonly needed: number }

/** Where a section's contents stand clear of the disc: beside it, or above or beneath it, whichever makes the row lower. */
function fitted({ box }: Wedge, row: RowPlace, width: number, content: (width: number) => Piece): Fitted {
  const [left, right] = [(box.start / 100) * width + PAD, ((box.start + box.width) / 100) * width - PAD]
  const disc = { left: width / 2 - DISC_RADIUS - CLEAR, right: width / 2 + DISC_RADIUS + CLEAR }
  const at = (x: number, end: number, clear: number): Fitted => {
    const piece = content(Math.max(NARROWEST, end - x))
    return { piece, x, y: PAD + (row === 'lower' ? clear : 0), needed: piece.height + 2 * PAD + clear }
  }
  if (row === 'apart' || right <= disc.left || left >= disc.right) return at(left, right, 0)
  const over = at(left, right, DISC_RADIUS + CLEAR - PAD)
  const [before, behind] = [disc.left - left, right - disc.right]
  const beside = before >= behind ? at(left, disc.left, 0) : at(disc.right, right, 0)
  if (row === 'beside') return beside
  if (Math.max(before, behind) < NARROWEST) return over
  return beside.needed <= over.needed ? beside : over
}

function contentPiece(context: PersonaContext, section: Section, look: SectionLook, width: number): Piece {
  const { bundle, info, reading } = context
  const notes = toldNotes(notesOfSection(bundle.persona, info.framework, section.id))
  const language = section.title === null ? reading.wordLanguage : reading.language
  const cards = notes.map((note) => (each: number) => cardPiece(context, note, each))
  const columns = Math.max(1, Math.floor((width + CARD_GAP) / COLUMN))
  const heading = headingPiece(context, sectionTitle(context, section), look, width, language)
  return stacked([heading, inColumns(cards, width, columns, CARD_GAP, 0)], 12)
}

export function sectionTitle({ reading }: PersonaContext, section: Section): string {
  return sectionTitleWords(section, reading.translate)
}

export function sectionTitleWords({ id, title }: Section, translate: Translate): string {
  if (title !== null) return title.trim() || translate('personas.section.untitled')
  const message = `empathy.${id.replace(':', '.')}`
  return isMessageId(CATALOGUES.en, message) ? translate(message) : id
}

function groundNode(
  context: PersonaContext,
  { colour }: SectionLook,
  { corners }: Wedge,
  width: number,
  height: number,
): SceneNode {
  const points = corners.map(([x, y]) => `${(x / 100) * width} ${(y / 100) * height}`)
  const { tint } = stageShades(context.theme, colour)
  const seam = { stroke: context.colours.ground, strokeWidth: SEAM }
  return { kind: 'path', x: 0, y: 0, d: `M${points.join('L')}Z`, fill: tint, ...seam }
}
