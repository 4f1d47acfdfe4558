import type { LaneKindName } from '../../domain/lanes/registry.ts'
import { PRESENCES } from '../../domain/lanes/touchpoints.ts'
import { type Card, LINK_KINDS } from '../../domain/map/map-type.ts'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { type Cast, nameKey } from '../import/cast.ts'
import { parseRating, type Rating } from '../import/rating.ts'
import type { CardTies } from '../import/tied-cards.ts'
import type { FieldMeaning } from './field-words.ts'
import { readKpi } from './kpi-text.ts'
import { labelKey } from './label-key.ts'
import { rate } from './lane-cell.ts'
import { laneTitle, readLaneName } from './lane-names.ts'
import type { LaneRef, Reading, Work } from './read-table.ts'
import { cardText, splitCell, splitNames } from './split-cell.ts'

/** The contents of one row of a list of cards, by meaning. */
export type Row = {
  readonly get: (meaning: FieldMeaning) => string
  readonly names: (meaning: FieldMeaning) => string[]
  readonly at: string
}

/** Reads a row that is one card, with whatever it says of itself; or the feeling that a row of steps gives. */
export function readCardRow(
  reading: Reading,
  work: Work,
  lanes: Map<string, LaneRef>,
  entry: number,
  columnId: string,
): void {
  const row = rowAt(reading, entry)
  const text = row.get('text')
  const named = row.get('lane') === '' ? null : laneFor(work, lanes, row)
  if (named?.kind === 'feelings' || (named === null && text === '')) {
    if (addFeeling(work, row, columnId, named?.persona ?? '', text)) {
      if (named === null) laneOfKind(work, lanes, 'feelings')
      return
    }
  } else if (row.get('emotion') !== '') {
    laneOfKind(work, lanes, 'feelings')
    if (!addFeeling(work, row, columnId, '', ''))
      work.notes.add('lost', 'feeling-not-read', row.at, { text: shown(row.get('emotion')) })
  }
  const card = cardFields(reading, work, row, named, columnId, text)
  if (card === null) return
  const home = named ?? laneOfKind(work, lanes, 'text')
  if (named === null) work.notes.add('changed', 'row-without-lane', row.at)
  const isNamesOnly = home.kind === 'departments' && row.names('department').length === 0
  const parts = text === '' || isNamesOnly ? [''] : splitCell(text, reading.mapping.split)
  const ties = rowTies(row)
  for (const [index, part] of parts.entries()) {
    const fields =
      home.kind === 'kpis' && !reading.fields.some(({ meaning }) => meaning === 'figure')
        ? { ...card, ...readKpi(part) }
        : { ...card, text: isNamesOnly ? '' : cardText(part, reading.table.rich) }
    work.builder.addCard({ ...fields, laneId: home.id, columnId }, row.at, index === 0 ? ties : undefined)
  }
}

export function rowAt({ view, plain, fields, table }: Reading, entry: number): Row {
  const cells = (meaning: FieldMeaning) => fields.filter((field) => field.meaning === meaning).map(({ index }) => index)
  const textOf = (columns: readonly number[]) =>
    columns
      .map((index) => (table.rich ? view.cell(index, entry).trim() : plain(index, entry)))
      .filter((text) => text !== '')
      .join('\n')
  return {
    get: (meaning) => {
      const found = cells(meaning)
      if (meaning === 'text') return textOf(found)
      return found[0] === undefined ? '' : plain(found[0], entry)
    },
    names: (meaning) => cells(meaning).flatMap((index) => splitNames(plain(index, entry))),
    at: view.place(entry),
  }
}

/** The number by which other rows name this one's card, and the cards that it names. */
export function rowTies(row: Row): CardTies {
  const links = LINK_KINDS.flatMap((kind) => row.names(kind).map((mark) => ({ kind, mark })))
  return { mark: row.get('mark'), links }
}

function laneFor(work: Work, lanes: Map<string, LaneRef>, row: Row): LaneRef {
  const asWritten = `${row.get('lane')}\n`
  const before = lanes.get(asWritten)
  if (before) return before
  const { kind: named, title, persona } = readLaneName(row.get('lane'))
  const known = [...lanes.values()].find((each) => labelKey(each.label) === labelKey(title))
  const kind = named === 'custom' ? (known?.kind ?? kindByFields(row)) : named
  const found = { ...lane(work, lanes, kind, title, laneTitle(kind, title, work.language)), persona }
  lanes.set(asWritten, found)
  return found
}

/** What kind of lane has room for what a row says of itself, where the lane's name tells nothing. */
export function kindByFields(row: Row): LaneKindName {
  const has = (...meanings: FieldMeaning[]) => meanings.some((meaning) => row.get(meaning) !== '')
  if (has('emotion') && row.get('text') === '') return 'feelings'
  if (has('figure', 'change')) return 'kpis'
  if (has('touchpoint', 'channel', 'presence', 'context')) return 'touchpoints'
  if (has('alt')) return 'images'
  return has('department') && row.get('text') === '' ? 'departments' : 'custom'
}

function laneOfKind(work: Work, lanes: Map<string, LaneRef>, kind: LaneKindName): LaneRef {
  const known = [...lanes.values()].find((each) => each.kind === kind)
  return known ?? lane(work, lanes, kind, '', '')
}

function lane(
  { builder }: Work,
  lanes: Map<string, LaneRef>,
  kind: LaneKindName,
  label: string,
  title: string,
): LaneRef {
  const key = `${kind}/${labelKey(title)}`
  const known = lanes.get(key)
  if (known) return known
  const made = { id: builder.addLane(kind, title), kind, label, persona: '' }
  lanes.set(key, made)
  return made
}

/** @returns whether the row tells a feeling */
function addFeeling({ builder, notes }: Work, row: Row, columnId: string, owner: string, text: string): boolean {
  const source = row.get('emotion') || text
  const read = parseRating(source) ?? (source === '' ? parseRating(row.get('emoji')) : null)
  if (!read) return false
  const rating: Rating = { ...read, emoji: row.get('emoji') || read.emoji, word: row.get('word') || read.word }
  const persons = owner === '' ? row.names('persona') : [owner]
  for (const person of persons.length === 0 ? [''] : persons) rate(builder, columnId, person, rating, row.at)
  if (text !== '' && row.get('emotion') !== '' && parseRating(text) === null)
    notes.add('lost', 'text-of-feeling', row.at)
  return true
}

/** What the card says of itself; null: the row holds no card. What its lane has no room for becomes a tag, or is noted. */
export function cardFields(
  { hasSeveralPersonas }: Reading,
  work: Work,
  row: Row,
  lane: LaneRef | null,
  columnId: string,
  text: string,
): (Partial<Card> & { readonly figure: string }) | null {
  const { people, builder, notes } = work
  const touchpoint = lane?.kind === 'touchpoints'
  const tags = row.names('tag')
  const channel = row.get('channel')
  const departments = row.names('department')
  const personas = row.names('persona')
  const [figure, change, context, alt, emoji] = (['figure', 'change', 'context', 'alt', 'emoji'] as const).map(
    row.get,
  ) as [string, string, string, string, string]
  // An unknown touchpoint that is called like its channel is only the channel.
  const called = row.get('touchpoint')
  const name = nameKey(called) === nameKey(channel) && people.knownId('touchpoints', called) === null ? '' : called
  if (
    [text, channel, figure, context, alt, name, ...tags, ...departments].every((part) => part === '') &&
    lane?.kind !== 'images'
  )
    return null
  const asTags: string[] = []
  if (!touchpoint && channel !== '') asTags.push(channel)
  if (!touchpoint && lane?.kind !== 'departments') asTags.push(...departments)
  if (!touchpoint) for (const name of personas) builder.addPersona(name)
  if (!touchpoint && hasSeveralPersonas && row.get('emotion') === '') asTags.push(...personas)
  if (asTags.length > 0) notes.add('changed', 'field-became-tag', row.at)
  noteHomeless(notes, row, lane?.kind ?? 'text', { context, figure, change, alt })
  const known = name === '' ? null : people.nameId('touchpoints', name)
  const ids = (table: 'departments' | 'tags', names: readonly string[]) =>
    names.slice(0, 500).map((each) => people.nameId(table, each))
  return {
    columnId,
    emoji: emoji.slice(0, 32).toWellFormed(),
    tagIds: ids('tags', [...tags, ...asTags]),
    figure: lane?.kind === 'kpis' ? figure : '',
    change: lane?.kind === 'kpis' ? change : '',
    alt: lane?.kind === 'images' ? alt : '',
    ...(lane?.kind === 'departments'
      ? { departmentIds: ids('departments', departments.length > 0 ? departments : splitNames(text)) }
      : {}),
    ...(touchpoint
      ? {
          ...meeting(people, known, channel, presenceNamed(row.get('presence'))),
          context,
          departmentIds: ids('departments', departments),
          personaIds: personas.slice(0, 500).map((each) => builder.addPersona(each)),
        }
      : {}),
  }
}

/** The touchpoint with its channel and presence, as far as these are not what the workspace's touchpoint says anyway. */
function meeting(
  people: Cast,
  touchpointId: string | null,
  channel: string,
  presence: Card['presence'],
): Partial<Card> {
  const touchpoint = touchpointId === null ? undefined : people.row('touchpoints', touchpointId)
  const channelId = channel === '' ? '' : people.nameId('channels', channel)
  const usual = touchpoint?.presence || people.row('channels', channelId || touchpoint?.channelId || '')?.presence
  return {
    touchpointId: touchpointId ?? '',
    channelId: channelId === touchpoint?.channelId ? '' : channelId,
    presence: presence === usual ? '' : presence,
  }
}

const HOMES = { context: 'touchpoints', figure: 'kpis', change: 'kpis', alt: 'images' } as const

function noteHomeless(
  notes: Work['notes'],
  row: Row,
  kind: string,
  fields: Readonly<Record<keyof typeof HOMES, string>>,
): void {
  for (const [field, value] of Object.entries(fields) as [keyof typeof HOMES, string][]) {
    if (value !== '' && HOMES[field] !== kind) notes.add('lost', 'field-not-of-lane', row.at, { text: shown(value) })
  }
}

/** Online, offline or both, in the words of any language of the interface. */
export function presenceNamed(text: string): (typeof PRESENCES)[number] {
  const key = labelKey(text)
  const found = PRESENCES.find(
    (presence) =>
      presence !== '' &&
      (presence === key ||
        LANGUAGES.some((language) => labelKey(CATALOGUES[language][`presence.${presence}`]) === key)),
  )
  return found ?? ''
}

/** As much of a text as a note quotes. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text
}
