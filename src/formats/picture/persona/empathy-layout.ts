import type { PersonaBundle } from '../../../domain/bundle.ts'
import { aroundPerson } from '../../../domain/persona/section-looks.ts'
import { sectionsOf } from '../../../domain/persona/sections.ts'
import { rowsOf } from '../../../domain/persona/wedges.ts'
import { NOTHING, type Piece, placed, stacked, textPiece } from '../layout/piece.ts'
import type { Scene, SceneNode } from '../scene/scene.ts'
import { DISC_RADIUS, sectionsInRow, sectionTitle } from './empathy-row.ts'
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

/** A persona's empathy map on one sheet: the person in the middle of the sections, as on screen. */
export function layoutEmpathy(bundle: PersonaBundle, options: PersonaLayoutOptions, aspect: number): Scene {
  const context = personaContext(bundle, options)
  const sections = aroundPerson(sectionsOf(bundle.persona, context.info.framework))
  const [above] = rowsOf(sections.length)
  const description = sections.map((section) => sectionTitle(context, section)).join(', ')
  return personaScene(context, { aspect, narrowest: NARROWEST }, description, (width, height) => {
    const inner = width - 2 * MARGIN
    const upper = sectionsInRow(context, sections, { from: 0, to: above, row: 'upper' }, inner)
    const lower = sectionsInRow(context, sections, { from: above, to: sections.length, row: 'lower' }, inner)
    const more = Math.max(0, height - 2 * MARGIN - upper.least - lower.least) / 2
    const middle = MARGIN + upper.least + more
    const [over, under] = [upper.drawn(upper.least + more), lower.drawn(lower.least + more)]
    const nodes: SceneNode[] = [
      ...placed(over.ground, MARGIN, MARGIN),
      ...placed(under.ground, MARGIN, middle),
      // Read first, though it stands in the middle: everything else is said of this person.
      ...placed(personPiece(context), width / 2 - DISC_RADIUS, middle - DISC_RADIUS),
      ...placed(over.contents, MARGIN, MARGIN),
      ...placed(under.contents, MARGIN, middle),
    ]
    return { width, height: middle + lower.least + more + MARGIN, nodes }
  })
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
