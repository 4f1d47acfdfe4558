import type { PersonaBundle } from '../../../domain/bundle.ts'
import { aroundPerson } from '../../../domain/persona/section-looks.ts'
import { sectionsOf } from '../../../domain/persona/sections.ts'
import { rowsOf } from '../../../domain/persona/wedges.ts'
import { NOTHING, type Piece, placed, stacked, textPiece } from '../layout/piece.ts'
import type { Scene, SceneNode } from '../scene/scene.ts'
import { DISC_RADIUS, type RowPlace, sectionsInRow, sectionTitle } from './empathy-row.ts'
import {
  facePiece,
  type PersonaContext,
  type PersonaLayoutOptions,
  personaContext,
  personaScene,
} from './persona-page.ts'

const MARGIN = 30
const FACE = 112
/** So wide that a section beneath the person has room for words. */
const NARROWEST = 980
/** So wide that a section beside the person has room for words. */
const NARROWEST_TALL = 760

/** A persona's empathy map on one sheet: the person in the middle of the sections, as on screen. */
export function layoutEmpathy(bundle: PersonaBundle, options: PersonaLayoutOptions, aspect: number): Scene {
  const context = personaContext(bundle, options)
  const own = sectionsOf(bundle.persona, context.info.framework)
  const isTall = aspect < 1 && own.length > 2
  const sections = isTall ? own : aroundPerson(own)
  const parts = isTall ? rowsOfTwo(sections.length) : rowsAcross(sections.length)
  const description = sections.map((section) => sectionTitle(context, section)).join(', ')
  const narrowest = isTall ? NARROWEST_TALL : NARROWEST
  return personaScene(context, { aspect, narrowest }, description, (width, height) => {
    const inner = width - 2 * MARGIN
    const rows = parts.map((part) => sectionsInRow(context, sections, { ...part, isUpright: isTall }, inner))
    const least = rows.reduce((sum, row) => sum + row.least, 2 * MARGIN)
    const more = Math.max(0, height - least) / rows.length
    const drawn = rows.map((row) => row.drawn(row.least + more))
    const tops = rows.map((_, at) => rows.slice(0, at).reduce((sum, row) => sum + row.least + more, MARGIN))
    const middle = middleOf(
      parts.map(({ row }, at) => ({ row, top: tops[at] ?? 0, height: drawn[at]?.ground.height ?? 0 })),
    )
    const nodes: SceneNode[] = [
      ...drawn.flatMap(({ ground }, at) => placed(ground, MARGIN, tops[at] ?? 0)),
      // Read first, though it stands in the middle: everything else is said of this person.
      ...placed(personPiece(context), width / 2 - DISC_RADIUS, middle - DISC_RADIUS),
      ...drawn.flatMap(({ contents }, at) => placed(contents, MARGIN, tops[at] ?? 0)),
    ]
    return { width, height: least + more * rows.length, nodes }
  })
}

type Part = { readonly from: number; readonly to: number; readonly row: RowPlace }

function rowsAcross(count: number): Part[] {
  const [above] = rowsOf(count)
  return [
    { from: 0, to: above, row: 'upper' },
    { from: above, to: count, row: 'lower' },
  ]
}

/** On a tall sheet two stand side by side, and an odd one over all of them; the person between the rows, or in the middle one. */
function rowsOfTwo(count: number): Part[] {
  const odd = count % 2
  const pairs = (count - odd) / 2
  const placeOf = (pair: number): RowPlace => {
    const fromMiddle = pair - (pairs - 1) / 2
    if (Math.abs(fromMiddle) >= 1) return 'apart'
    return fromMiddle === 0 ? 'beside' : fromMiddle < 0 ? 'upper' : 'lower'
  }
  const rows = Array.from({ length: pairs }, (_, pair): Part => {
    const from = odd + 2 * pair
    return { from, to: from + 2, row: placeOf(pair) }
  })
  return odd === 0 ? rows : [{ from: 0, to: 1, row: 'apart' }, ...rows]
}

function middleOf(rows: readonly { readonly row: RowPlace; readonly top: number; readonly height: number }[]): number {
  const around = rows.find(({ row }) => row === 'beside')
  if (around) return around.top + around.height / 2
  return rows.find(({ row }) => row === 'lower')?.top ?? MARGIN
}

/** The person on a disc: face, name and role, centred. */
function personPiece(context: PersonaContext): Piece {
  const { info, name, colours } = context
  const size = 2 * DISC_RADIUS
  // A disc is narrower at the height of the words than in its middle.
  const width = size * 0.74
  const face = facePiece(context, FACE)
  const title = textPiece(context, name, {
    size: 18,
    lineHeight: 22,
    width,
    weight: 700,
    align: 'middle',
    role: 'title',
    maxLines: 2,
  })
  const role =
    info.role.trim() === ''
      ? NOTHING
      : textPiece(context, info.role, {
          size: 12,
          lineHeight: 16,
          width,
          align: 'middle',
          fill: colours.soft,
          maxLines: 2,
        })
  const words = stacked([title, role], 1)
  const top = (size - FACE - 6 - words.height) / 2
  return {
    width: size,
    height: size,
    nodes: [
      { kind: 'circle', x: 0, y: 0, width: size, fill: colours.ground },
      ...placed(face, (size - FACE) / 2, top),
      ...placed(words, (size - width) / 2, top + FACE + 6),
    ],
  }
}
