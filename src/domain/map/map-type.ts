import { z } from 'zod'
import { type DocumentOf, type DocumentType, type Row, table } from '../document-type.ts'
import { day, deletedAt, id, idSet, order, reference, text } from '../fields.ts'
import { LANE_CARD_FIELDS, LANE_KIND_NAMES } from '../lanes/registry.ts'
import { STAGE_COLOURS } from '../palette.ts'
import { UPKEEP_FIELDS } from '../review.ts'

/** What a map shows: how it is, how it should become, what was expected, or something that doesn't exist yet. */
export const MAP_STATES = ['today', 'future', 'expected', 'hypothetical'] as const
export type MapState = (typeof MAP_STATES)[number]
/** Why it is drawn. */
export const PURPOSES = ['sales', 'cost', 'loyalty', 'priorities', 'development'] as const
/** Whose journey a layer tells: what happens, or what was expected. */
export const LAYERS = ['reality', 'expectation'] as const
export type Layer = (typeof LAYERS)[number]
export const LINK_KINDS = ['answers', 'causes', 'relates'] as const
export type LinkKind = (typeof LINK_KINDS)[number]
/** How far a change on the way to the future map has come. */
export const CHANGE_STATES = ['idea', 'planned', 'underWay', 'done', 'dropped'] as const
export type ChangeState = (typeof CHANGE_STATES)[number]

/** The one record of the table `map`. */
export const MAP_ID = 'map'

const map = table({
  id: id(),
  title: text(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .default('en')
    .describe('BCP 47 tag of the language the map is written in.'),
  state: z
    .enum(MAP_STATES)
    .default('today')
    .describe('How it is, how it should become, what was expected, or what does not exist yet.'),
  scenario: text().describe('What the persona wants, and in which situation.'),
  outcome: text().describe('What should have come about at the end.'),
  purposes: idSet().describe(`Why the map is drawn: any of ${PURPOSES.join(', ')}.`),
  expectation: text().describe('What is expected to happen, in words.'),
  reality: text().describe('What really happens, in words.'),
  emotionMin: z
    .number()
    .int()
    .min(-100)
    .max(99)
    .default(-5)
    .describe('The worst feeling on the scale. Neutral is 0, or the middle where the scale has no 0 inside.'),
  emotionMax: z.number().int().min(-99).max(100).default(5).describe('The best feeling on the scale.'),
  baseMapId: reference().describe('The map that this one was derived from; empty: none.'),
  dataSetId: reference().describe('The data set whose journeys are laid over the map; empty: none was chosen.'),
  ...UPKEEP_FIELDS,
})

const personas = table({
  id: id().describe("The persona's own id."),
  order: order(),
})

const kpis = table({ id: id(), order: order(), name: text(), target: text(), deletedAt: deletedAt() })

/** Names of events that somebody chose for a column; longer ones no event has. */
export const shownByNames = z.array(z.string().min(1).max(500)).max(100).nullable()

/** How a journey may go by a column of the map, a step or a stage that has no steps, which else comes once and for everybody. */
const WAY_FIELDS = {
  optional: z.boolean().default(false).describe('Leaving it out is as expected.'),
  insteadOf: reference().describe(
    'The column before it that this one is an alternative to; empty: none. Where columns belong together, the first of them says it for all.',
  ),
  togetherFrom: reference().describe(
    'The column before it from which on all belong together as one way, up to this one; empty: it ends none.',
  ),
  togetherOptional: z
    .boolean()
    .default(false)
    .describe('Leaving the way that ends here out, all of it, is as expected. Without `togetherFrom` it says nothing.'),
  againFrom: reference().describe(
    'The column, this one or one before it, from which on the way may be gone again after this one; empty: once is expected.',
  ),
  shownBy: shownByNames
    .default(null)
    .describe(
      'Names of events, any of which shows that a customer came here; null: nobody chose, so names and the rules of the data set say it.',
    ),
}

const stages = table({
  id: id(),
  order: order(),
  title: text(),
  description: text(),
  colour: z.enum(STAGE_COLOURS).default('indigo'),
  ...WAY_FIELDS,
  deletedAt: deletedAt(),
})

const steps = table({
  id: id(),
  stageId: id(),
  order: order(),
  title: text(),
  description: text(),
  ...WAY_FIELDS,
  deletedAt: deletedAt(),
})

const lanes = table({
  id: id(),
  kind: z.enum(LANE_KIND_NAMES).catch('custom'),
  order: order(),
  title: text().describe("A name of its own; empty: the kind's name in the map's language."),
  hidden: z.boolean().default(false).describe('Left out, on screen and on paper.'),
  collapsed: z.boolean().default(false).describe('Folded to its title on screen.'),
  deletedAt: deletedAt(),
})

const cards = table({
  id: id(),
  laneId: id(),
  columnId: id().describe('The step, or the stage as a whole, that the card stands in.'),
  span: z
    .number()
    .int()
    .min(1)
    .max(200)
    .default(1)
    .describe('How many columns of the same level (steps, or stages) the card covers, itself included.'),
  order: order(),
  // See rich-text.ts for what is understood.
  text: text().describe('Plain text with **bold**, [links](https://…) and list lines.'),
  emoji: z.string().max(32).default(''),
  tagIds: idSet().describe("Ids of the library's tags."),
  ...LANE_CARD_FIELDS,
  reviewOn: day().describe('The day on which the card is to be gone through again (ISO 8601); empty: with the map.'),
  deletedAt: deletedAt(),
})

/** One point of the emotion curve; its id is `pointId(column, persona, layer)`, so there can't be two. */
const points = table({
  id: z.string().regex(/^[\w\-:.]{1,200}$/),
  columnId: id().describe('The step, or the stage that has no steps.'),
  personaId: reference().describe('Whose feeling it is; empty: everybody, on a map without personas.'),
  layer: z.enum(LAYERS).default('reality').describe('What happens, or what was expected.'),
  value: z.number().min(-100).max(100).default(0).describe('On the map’s emotion scale.'),
  emoji: z.string().max(32).default('').describe('Empty: the face that goes with the value.'),
  word: text().describe('The feeling in a word or two.'),
  deletedAt: deletedAt(),
})

const links = table({
  id: id(),
  fromId: id().describe('The card which answers, causes or relates to the other.'),
  toId: id().describe('The card which is answered, caused or related to.'),
  kind: z.enum(LINK_KINDS).default('relates'),
  deletedAt: deletedAt(),
})

/** What is planned of one difference from the map that this one was made from; it lies under the difference's name. */
const changes = table({
  id: z
    .string()
    .regex(/^(added|removed|moved|changed):[a-z]{1,20}:[\w\-:.]{1,200}$/)
    .describe('What happened, the table, and the id of the record it happened to: `added:cards:c17`.'),
  name: text().describe('What the change is called; empty: what differs says it.'),
  description: text(),
  ownerId: reference().describe('The user id of the member who sees to it; empty: nobody.'),
  state: z.enum(CHANGE_STATES).default('idea').describe('How far it has come.'),
  deletedAt: deletedAt(),
})

/** A finding that somebody has looked at and set aside, under the finding's own id; see `journeys/findings`. */
const dismissals = table({
  id: z
    .string()
    .regex(/^[a-z][A-Za-z]{0,39}:[\w\-:.]{1,200}$/)
    .describe('The kind of the finding and the records it is about: `painWithoutOwner:c17`.'),
  why: text(),
  personId: reference().describe('The user id of the member who dismissed it; empty: nobody of this workspace.'),
  dismissedAt: z.number().int().nonnegative().default(0).describe('When (ms since 1970).'),
  deletedAt: deletedAt(),
})

/** A customer journey map as flat records. */
export const mapType = {
  kind: 'map',
  version: 1,
  tables: { map, personas, kpis, stages, steps, lanes, cards, points, links, changes, dismissals },
} satisfies DocumentType

export type JourneyMap = DocumentOf<typeof mapType>
export type MapInfo = Row<typeof map>
export type Stage = Row<typeof stages>
export type Step = Row<typeof steps>
/** What a column says of the way by it. */
export type Way = Pick<Step, keyof typeof WAY_FIELDS>
export type Lane = Row<typeof lanes>
export type Card = Row<typeof cards>
export type Point = Row<typeof points>
export type Link = Row<typeof links>
export type Kpi = Row<typeof kpis>
export type PlannedChange = Row<typeof changes>

export function pointId(columnId: string, personaId: string, layer: Layer): string {
  return `${columnId}:${personaId}:${layer}`
}

/** The map's one info record; a document that has none yet reads as an untitled map. */
export function mapInfo(document: JourneyMap): MapInfo {
  return document.map[MAP_ID] ?? (map.schema.parse({ id: MAP_ID }) as MapInfo)
}
