import type { Tone } from '../../../domain/palette.ts'
import { notesOfSection } from '../../../domain/persona/notes.ts'
import type { Framework } from '../../../domain/persona/persona-type.ts'
import { type Section, sectionsOf } from '../../../domain/persona/sections.ts'
import { CATALOGUES } from '../../../i18n/catalogues.ts'
import { isMessageId } from '../../../i18n/message.ts'
import type { LayoutOptions } from '../layout/map-layout.ts'
import { NOTHING, type Piece, placed, stacked, textPiece } from '../layout/piece.ts'
import { portraitNode } from '../layout/portrait.ts'
import type { Scene } from '../scene/scene.ts'
import { inColumns, noteBox } from './note-box.ts'
import { type PersonaContext, type PersonaSource, personaContext, personaScene } from './persona-page.ts'
import { hueOf } from './profile-layout.ts'

const PORTRAIT = 116
const GAP = 12
/** A section is not lower than this, so that there is room to add to it by hand. */
const LEAST = 130

/** A persona's empathy map on one sheet: the person in the middle of six sections, above those of other divisions. */
export function layoutEmpathy(source: PersonaSource, options: LayoutOptions, aspect: number): Scene {
  const context = personaContext(source, options)
  const { framework } = context.info
  const sections = sectionsOf(source.entry.persona, framework)
  const description = sections.map((section) => titleOf(context, section)).join(', ')
  return personaScene(context, aspect, description, (width) => {
    if (framework === 'six') return aroundPerson(context, sections, width)
    return stacked(
      [
        headPiece(context, width),
        inColumns(
          sections.map((section) => (each) => box(context, section, framework, each)),
          width,
          3,
          GAP,
        ),
      ],
      24,
    )
  })
}

function titleOf({ reading }: PersonaContext, { id, title }: Section): string {
  if (title !== null) return title.trim() || reading.translate('personas.section.untitled')
  const message = `empathy.${id.replace(':', '.')}`
  return isMessageId(CATALOGUES.en, message) ? reading.translate(message) : id
}

const TONES: Readonly<Record<string, Tone>> = {
  'six:pain': 'pain',
  'six:gain': 'opportunity',
  'boag:painPoints': 'pain',
  'boag:goals': 'opportunity',
  'six:thinkFeel': 'thought',
  'boag:feelings': 'thought',
}

function box(context: PersonaContext, section: Section, framework: Framework, width: number, least = LEAST): Piece {
  const notes = notesOfSection(context.source.entry.persona, framework, section.id)
  return noteBox(context, titleOf(context, section), notes, width, {
    tone: TONES[section.id] ?? 'stage',
    hue: hueOf(context),
    least,
  })
}

/** Think and feel above, hear and see beside, say and do below, pain and gain at the foot. */
function aroundPerson(context: PersonaContext, sections: readonly Section[], width: number): Piece {
  const [thinkFeel, hear, see, sayDo, pain, gain] = sections as readonly [
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
  ]
  const third = (width - 2 * GAP) / 3
  const person = headPiece(context, third)
  const row = (parts: readonly [Section, number][]) =>
    levelled(
      parts.map(
        ([section, each]) =>
          (least: number) =>
            box(context, section, 'six', each, least),
      ),
      LEAST,
    )
  const beside = levelled(
    [
      (least) => box(context, hear, 'six', third, least),
      () => ({ ...person, nodes: [] }),
      (least) => box(context, see, 'six', third, least),
    ],
    Math.max(LEAST, person.height),
  )
  const half = (width - GAP) / 2
  const rows = [
    row([[thinkFeel, width]]),
    beside,
    row([[sayDo, width]]),
    row([
      [pain, half],
      [gain, half],
    ]),
  ]
  const around = stacked(rows, GAP)
  const top = (rows[0]?.height ?? 0) + GAP + (beside.height - person.height) / 2
  // Read first, though it stands in the middle: everything else is said of this person.
  return { ...around, width, nodes: [...placed(person, third + GAP, top), ...around.nodes] }
}

/** Pieces side by side, all as high as the highest. */
function levelled(parts: readonly ((least: number) => Piece)[], least: number): Piece {
  const height = Math.max(least, ...parts.map((part) => part(least).height))
  const pieces = parts.map((part) => part(height))
  let x = 0
  const nodes = pieces.flatMap((piece) => {
    const placedNodes = placed(piece, x, (height - piece.height) / 2)
    x += piece.width + GAP
    return placedNodes
  })
  return { width: x - GAP, height, nodes }
}

/** The person: face, name and role, centred. */
function headPiece(context: PersonaContext, width: number): Piece {
  const { info, name, colours } = context
  const face: Piece = {
    width,
    height: PORTRAIT,
    nodes: placed(
      {
        width: PORTRAIT,
        height: PORTRAIT,
        nodes: [
          portraitNode(context, { id: context.source.entry.id, name, info, portrait: context.portrait }, PORTRAIT),
        ],
      },
      (width - PORTRAIT) / 2,
      0,
    ),
  }
  const title = textPiece(context, name, {
    size: 24,
    lineHeight: 30,
    width,
    weight: 700,
    align: 'middle',
    role: 'title',
    maxLines: 3,
  })
  const role =
    info.role.trim() === ''
      ? NOTHING
      : textPiece(context, info.role, { size: 14, lineHeight: 20, width, align: 'middle', fill: colours.soft })
  return { ...stacked([face, stacked([title, role], 2)], 10), width }
}
