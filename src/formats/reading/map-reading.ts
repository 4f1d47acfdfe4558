import type { MapBundle, PortableFile } from '../../domain/bundle.ts'
import type { EmotionScale } from '../../domain/emotion.ts'
import type { LaneKind } from '../../domain/lanes/lane-kind.ts'
import { laneKindOf } from '../../domain/lanes/registry.ts'
import { type Column, columnsOf, extent, lanesOf, living, livingSorted, stagesOf } from '../../domain/map/columns.ts'
import { scaleOf } from '../../domain/map/curve.ts'
import { columnTitle, laneTitle, mapTitle, stageTitle } from '../../domain/map/display.ts'
import {
  type Card,
  type JourneyMap,
  type Kpi,
  type Lane,
  type LinkKind,
  type MapInfo,
  mapInfo,
  PURPOSES,
  type Stage,
} from '../../domain/map/map-type.ts'
import { WAY_ICONS, wayInWords, wayMarks } from '../../domain/map/ways.ts'
import { byOrder, sorted } from '../../domain/order.ts'
import { type PersonaInfo, personaInfo } from '../../domain/persona/persona-type.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import { closestLanguage, isRightToLeft, type Translate } from '../../i18n/message.ts'
import { type CardReading, readCard } from './card-reading.ts'
import { type CurveReading, readCurves } from './curve-reading.ts'

export type StageReading = {
  readonly stage: Stage
  /** Its title; one without a title is counted. */
  readonly title: string
  /** First and last of its columns. */
  readonly from: number
  readonly to: number
}

export type LaneReading = {
  readonly lane: Lane
  readonly kind: LaneKind
  /** The lane's own title, or its kind's. */
  readonly label: string
  /** Whether `label` is in the words' language rather than in the map's. */
  readonly isOwnTitle: boolean
  /** By column, a stage's own cards before its steps', each cell in order. */
  readonly cards: readonly CardReading[]
}

/** How a journey may go by a column, in words and as the sign that stands beside them. */
export type WayReading = { readonly icon: string; readonly words: string }

export type PersonaReading = {
  readonly id: string
  readonly info: PersonaInfo
  readonly name: string
  readonly portrait: PortableFile | null
}

/** A map as a reader meets it: in order, with names instead of ids, without what is deleted or hidden. */
export type MapReading = {
  readonly bundle: MapBundle
  readonly info: MapInfo
  readonly title: string
  /** BCP 47 tag of the map's own text. */
  readonly language: string
  /** BCP 47 tag of the words that are added. */
  readonly wordLanguage: string
  readonly rightToLeft: boolean
  readonly translate: Translate
  readonly scale: EmotionScale
  readonly stages: readonly StageReading[]
  readonly columns: readonly Column[]
  /** The columns' titles; one without a title is counted. */
  readonly columnTitles: readonly string[]
  /** Per column: that it may be left out, is an alternative, may come again. */
  readonly ways: readonly (readonly WayReading[])[]
  readonly lanes: readonly LaneReading[]
  /** How many lanes are hidden, and so not among `lanes`. */
  readonly hiddenLanes: number
  readonly curves: readonly CurveReading[]
  readonly personas: readonly PersonaReading[]
  readonly purposes: readonly string[]
  readonly kpis: readonly Kpi[]
}

/** @param language BCP 47 tag for the words that are added; default: the map's own */
export function readMap(bundle: MapBundle, language?: string): MapReading {
  const { map } = bundle
  const info = mapInfo(map)
  const translate = translatorFor(language ?? info.language)
  const columns = columnsOf(map)
  const stages = stagesOf(map)
  const personas = readPersonas(bundle, translate)
  const scale = scaleOf(map)
  const nameOf = (id: string) => personas.find((persona) => persona.id === id)?.name ?? translate('map.persona')
  return {
    bundle,
    info,
    title: mapTitle(map, translate),
    language: info.language,
    wordLanguage: closestLanguage(language ?? info.language),
    rightToLeft: isRightToLeft(info.language),
    translate,
    scale,
    stages: stages.map((stage) => {
      const from = columns.findIndex((column) => column.stage.id === stage.id)
      const to = columns.findLastIndex((column) => column.stage.id === stage.id)
      return { stage, title: stageTitle(stage, stages, translate), from, to }
    }),
    columns,
    columnTitles: columns.map((column) => columnTitle(column, columns, translate)),
    ways: columns.map((_, at) =>
      wayMarks(columns, at).map((mark) => ({
        icon: WAY_ICONS[mark.kind],
        words: wayInWords(mark, columns, translate),
      })),
    ),
    lanes: readLanes(bundle, columns, translate),
    hiddenLanes: lanesOf(map, { hidden: true }).length - lanesOf(map).length,
    curves: readCurves(map, nameOf, scale, translate),
    personas,
    purposes: PURPOSES.filter((purpose) => info.purposes.includes(purpose)).map((purpose) =>
      translate(`map.purpose.${purpose}`),
    ),
    kpis: livingSorted(map.kpis),
  }
}

function readPersonas({ map, personas, files }: MapBundle, translate: Translate): PersonaReading[] {
  const entries = new Map(personas.map((entry) => [entry.id, entry.persona]))
  return sorted(Object.values(map.personas)).flatMap(({ id }) => {
    const persona = entries.get(id)
    if (!persona) return []
    const info = personaInfo(persona)
    const portrait = files.find((file) => file.id === info.portraitId) ?? null
    return [{ id, info, name: info.name.trim() || translate('map.persona'), portrait }]
  })
}

function readLanes(bundle: MapBundle, columns: readonly Column[], translate: Translate): LaneReading[] {
  const { map } = bundle
  const lanes = lanesOf(map)
  const placed = placedCards(map, columns)
  const links = linksByCard(map, lanes, placed)
  const sources = {
    library: bundle.library,
    files: new Map(bundle.files.map((file) => [file.id, file])),
    marks: marksOf(lanes, placed, links),
    links,
  }
  return lanes.map((lane) => {
    const kind = laneKindOf(lane.kind)
    const cards = (placed.get(lane.id) ?? []).map(({ card, from, to }) => readCard(card, kind, { from, to }, sources))
    return { lane, kind, label: laneTitle(lane, translate), isOwnTitle: lane.title.trim() !== '', cards }
  })
}

type Placed = { readonly card: Card; readonly from: number; readonly to: number }

/** Living cards by lane, in reading order: by column, wider ones first, then by their own order. */
function placedCards(map: JourneyMap, columns: readonly Column[]): Map<string, Placed[]> {
  const extents = new Map<string, ReturnType<typeof extent>>()
  const placed = living(map.cards).flatMap((card): Placed[] => {
    const key = `${card.columnId}|${card.span}`
    if (!extents.has(key)) extents.set(key, extent(columns, card))
    const place = extents.get(key)
    return place ? [{ card, ...place }] : []
  })
  const isStage = (card: Card) => (map.stages[card.columnId] ? 0 : 1)
  placed.sort((a, b) => a.from - b.from || isStage(a.card) - isStage(b.card) || byOrder(a.card, b.card))
  return Map.groupBy(placed, ({ card }) => card.laneId)
}

type LinkTarget = { readonly kind: LinkKind; readonly toId: string }

/** Links between cards that both are shown. */
function linksByCard(
  map: JourneyMap,
  lanes: readonly Lane[],
  placed: ReadonlyMap<string, Placed[]>,
): Map<string, LinkTarget[]> {
  const shown = new Set(lanes.flatMap(({ id }) => (placed.get(id) ?? []).map(({ card }) => card.id)))
  const links = living(map.links).filter(({ fromId, toId }) => shown.has(fromId) && shown.has(toId))
  return Map.groupBy(links, ({ fromId }) => fromId)
}

/** Cards that others refer to are numbered in reading order. */
function marksOf(
  lanes: readonly Lane[],
  placed: ReadonlyMap<string, Placed[]>,
  links: ReadonlyMap<string, readonly LinkTarget[]>,
): Map<string, number> {
  const targets = new Set([...links.values()].flat().map(({ toId }) => toId))
  const marks = new Map<string, number>()
  for (const { id } of lanes) {
    for (const { card } of placed.get(id) ?? []) if (targets.has(card.id)) marks.set(card.id, marks.size + 1)
  }
  return marks
}
