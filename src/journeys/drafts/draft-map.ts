import type { MapBundle } from '../../domain/bundle.ts'
import type { Context } from '../../domain/command.ts'
import { emptyDocument } from '../../domain/document-type.ts'
import { type Draft, draft } from '../../domain/draft.ts'
import { foldName } from '../../domain/library/entries.ts'
import { libraryType } from '../../domain/library/library-type.ts'
import { MAP_ID, mapType } from '../../domain/map/map-type.ts'
import { initialOrders } from '../../domain/order.ts'
import { stageColourAt } from '../../domain/palette.ts'
import type { Discovered, Representative } from '../discovery/discovery.ts'
import type { EventLog } from '../log/event-log.ts'
import { stagesBy } from './draft-stages.ts'
import { type DraftSource, type DraftWords, shareIn, sourceIn } from './draft-words.ts'
import { type StepFigures, stepFigures } from './step-figures.ts'

export type DraftMapRequest = {
  readonly log: EventLog
  readonly discovered: Discovered
  /** Which of its representatives. */
  readonly place: number
  readonly source: DraftSource
  /** The data set that it is laid over from the beginning; null: the log is none of Polku's. */
  readonly dataSetId: string | null
  /** The column that says by what channel a touchpoint is met; null: none does. */
  readonly channelAttribute: string | null
  /** The stage of each touchpoint, as far as rules give one; null: stages begin after long waits. */
  readonly stageOf: ReadonlyMap<string, string> | null
  /** Whether the events say only in which order, and not when: nothing is said of times then. */
  readonly isTimeless: boolean
  /** A title; null: by the first and the last touchpoint. */
  readonly title: string | null
}

/** The tag of every card that was drafted. The import uses the library's tag of the same name, or adds it. */
const TAG_ID = 'tag-from-events'

/** What no event tells: what people feel, what hurts and what could be done is theirs to add. */
const LEFT_TO_PEOPLE = ['feelings', 'pains', 'opportunities'] as const

/** Names of events can be whole addresses, longer than anybody reads. */
const LONGEST_NAME = 200

/** A step that this share of the journeys repeat may come again; what fewer do is a departure. */
const REPEATED = 0.1

function nameIn(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`
}

/**
 * A representative journey as a draft map: its touchpoints as steps in stages, each with its channel, the share of journeys
 * that come to it, the time it takes and how many leave; what many repeat may come again. Every card bears the tag "From events"; the map says which these are.
 */
export function draftMapOf(request: DraftMapRequest, words: DraftWords, context: Context): MapBundle {
  const { log, discovered, place, source, dataSetId, channelAttribute, stageOf, isTimeless } = request
  const representative = discovered.result.representatives[place]
  if (representative === undefined) throw new Error(`there is no representative ${place}`)
  const column = channelAttribute === null ? undefined : log.attributes.get(channelAttribute)
  const codes = new Map(log.dictionary.map((name, code) => [name, code]))
  const { figures: counted, leftOut } = stepFigures(
    log,
    Uint32Array.from(representative.sequence, (name) => codes.get(name) as number),
    Uint32Array.from(discovered.representativeOf.keys()).filter((at) => discovered.representativeOf[at] === place),
    column?.kind === 'text' ? column : null,
  )
  const figures = isTimeless ? counted.map(withoutTimes) : counted
  const map = draft(mapType, emptyDocument(mapType))
  const library = libraryFor(representative.sequence, figures, words, context)
  const sequence = representative.sequence.map(nameIn)
  map.insert('map', {
    id: MAP_ID,
    title:
      (request.title === null ? null : nameIn(request.title)) ??
      words.translate('drafts.title', { first: sequence[0] ?? '', last: sequence.at(-1) ?? '' }),
    language: words.language,
    ...(dataSetId === null ? {} : { dataSetId }),
    reality: said(representative, discovered, leftOut, source, words),
  })
  const lanes = { touchpoints: context.newId(), kpis: context.newId() }
  const orders = initialOrders(2 + LEFT_TO_PEOPLE.length)
  map.insert('lanes', { id: lanes.touchpoints, kind: 'touchpoints', order: orders[0] as string })
  map.insert('lanes', {
    id: lanes.kpis,
    kind: 'kpis',
    order: orders[1] as string,
    title: words.translate('drafts.figures'),
  })
  LEFT_TO_PEOPLE.forEach((kind, at) => {
    map.insert('lanes', { id: context.newId(), kind, order: orders[at + 2] as string })
  })
  const stages = stagesBy(representative.sequence, figures, stageOf, (number) =>
    words.translate('drafts.stage', { number }),
  )
  const stageOrders = initialOrders(stages.length)
  stages.forEach((stage, at) => {
    const stageId = context.newId()
    const order = stageOrders[at] as string
    map.insert('stages', { id: stageId, order, title: nameIn(stage.title), colour: stageColourAt(at) })
    const stepOrders = initialOrders(stage.steps.length)
    stage.steps.forEach((step, i) => {
      const id = context.newId()
      const title = sequence[step] as string
      const { reached, repeated } = figures[step] as StepFigures
      const againFrom = repeated > 0 && repeated >= REPEATED * reached ? id : ''
      map.insert('steps', { id, stageId, order: stepOrders[i] as string, title, againFrom })
      addTouchpoint(
        map,
        lanes.touchpoints,
        id,
        library.idOf(representative.sequence[step] as string),
        figures[step] as StepFigures,
        words,
        context,
      )
      addFigures(map, lanes.kpis, id, step, representative.n - leftOut, figures, words, context)
    })
  })
  return { id: context.newId(), map: map.document, personas: [], library: library.document, files: [] }
}

function withoutTimes(figures: StepFigures): StepFigures {
  return { ...figures, waits: 0, medianMs: null, p90Ms: null }
}

function said(
  { n, share, fitness, stability }: Representative,
  { result }: Discovered,
  leftOut: number,
  source: DraftSource,
  words: DraftWords,
): string {
  const { translate, language } = words
  const percent = (value: number) => shareIn(language, value)
  const basis = translate('drafts.basis', {
    source: sourceIn(words, source),
    n,
    all: result.n,
    share: percent(share),
    fitness: percent(fitness),
    stability: percent(stability),
  })
  return leftOut === 0 ? basis : `${basis}\n${translate('drafts.leftOut', { n: leftOut })}`
}

function libraryFor(
  sequence: readonly string[],
  figures: readonly StepFigures[],
  { translate }: DraftWords,
  { newId }: Context,
) {
  const work = draft(libraryType, emptyDocument(libraryType))
  work.insert('tags', { id: TAG_ID, name: translate('drafts.tag') })
  const channels = new Map<string, string>()
  const touchpoints = new Map<string, string>()
  const channelId = (name: string | undefined) => (name === undefined ? '' : entry('channels', channels, name))
  function entry(table: 'channels' | 'touchpoints', known: Map<string, string>, name: string, fields: object = {}) {
    const key = foldName(name)
    const found = known.get(key)
    if (found !== undefined) return found
    const id = newId()
    known.set(key, id)
    work.insert(table, { id, name: nameIn(name), ...fields })
    return id
  }
  sequence.forEach((name, step) => {
    entry('touchpoints', touchpoints, name, { channelId: channelId(figures[step]?.channel?.name) })
  })
  return {
    document: work.document,
    idOf: (name: string) => {
      const touchpointId = touchpoints.get(foldName(name)) as string
      return { touchpointId, channelOf: (channel: string) => channels.get(foldName(channel)) ?? '' }
    },
  }
}

type MapDraft = Draft<typeof mapType>
type Channel = NonNullable<StepFigures['channel']>
type LibraryIds = ReturnType<ReturnType<typeof libraryFor>['idOf']>

function addTouchpoint(
  map: MapDraft,
  laneId: string,
  columnId: string,
  { touchpointId, channelOf }: LibraryIds,
  { channel }: StepFigures,
  words: DraftWords,
  { newId }: Context,
): void {
  map.insert('cards', {
    id: newId(),
    laneId,
    columnId,
    touchpointId,
    channelId: channel === null ? '' : channelOf(channel.name),
    ...(channel === null ? {} : { context: metBy(channel, words) }),
    tagIds: [TAG_ID],
  })
}

function metBy({ name, share }: Channel, { translate, language }: DraftWords): string {
  return share === 1
    ? nameIn(name)
    : translate('drafts.channel', { channel: nameIn(name), share: shareIn(language, share) })
}

function addFigures(
  map: MapDraft,
  laneId: string,
  columnId: string,
  step: number,
  n: number,
  figures: readonly StepFigures[],
  { translate, language, duration }: DraftWords,
  { newId }: Context,
): void {
  const { reached, left, waits, medianMs, p90Ms } = figures[step] as StepFigures
  const ofAll = (count: number, all: number) => shareIn(language, all === 0 ? 0 : count / all)
  const cards = [{ figure: ofAll(reached, n), text: translate('drafts.reach', { n: reached, all: n }) }]
  if (medianMs !== null && p90Ms !== null)
    cards.push({ figure: duration(medianMs), text: translate('drafts.wait', { n: waits, p90: duration(p90Ms) }) })
  if (step < figures.length - 1 && left > 0)
    cards.push({ figure: ofAll(left, reached), text: translate('drafts.leave', { n: left, all: reached }) })
  const orders = initialOrders(cards.length)
  cards.forEach((card, i) => {
    map.insert('cards', { id: newId(), laneId, columnId, order: orders[i] as string, ...card, tagIds: [TAG_ID] })
  })
}
