import { sorted } from '../../../domain/order.ts'
import type { StageColour, Tone } from '../../../domain/palette.ts'
import { avatarFace } from '../../../domain/persona/avatar-face.ts'
import { notesOfGroup } from '../../../domain/persona/notes.ts'
import { TRAIT_GROUPS, type TraitGroup } from '../../../domain/persona/persona-type.ts'
import { quoted } from '../../reading/quotation.ts'
import type { LayoutOptions } from '../layout/map-layout.ts'
import { pill, shrunk } from '../layout/marks.ts'
import { flowed, NOTHING, type Piece, placed, stacked, textPiece } from '../layout/piece.ts'
import { portraitNode } from '../layout/portrait.ts'
import { SIZE } from '../layout/style.ts'
import type { Scene } from '../scene/scene.ts'
import { inColumns, noteBox } from './note-box.ts'
import { type PersonaContext, type PersonaSource, personaContext, personaScene } from './persona-page.ts'

const PORTRAIT = 132
const SIDE = 300
const GAP = 36
const BOX_GAP = 12
/** A column of traits is about this wide. */
const COLUMN = 280

const TONES: Readonly<Partial<Record<TraitGroup, Tone>>> = {
  goals: 'opportunity',
  needs: 'solution',
  motivations: 'solution',
  expectations: 'solution',
  worries: 'pain',
  painPoints: 'pain',
}

/** A persona on one sheet: who it is on the side where reading begins, its traits in columns beside. */
export function layoutProfile(source: PersonaSource, options: LayoutOptions, aspect: number): Scene {
  const context = personaContext(source, options)
  const { role, story } = context.info
  return personaScene(context, aspect, [role, story].filter((text) => text.trim() !== '').join('. '), (width) => {
    const side = sidePiece(context)
    const traits = traitsPiece(context, width - SIDE - GAP)
    return {
      width,
      height: Math.max(side.height, traits.height),
      nodes: [...side.nodes, ...placed(traits, SIDE + GAP, 0)],
    }
  })
}

/** The hue of the drawn face, for what is neither good nor bad. */
export function hueOf({ info, source }: PersonaContext): StageColour {
  return avatarFace(info.avatarSeed || source.entry.id).colour
}

function sidePiece(context: PersonaContext): Piece {
  const { info, name, colours, reading } = context
  const portrait: Piece = {
    width: PORTRAIT,
    height: PORTRAIT,
    nodes: [portraitNode(context, { id: context.source.entry.id, name, info, portrait: context.portrait }, PORTRAIT)],
  }
  const title = textPiece(context, name, {
    size: 34,
    lineHeight: 40,
    width: SIDE,
    weight: 700,
    role: 'title',
    align: 'lead',
    maxLines: 4,
  })
  const role = told(info.role, (text) =>
    textPiece(context, text, { size: 15, lineHeight: 21, width: SIDE, fill: colours.soft, align: 'lead' }),
  )
  const quote = told(info.quote, (text) =>
    textPiece(context, quoted(text, reading.language), {
      size: 18,
      lineHeight: 26,
      width: SIDE,
      italic: true,
      fill: colours.accent,
    }),
  )
  const story = told(info.story, (text) =>
    stacked(
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => textPiece(context, line, { size: SIZE.body, lineHeight: 20, width: SIDE })),
      6,
    ),
  )
  return stacked(
    [stacked([portrait, stacked([title, role], 4), marksPiece(context)], 16), quote, story, channelsPiece(context)],
    22,
  )
}

function told(text: string, set: (text: string) => Piece): Piece {
  return text.trim() === '' ? NOTHING : set(text)
}

function marksPiece(context: PersonaContext): Piece {
  const { info, reading, colours } = context
  const { translate, wordLanguage } = reading
  const pieces: Piece[] = []
  if (info.primary)
    pieces.push(
      pill(context, translate('personas.primary'), { fill: colours.soft, colour: colours.ground, maxWidth: SIDE }),
    )
  if (info.sharePercent !== null) {
    const percent = new Intl.NumberFormat(wordLanguage, { style: 'percent', maximumFractionDigits: 1 }).format(
      info.sharePercent / 100,
    )
    pieces.push(
      pill(context, translate('export.share', { percent }), {
        stroke: colours.line,
        colour: colours.soft,
        maxWidth: SIDE,
      }),
    )
  }
  return pieces.length === 0 ? NOTHING : flowed(pieces, SIDE, 6, 6)
}

function channelsPiece(context: PersonaContext): Piece {
  const { info, source, reading, colours } = context
  const channels = info.channelIds.flatMap((id) => {
    const channel = source.library.channels[id]
    return channel && channel.deletedAt === null ? [channel] : []
  })
  if (channels.length === 0) return NOTHING
  const head = textPiece(context, reading.translate('personas.channels'), {
    size: 14,
    lineHeight: 19,
    width: SIDE,
    weight: 600,
    role: 'heading',
    align: 'lead',
    language: reading.wordLanguage,
  })
  const pills = channels.map(({ name, icon }) => pill(context, name, { fill: colours.chip, icon, maxWidth: SIDE }))
  return stacked([{ ...head, nodes: shrunk(head.nodes, SIDE) }, flowed(pills, SIDE, 6, 6)], 8)
}

function traitsPiece(context: PersonaContext, width: number): Piece {
  const { source, reading } = context
  const { persona } = source.entry
  const hue = hueOf(context)
  const groups = TRAIT_GROUPS.map((group) => ({
    id: group as string,
    title: reading.translate(`personas.group.${group}`),
    tone: TONES[group] ?? ('stage' as const),
  }))
  const own = sorted(Object.values(persona.fields))
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, title }) => ({
      id,
      title: title.trim() || reading.translate('personas.field.untitled'),
      tone: 'neutral' as const,
    }))
  const boxes = [...groups, ...own].map(
    ({ id, title, tone }) =>
      (each: number) =>
        noteBox(context, title, notesOfGroup(persona, id), each, { tone, hue }),
  )
  return inColumns(boxes, width, Math.max(1, Math.round(width / COLUMN)), BOX_GAP)
}
