import type { MapBundle } from '../../domain/bundle.ts'
import type { Context } from '../../domain/command.ts'
import { emptyDocument } from '../../domain/document-type.ts'
import { type Draft, draft } from '../../domain/draft.ts'
import { type EmotionScale, faceFor } from '../../domain/emotion.ts'
import type { LaneKindName } from '../../domain/lanes/registry.ts'
import { type Card, type Layer, MAP_ID, type MapInfo, mapType, pointId } from '../../domain/map/map-type.ts'
import { initialOrders } from '../../domain/order.ts'
import { stageColourAt } from '../../domain/palette.ts'
import type { Cast } from './cast.ts'
import { isUsualWord } from './feeling-words.ts'
import { LIMITS, type LimitName } from './limits.ts'
import type { NoteBook } from './note-book.ts'
import { pointValue, type Rating, scaleFor } from './rating.ts'
import { safeText } from './safe-text.ts'
import { type CardTies, TiedCards } from './tied-cards.ts'

type CardFields = Omit<Partial<Card>, 'id' | 'order' | 'deletedAt'> & Pick<Card, 'laneId' | 'columnId'>
type Place = { readonly columnId: string; readonly personaId?: string; readonly layer?: Layer }

/**
 * Puts a map together from what a reader finds, in reading order. Texts are made safe and cut to what fields hold, and
 * whatever that changes is noted with its place. Nothing is refused on the way: `exceeded` says so at the end.
 */
export type MapBuilder = {
  describe(fields: Omit<Partial<MapInfo>, 'id'>, at?: string): void
  addStage(title: string, at?: string): string
  addStep(stageId: string, title: string, at?: string): string
  addLane(kind: LaneKindName, title: string, at?: string): string
  addCard(card: CardFields, at?: string, ties?: CardTies): void
  /** The first rating of a place stays, with what a later one adds to it; one that says otherwise is noted. */
  addRating(place: Place, rating: Rating, at?: string): void
  addKpi(name: string, target: string): void
  /** @param role what the file says of somebody new besides the name */
  addPersona(name: string, role?: string): string
  /** Fixes the ends of the emotion scale, which otherwise follow from the ratings. */
  setScale(scale: EmotionScale): void
  readonly counts: () => {
    readonly stages: number
    readonly steps: number
    readonly lanes: number
    readonly cards: number
  }
  /** The first thing of which there are more than a map can hold. */
  readonly exceeded: () => { readonly what: LimitName; readonly count: number } | null
  readonly build: (defaults: { readonly title: string; readonly language: string }) => MapBundle
}

type Point = {
  readonly columnId: string
  readonly personaId: string
  readonly layer: Layer
  readonly rating: Rating
  readonly at?: string
}

export function mapBuilder(context: Context, people: Cast, notes: NoteBook): MapBuilder {
  const info: Record<string, unknown> = {}
  const stages: { id: string; title: string }[] = []
  const steps: { id: string; stageId: string; title: string }[] = []
  const lanes: { id: string; kind: LaneKindName; title: string }[] = []
  const cards: (CardFields & { id: string })[] = []
  const points = new Map<string, Point>()
  const tied = new TiedCards()
  const kpis: { name: string; target: string }[] = []
  const personaIds = new Set<string>()
  let scale: EmotionScale | null = null
  let extraCards = 0
  let sharedPoints = 0

  function text(source: string, at: string | undefined): string {
    const safe = safeText(source)
    if (safe.cleaned) notes.add('changed', 'signs-removed', at)
    if (safe.cut > 0) notes.add('lost', 'text-cut', at, { characters: safe.cut })
    return safe.text
  }
  const line = (source: string, at: string | undefined) => text(source, at).replace(/[\n\t\u2028\u2029]+/g, ' ')

  return {
    describe(fields, at) {
      for (const [name, value] of Object.entries(fields))
        info[name] = typeof value === 'string' ? text(value, at) : value
    },
    addStage(title, at) {
      const id = context.newId()
      stages.push({ id, title: line(title, at) })
      return id
    },
    addStep(stageId, title, at) {
      const id = context.newId()
      steps.push({ id, stageId, title: line(title, at) })
      return id
    },
    addLane(kind, title, at) {
      const id = context.newId()
      lanes.push({ id, kind, title: line(title, at) })
      return id
    },
    addCard(card, at, ties) {
      if (cards.length >= LIMITS.cards) {
        extraCards++
        return
      }
      const fields = { ...card }
      for (const name of ['text', 'context', 'figure', 'change', 'alt'] as const) {
        if (fields[name]) fields[name] = text(fields[name], at)
      }
      const id = context.newId()
      cards.push({ ...fields, id })
      if (ties) tied.add(id, ties, at)
    },
    addRating({ columnId, personaId = '', layer = 'reality' }, rating, at) {
      const id = pointId(columnId, personaId, layer)
      const there = points.get(id)
      if (!there) {
        points.set(id, { columnId, personaId, layer, rating, ...(at === undefined ? {} : { at }) })
        if (personaId === '') sharedPoints++
        return
      }
      const both = complement(there.rating, rating) ?? complement(rating, there.rating)
      if (both) points.set(id, { ...there, rating: both })
      else if (!sameRating(there.rating, rating)) notes.add('lost', 'feeling-twice', at)
    },
    addKpi(name, target) {
      kpis.push({ name: line(name, undefined), target: line(target, undefined) })
    },
    addPersona(name, role = '') {
      const id = people.personaId(line(name, undefined), line(role, undefined))
      personaIds.add(id)
      return id
    },
    setScale(ends) {
      scale = ends
    },
    counts: () => ({ stages: stages.length, steps: steps.length, lanes: lanes.length, cards: cards.length }),
    exceeded() {
      const counts = {
        stages: stages.length,
        steps: steps.length,
        lanes: lanes.length,
        cards: cards.length + extraCards,
        links: tied.count,
        kpis: kpis.length,
        personas: personaIds.size,
        points: points.size + sharedPoints * Math.max(0, personaIds.size - 1),
        names: people.size().names,
      }
      for (const [what, count] of Object.entries(counts) as [keyof typeof counts, number][]) {
        if (count > LIMITS[what]) return { what, count }
      }
      return null
    },
    build({ title, language }) {
      const work = draft(mapType, emptyDocument(mapType))
      const ends = scale ?? scaleFor([...points.values()].map(({ rating }) => rating))
      const fallback = { title: line(title, undefined), language }
      work.insert('map', { ...fallback, ...info, id: MAP_ID, emotionMin: ends.min, emotionMax: ends.max })
      ordered([...personaIds], (id, order) => work.insert('personas', { id, order }))
      ordered(kpis, (kpi, order) => work.insert('kpis', { id: context.newId(), order, ...kpi }))
      ordered(stages, (stage, order, i) => work.insert('stages', { ...stage, order, colour: stageColourAt(i) }))
      ordered(steps, (step, order) => work.insert('steps', { ...step, order }))
      ordered(withoutEmptyCurves(lanes, cards), (lane, order) => work.insert('lanes', { ...lane, order }))
      ordered(cards, (card, order) => work.insert('cards', { ...card, order }))
      for (const link of tied.links(notes)) work.insert('links', { id: context.newId(), ...link })
      insertPoints(work, placedPoints(steps, points, [...personaIds], notes), ends, notes)
      const personas = [...personaIds].flatMap((id) => people.persona(id) ?? [])
      return { id: context.newId(), map: work.document, personas, library: people.library(), files: [] }
    },
  }
}

function sameRating(a: Rating, b: Rating): boolean {
  return a.value === b.value && a.share === b.share && a.emoji === b.emoji && a.word === b.word
}

/** A figure and the face or word that a file gives for it elsewhere are one rating. Null: they say the same thing twice. */
function complement(figure: Rating, said: Rating): Rating | null {
  if (figure.value === null || said.value !== null || (figure.word !== '' && said.word !== '')) return null
  return { ...figure, emoji: figure.emoji || said.emoji, word: figure.word || said.word }
}

/** Points belong to the map, not to a lane: of several lanes of feelings those stay that hold something themselves. */
function withoutEmptyCurves<Lane extends { readonly id: string; readonly kind: LaneKindName }>(
  lanes: readonly Lane[],
  cards: readonly CardFields[],
): Lane[] {
  const first = lanes.find(({ kind }) => kind === 'feelings')
  const used = new Set(cards.map(({ laneId }) => laneId))
  return lanes.filter((lane) => lane.kind !== 'feelings' || lane === first || used.has(lane.id))
}

/**
 * Where points can be seen: those of a stage that has steps go to its first step, and on a map with personas those of
 * everybody go to each persona. A place that has a point already keeps it.
 */
function placedPoints(
  steps: readonly { readonly id: string; readonly stageId: string }[],
  points: ReadonlyMap<string, Point>,
  personaIds: readonly string[],
  notes: NoteBook,
): Point[] {
  const firstStep = new Map<string, string>()
  for (const { id, stageId } of steps) if (!firstStep.has(stageId)) firstStep.set(stageId, id)
  const placed = new Map(points)
  for (const [id, point] of points) {
    const columnId = firstStep.get(point.columnId) ?? point.columnId
    const shared = point.personaId === '' && personaIds.length > 0
    if (columnId === point.columnId && !shared) continue
    placed.delete(id)
    if (columnId !== point.columnId) notes.add('changed', 'feeling-of-stage', point.at)
    if (shared && personaIds.length > 1) notes.add('changed', 'feeling-of-everybody', point.at)
    for (const personaId of shared ? personaIds : [point.personaId]) {
      const there = pointId(columnId, personaId, point.layer)
      if (!placed.has(there)) placed.set(there, { ...point, columnId, personaId })
    }
  }
  return [...placed.values()]
}

function insertPoints(
  work: Draft<typeof mapType>,
  points: readonly Point[],
  scale: EmotionScale,
  notes: NoteBook,
): void {
  for (const { columnId, personaId, layer, rating, at } of points) {
    const { value: exact, clamped } = pointValue(rating, scale)
    const value = Math.min(scale.max, Math.max(scale.min, exact))
    if (clamped || value !== exact) notes.add('changed', 'feeling-beyond-scale', at)
    const emoji = rating.emoji === faceFor(value, scale) ? '' : rating.emoji.slice(0, 32)
    const said = safeText(rating.word).text
    const word = isUsualWord(said, value, scale) ? '' : said
    work.insert('points', { id: pointId(columnId, personaId, layer), columnId, personaId, layer, value, emoji, word })
  }
}

function ordered<T>(rows: readonly T[], each: (row: T, order: string, index: number) => void): void {
  const orders = initialOrders(rows.length)
  rows.forEach((row, index) => {
    each(row, orders[index] as string, index)
  })
}
