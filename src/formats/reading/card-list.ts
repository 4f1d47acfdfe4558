import { plainText } from '../../domain/rich-text.ts'
import type { FieldMeaning } from '../table/field-words.ts'
import type { CardReading } from './card-reading.ts'
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
] as const satisfies readonly FieldMeaning[]

type Field = (typeof FIELDS)[number]

export type CardList = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** Every card a row, then every point of the curves of what happens; columns that hold nothing are left out. */
export function cardList(reading: MapReading): CardList {
  const entries = reading.lanes.flatMap((lane) => [
    ...lane.cards.map((card) => cardEntry(reading, lane, card)),
    ...(lane.kind.look === 'curve' ? pointEntries(reading, lane) : []),
  ])
  const used = FIELDS.filter((field) => ALWAYS.has(field) || entries.some((entry) => (entry[field] ?? '') !== ''))
  return {
    header: used.map((field) => reading.translate(`transfer.field.${field}`)),
    rows: entries.map((entry) => used.map((field) => entry[field] ?? '')),
  }
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
  }
}

function pointEntries(reading: MapReading, lane: LaneReading): Entry[] {
  return reading.curves
    .filter(({ layer }) => layer === 'reality')
    .flatMap((curve) =>
      curve.points.map(
        ({ point, at, word, face }): Entry => ({
          ...placeEntry(reading, at),
          lane: lane.label,
          persona: curve.personaId === '' ? '' : curve.name,
          emotion: String(point.value),
          word,
          emoji: face,
        }),
      ),
    )
}

function placeEntry(reading: MapReading, at: number): Entry {
  const column = reading.columns[at]
  const stage = reading.stages.find((read) => read.stage.id === column?.stage.id)?.title ?? ''
  return { stage, step: column?.step ? (reading.columnTitles[at] ?? '') : '' }
}
