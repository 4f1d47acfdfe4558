import { LINK_KINDS, type LinkKind } from '../../domain/map/map-type.ts'
import { plainText } from '../../domain/rich-text.ts'
import type { FieldMeaning } from '../table/field-words.ts'
import type { CardReading } from './card-reading.ts'
import { ownerText } from './curve-owner.ts'
import { scaleText } from './grid-table.ts'
import type { LaneReading, MapReading } from './map-reading.ts'

/** The columns of a list with one row a card, in the words by which an import knows them. */
const FIELDS = [
  'stage',
  'step',
  'lane',
  'text',
  'touchpoint',
  'channel',
  'presence',
  'context',
  'department',
  'persona',
  'emotion',
  'word',
  'emoji',
  'figure',
  'change',
  'alt',
  'tag',
  'mark',
  ...LINK_KINDS,
] as const satisfies readonly FieldMeaning[]

type Field = (typeof FIELDS)[number]

export type CardList = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

/**
 * Every card a row, then every point of the curves; columns that hold nothing are left out. A lane
 * without cards is a row without text, and where the rows don't tell all stages and steps in their order, rows of those
 * alone come first.
 */
export function cardList(reading: MapReading): CardList {
  const placed = reading.lanes.flatMap((lane) => laneEntries(reading, lane))
  const entries = [...missingPlaces(reading, placed), ...placed].map(({ entry }) => entry)
  const used = FIELDS.filter((field) => ALWAYS.has(field) || entries.some((entry) => (entry[field] ?? '') !== ''))
  return {
    header: used.map((field) => heading(reading, field)),
    rows: entries.map((entry) => used.map((field) => entry[field] ?? '')),
  }
}

function heading(reading: MapReading, field: Field): string {
  const words = reading.translate(`transfer.field.${field}`)
  return field === 'emotion' ? `${words} (${scaleText(reading)})` : words
}

/** A row and the column of the map where it stands. */
type Placed = { readonly at: number; readonly entry: Entry }

function laneEntries(reading: MapReading, lane: LaneReading): Placed[] {
  const cards = lane.cards.map((card) => ({ at: card.from, entry: cardEntry(reading, lane, card) }))
  const entries = [...cards, ...(lane.kind.look === 'curve' ? pointEntries(reading, lane) : [])]
  return entries.length > 0 ? entries : [{ at: 0, entry: { ...placeEntry(reading, 0), lane: lane.label } }]
}

/** Whoever reads a list meets stages and steps in the order of its rows. */
function missingPlaces(reading: MapReading, placed: readonly Placed[]): Placed[] {
  const met = [...new Set(placed.map(({ at }) => at))]
  const isTold = met.length === reading.columns.length && met.every((at, index) => at === index)
  return isTold ? [] : reading.columns.map((_, at) => ({ at, entry: placeEntry(reading, at) }))
}

const ALWAYS: ReadonlySet<Field> = new Set(['stage', 'lane', 'text'])

type Entry = Partial<Record<Field, string>>

function cardEntry(reading: MapReading, lane: LaneReading, card: CardReading): Entry {
  const { card: record, name, text, channel, presence, context, departments, tags } = card
  const names = (entries: readonly { readonly name: string }[]) => entries.map((entry) => entry.name).join('; ')
  const personas = reading.personas.filter(({ id }) => record.personaIds.includes(id))
  return {
    ...placeEntry(reading, card.from),
    lane: lane.label,
    text: plainText(text),
    touchpoint: name,
    channel: lane.kind.look === 'touchpoints' ? (channel?.name ?? '') : '',
    presence: presence === '' ? '' : reading.translate(`presence.${presence}`),
    context,
    department: names(departments),
    persona: lane.kind.look === 'touchpoints' ? names(personas) : '',
    emoji: record.emoji,
    figure: lane.kind.look === 'figures' ? record.figure : '',
    change: lane.kind.look === 'figures' ? record.change : '',
    alt: lane.kind.look === 'pictures' ? record.alt : '',
    tag: names(tags),
    mark: card.mark === null ? '' : String(card.mark),
    ...tiesOf(card),
  }
}

/** The numbers of the cards that this one answers, causes or relates to. */
function tiesOf({ links }: CardReading): Entry {
  const marks = (wanted: LinkKind) => links.filter(({ kind }) => kind === wanted).map(({ mark }) => mark)
  return Object.fromEntries(LINK_KINDS.map((kind) => [kind, marks(kind).join('; ')]))
}

function pointEntries(reading: MapReading, lane: LaneReading): Placed[] {
  return reading.curves.flatMap((curve) =>
    curve.points.map(
      ({ point, at, word, face }): Placed => ({
        at,
        entry: {
          ...placeEntry(reading, at),
          lane: lane.label,
          persona: ownerText(curve, reading.translate),
          emotion: String(point.value),
          word,
          emoji: face,
        },
      }),
    ),
  )
}

function placeEntry(reading: MapReading, at: number): Entry {
  const column = reading.columns[at]
  const stage = reading.stages.find((read) => read.stage.id === column?.stage.id)?.title ?? ''
  return { stage, step: column?.step ? (reading.columnTitles[at] ?? '') : '' }
}
