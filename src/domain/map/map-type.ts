import { z } from 'zod'
import { type DocumentOf, type DocumentType, type Row, table } from '../document-type.ts'
import { deletedAt, id, idSet, order, reference, text } from '../fields.ts'
import { LANE_CARD_FIELDS, LANE_KIND_NAMES } from '../lanes/registry.ts'
import { STAGE_COLOURS } from '../palette.ts'

/** What a map shows: how it is, how it should become, or something that doesn't exist yet. */
export const MAP_STATES = ['today', 'future', 'hypothetical'] as const
/** Why it is drawn. */
export const PURPOSES = ['sales', 'cost', 'loyalty', 'priorities', 'development'] as const
/** Whose journey a layer tells: what happens, or what was expected. */
export const LAYERS = ['reality', 'expectation'] as const
export type Layer = (typeof LAYERS)[number]
export const LINK_KINDS = ['answers', 'causes', 'relates'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** The one record of the table `map`. */
export const MAP_ID = 'map'

const map = table({
  id: id(),
  title: text(),
  /** BCP 47 tag of the language the map is written in. */
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .default('en'),
  state: z.enum(MAP_STATES).default('today'),
  scenario: text(),
  outcome: text(),
  purposes: idSet(),
  /** In words: what is expected to happen, and what really happens. */
  expectation: text(),
  reality: text(),
  /** Ends of the emotion scale, −100…100; neutral is 0, or the middle where the scale has no 0. */
  emotionMin: z.number().int().min(-100).max(99).default(-5),
  emotionMax: z.number().int().min(-99).max(100).default(5),
  /** The map that this one was derived from. */
  baseMapId: reference(),
})

const personas = table({
  /** The persona's own id. */
  id: id(),
  order: order(),
})

const kpis = table({ id: id(), order: order(), name: text(), target: text(), deletedAt: deletedAt() })

const stages = table({
  id: id(),
  order: order(),
  title: text(),
  description: text(),
  colour: z.enum(STAGE_COLOURS).default('indigo'),
  deletedAt: deletedAt(),
})

const steps = table({
  id: id(),
  stageId: id(),
  order: order(),
  title: text(),
  description: text(),
  deletedAt: deletedAt(),
})

const lanes = table({
  id: id(),
  kind: z.enum(LANE_KIND_NAMES).catch('custom'),
  order: order(),
  /** Empty: the kind's own name in the map's language. */
  title: text(),
  hidden: z.boolean().default(false),
  collapsed: z.boolean().default(false),
  deletedAt: deletedAt(),
})

const cards = table({
  id: id(),
  laneId: id(),
  /** The step, or the stage as a whole, that the card stands in. */
  columnId: id(),
  /** How many columns of the same level it covers, itself included. */
  span: z.number().int().min(1).max(200).default(1),
  order: order(),
  /** Inline Markdown: bold, links, lists. See rich-text.ts. */
  text: text(),
  emoji: z.string().max(32).default(''),
  tagIds: idSet(),
  ...LANE_CARD_FIELDS,
  deletedAt: deletedAt(),
})

/** One point of the emotion curve; its id is `pointId(column, persona, layer)`, so there can't be two. */
const points = table({
  id: z.string().regex(/^[\w\-:.]{1,200}$/),
  columnId: id(),
  /** Empty: everybody, on a map without personas. */
  personaId: reference(),
  layer: z.enum(LAYERS).default('reality'),
  value: z.number().min(-100).max(100).default(0),
  /** Empty: the face that goes with the value. */
  emoji: z.string().max(32).default(''),
  word: text(),
  deletedAt: deletedAt(),
})

const links = table({
  id: id(),
  /** The card which answers, causes or relates to … */
  fromId: id(),
  /** … this card. */
  toId: id(),
  kind: z.enum(LINK_KINDS).default('relates'),
  deletedAt: deletedAt(),
})

/** A customer journey map as flat records. */
export const mapType = {
  kind: 'map',
  version: 1,
  tables: { map, personas, kpis, stages, steps, lanes, cards, points, links },
} satisfies DocumentType

export type JourneyMap = DocumentOf<typeof mapType>
export type MapInfo = Row<typeof map>
export type Stage = Row<typeof stages>
export type Step = Row<typeof steps>
export type Lane = Row<typeof lanes>
export type Card = Row<typeof cards>
export type Point = Row<typeof points>
export type Link = Row<typeof links>
export type Kpi = Row<typeof kpis>
export type MapPersona = Row<typeof personas>

export function pointId(columnId: string, personaId: string, layer: Layer): string {
  return `${columnId}:${personaId}:${layer}`
}

/** The map's one info record; a document that has none yet reads as an untitled map. */
export function mapInfo(document: JourneyMap): MapInfo {
  return document.map[MAP_ID] ?? (map.schema.parse({ id: MAP_ID }) as MapInfo)
}
