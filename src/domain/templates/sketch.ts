import type { Context } from '../command.ts'
import { emptyDocument } from '../document-type.ts'
import { type Draft, draft } from '../draft.ts'
import type { LaneKindName } from '../lanes/registry.ts'
import type { Presence } from '../lanes/touchpoints.ts'
import { type StartingChannel, type StartingTouchpoint, startingId } from '../library/starting-library.ts'
import { type JourneyMap, type LinkKind, MAP_ID, type MapInfo, mapType, pointId } from '../map/map-type.ts'
import { initialOrders } from '../order.ts'
import { type StageColour, stageColourAt } from '../palette.ts'

/** A card in a sketch: its text, or more than that. */
export type CardSketch =
  | string
  | {
      readonly text?: string
      /** A name for links within the sketch. */
      readonly key?: string
      /** The key of a card that this one answers. */
      readonly answers?: string
      readonly causes?: string
      readonly touchpoint?: StartingTouchpoint
      readonly channel?: StartingChannel
      readonly presence?: Presence
      readonly context?: string
      /** Keys of the starting library's departments, or of those that the sketch's owner adds. */
      readonly departments?: readonly string[]
      readonly personas?: readonly string[]
      readonly tags?: readonly string[]
      readonly emoji?: string
      readonly figure?: string
      readonly change?: string
      readonly imageId?: string
      readonly alt?: string
      readonly span?: number
    }

/** A point of a persona's curve: value on the map's scale, a word, a face other than the value's own. */
export type PointSketch = readonly [value: number, word?: string, emoji?: string]

type Cells = { readonly [Kind in LaneKindName]?: readonly CardSketch[] }

export type StepSketch = {
  readonly title: string
  readonly optional?: boolean
  /** Titles of steps before it, or of itself; see the fields of a way. */
  readonly insteadOf?: string
  readonly togetherFrom?: string
  readonly togetherOptional?: boolean
  readonly againFrom?: string
  readonly cells?: Cells
  /** By persona id; the key `''` is everybody, on a map without personas. */
  readonly feelings?: Readonly<Record<string, PointSketch>>
  readonly expected?: Readonly<Record<string, PointSketch>>
}

export type StageSketch = {
  readonly title: string
  readonly colour?: StageColour
  readonly steps?: readonly StepSketch[]
  /** Cards of the stage as a whole. */
  readonly cells?: Cells
  /** The curve's points of a stage without steps. */
  readonly feelings?: Readonly<Record<string, PointSketch>>
}

/** A map as a person would jot it down; `buildMap` makes the records. */
export type MapSketch = Partial<Omit<MapInfo, 'id' | 'purposes'>> & {
  readonly title: string
  readonly purposes?: readonly string[]
  readonly personaIds?: readonly string[]
  readonly kpis?: readonly { readonly name: string; readonly target?: string }[]
  /** The lanes from top to bottom; a pair gives a lane a title of its own. */
  readonly lanes: readonly (LaneKindName | readonly [LaneKindName, string])[]
  readonly stages: readonly StageSketch[]
}

type Work = {
  readonly map: Draft<typeof mapType>
  readonly context: Context
  readonly laneIds: ReadonlyMap<LaneKindName, string>
  readonly keys: Map<string, string>
  /** Ids of steps by their titles. */
  readonly steps: Map<string, string>
  readonly links: { from: string; to: string; kind: LinkKind }[]
}

/** Makes the map's records. Throws when the sketch fills a lane it doesn't list, or links to a key that isn't there. */
export function buildMap(sketch: MapSketch, context: Context): JourneyMap {
  const { title, purposes, personaIds, kpis, lanes, stages, ...info } = sketch
  const map = draft(mapType, emptyDocument(mapType))
  map.insert('map', { ...info, id: MAP_ID, title, purposes: [...(purposes ?? [])] })
  const laneIds = new Map<LaneKindName, string>()
  const work: Work = { map, context, laneIds, keys: new Map(), steps: new Map(), links: [] }

  ordered(personaIds ?? [], (id, order) => map.insert('personas', { id, order }))
  ordered(kpis ?? [], (kpi, order) => map.insert('kpis', { id: context.newId(), order, ...kpi }))
  ordered(lanes, (lane, order) => {
    const [kind, laneTitle] = typeof lane === 'string' ? [lane, ''] : lane
    const id = context.newId()
    laneIds.set(kind, id)
    map.insert('lanes', { id, order, kind, title: laneTitle })
  })
  ordered(stages, (stage, order, index) => addStage(work, stage, order, index))
  for (const { from, to, kind } of work.links) {
    const toId = work.keys.get(to)
    if (toId === undefined) throw new Error(`no card with the key ${to}`)
    map.insert('links', { id: context.newId(), fromId: from, toId, kind })
  }
  return map.document
}

function addStage(work: Work, stage: StageSketch, order: string, index: number): void {
  const id = work.context.newId()
  work.map.insert('stages', { id, order, title: stage.title, colour: stage.colour ?? stageColourAt(index) })
  addCells(work, id, stage.cells)
  addPoints(work, id, stage.feelings, 'reality')
  ordered(stage.steps ?? [], (step, stepOrder) => {
    const stepId = work.context.newId()
    work.steps.set(step.title, stepId)
    work.map.insert('steps', { id: stepId, stageId: id, order: stepOrder, title: step.title, ...wayOf(work, step) })
    addCells(work, stepId, step.cells)
    addPoints(work, stepId, step.feelings, 'reality')
    addPoints(work, stepId, step.expected, 'expectation')
  })
}

/** Throws when it names a step that doesn't stand before it. */
function wayOf({ steps }: Work, { optional = false, togetherOptional = false, ...named }: StepSketch) {
  const idOf = (title: string | undefined) => {
    const id = title === undefined ? '' : steps.get(title)
    if (id === undefined) throw new Error(`no step before it is called ${title}`)
    return id
  }
  const { insteadOf, togetherFrom, againFrom } = named
  return {
    optional,
    insteadOf: idOf(insteadOf),
    togetherFrom: idOf(togetherFrom),
    togetherOptional,
    againFrom: idOf(againFrom),
  }
}

function addCells(work: Work, columnId: string, cells: Cells | undefined): void {
  for (const [kind, cards] of Object.entries(cells ?? {}) as [LaneKindName, readonly CardSketch[]][]) {
    const laneId = work.laneIds.get(kind)
    if (laneId === undefined) throw new Error(`the sketch fills a lane it doesn't list: ${kind}`)
    ordered(cards, (card, order) => addCard(work, { laneId, columnId, order }, card))
  }
}

function addCard(work: Work, place: { laneId: string; columnId: string; order: string }, sketch: CardSketch): void {
  const id = work.context.newId()
  const card = typeof sketch === 'string' ? { text: sketch } : sketch
  work.map.insert('cards', {
    ...place,
    id,
    text: card.text ?? '',
    span: card.span ?? 1,
    emoji: card.emoji ?? '',
    touchpointId: card.touchpoint ? startingId.touchpoint(card.touchpoint) : '',
    channelId: card.channel ? startingId.channel(card.channel) : '',
    presence: card.presence ?? '',
    context: card.context ?? '',
    departmentIds: (card.departments ?? []).map(startingId.department),
    personaIds: card.personas ?? [],
    tagIds: (card.tags ?? []).map(startingId.tag),
    figure: card.figure ?? '',
    change: card.change ?? '',
    imageId: card.imageId ?? '',
    alt: card.alt ?? '',
  })
  if (card.key) work.keys.set(card.key, id)
  if (card.answers) work.links.push({ from: id, to: card.answers, kind: 'answers' })
  if (card.causes) work.links.push({ from: id, to: card.causes, kind: 'causes' })
}

function addPoints(
  work: Work,
  columnId: string,
  points: Readonly<Record<string, PointSketch>> | undefined,
  layer: 'reality' | 'expectation',
): void {
  for (const [personaId, [value, word, emoji]] of Object.entries(points ?? {})) {
    const id = pointId(columnId, personaId, layer)
    work.map.insert('points', { id, columnId, personaId, layer, value, word: word ?? '', emoji: emoji ?? '' })
  }
}

function ordered<T>(rows: readonly T[], each: (row: T, order: string, index: number) => void): void {
  const orders = initialOrders(rows.length)
  rows.forEach((row, index) => {
    each(row, orders[index] as string, index)
  })
}
