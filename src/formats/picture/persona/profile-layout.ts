import type { PersonaBundle } from '../../../domain/bundle.ts'
import { livingSorted } from '../../../domain/map/columns.ts'
import { notesOfGroup } from '../../../domain/persona/notes.ts'
import { TRAIT_GROUPS } from '../../../domain/persona/persona-type.ts'
import { GROUP_LOOKS, OWN_FIELD_LOOK } from '../../../domain/persona/trait-looks.ts'
import { type Piece, placed, stacked } from '../layout/piece.ts'
import { SIZE, stageShades } from '../layout/style.ts'
import type { Scene, SceneNode } from '../scene/scene.ts'
import { inColumns, type Stretchable } from './columns.ts'
import { headingPiece, linePiece, toldNotes } from './note-pieces.ts'
import { type PersonaContext, type PersonaLayoutOptions, personaContext, personaScene } from './persona-page.ts'
import { headPanel, sidePanel } from './profile-panel.ts'

const SIDE = 330
const MARGIN = 30
const GAP = 12
const PAD = 16
/** A column of traits is about this wide. */
const COLUMN = 260
/** Widths beneath which words would only get too large. */
const NARROWEST = { across: 760, upright: 620 }

/** A persona on one sheet: who it is at the side where reading begins, or at the head of an upright sheet, then its traits in columns. */
export function layoutProfile(bundle: PersonaBundle, options: PersonaLayoutOptions, aspect: number): Scene {
  const context = personaContext(bundle, options)
  const { role, story } = context.info
  const description = [role, story].filter((text) => text.trim() !== '').join('. ')
  const traits = traitBoxes(context)
  const isUpright = aspect < 1
  const narrowest = isUpright ? NARROWEST.upright : NARROWEST.across
  return personaScene(context, { aspect, narrowest }, description, (width, height) => {
    if (isUpright) {
      const head = headPanel(context, width, traits.length === 0 ? height : 0)
      return traits.length === 0 ? head : beside(head, traits, { x: 0, y: head.height }, width, height)
    }
    if (traits.length === 0) return sidePanel(context, width, height)
    return beside(sidePanel(context, SIDE, height), traits, { x: SIDE, y: 0 }, width, height)
  })
}

/** The person's panel, and the traits in what it leaves of the sheet. */
function beside(
  panel: Piece,
  traits: readonly Stretchable[],
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  height: number,
): Piece {
  const room = width - x - 2 * MARGIN
  const count = Math.max(1, Math.round(room / COLUMN))
  const columns = inColumns(traits, room, count, GAP, Math.max(0, height - y - 2 * MARGIN))
  return {
    width,
    height: Math.max(panel.height, y + columns.height + 2 * MARGIN),
    nodes: [...panel.nodes, ...placed(columns, x + MARGIN, y + MARGIN)],
  }
}

function traitBoxes(context: PersonaContext): Stretchable[] {
  const { bundle, reading } = context
  const { persona } = bundle
  const groups = TRAIT_GROUPS.map((group) => ({
    id: group as string,
    title: reading.translate(`personas.group.${group}`),
    look: GROUP_LOOKS[group],
    language: reading.wordLanguage as string,
  }))
  const own = livingSorted(persona.fields).map(({ id, title }) => ({
    id,
    title: title.trim() || reading.translate('personas.field.untitled'),
    look: OWN_FIELD_LOOK,
    language: reading.language,
  }))
  return [...groups, ...own]
    .map((group) => ({ ...group, notes: toldNotes(notesOfGroup(persona, group.id)) }))
    .filter(({ notes }) => notes.length > 0)
    .map(({ title, look, language, notes }) => (width, least) => {
      const inner = width - 2 * PAD
      const lines = notes.map((note) => linePiece(context, note, inner, look.colour))
      const content = stacked([headingPiece(context, title, look, inner, language), stacked(lines, 5)], 8)
      const height = Math.max(least, content.height + 2 * PAD)
      const r = SIZE.radius + 4
      const { tint } = stageShades(context.theme, look.colour)
      const ground: SceneNode = { kind: 'rect', x: 0, y: 0, width, height, fill: tint, corners: [r, r, r, r] }
      return { width, height, nodes: [ground, ...placed(content, PAD, PAD)] }
    })
}
