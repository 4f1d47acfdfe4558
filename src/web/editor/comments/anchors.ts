import type { Anchor, AnchorRef } from '../../../domain/comments/anchor.ts'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import type { Library } from '../../../domain/library/library-type.ts'
import { columnsOf, lanesOf, stagesOf } from '../../../domain/map/columns.ts'
import { curveOwners } from '../../../domain/map/curve.ts'
import { cardWords, columnTitle, laneTitle, mapTitle, stageTitle, stepTitle } from '../../../domain/map/display.ts'
import { type JourneyMap, pointId } from '../../../domain/map/map-type.ts'
import type { Translate } from '../../../i18n/message.ts'
import type { ThreadPlace } from '../../comments/thread-view.tsx'
import type { PersonaFace } from '../state/editor.ts'
import type { Target } from '../state/target.ts'

/** What a map is looked at with: the words of the library, the people and the interface. */
export type MapLook = {
  readonly map: JourneyMap
  readonly library: Library
  readonly people: ReadonlyMap<string, Pick<PersonaFace, 'name'>>
  readonly t: Translate
}

export type AnchorPlace = ThreadPlace & {
  /** Grows in the order in which the map is read. */
  readonly at: number
}

/** More columns than any map has. */
const ROW = 100_000
const STAGE_ROW = 1
const STEP_ROW = 2
const FIRST_LANE = 3

/** What a comment on the thing would be about; null where there is nothing to talk about. A cell of the curve is its point. */
export function anchorOfTarget(map: JourneyMap, target: Target): AnchorRef | null {
  switch (target.kind) {
    case 'card':
    case 'stage':
    case 'step':
    case 'lane':
    case 'point':
      return { kind: target.kind, recordId: target.id }
    case 'cell': {
      if (laneKindOf(map.lanes[target.laneId]?.kind ?? '').look !== 'curve') return null
      const ids = curveOwners(map).map((owner) => pointId(target.columnId, owner, 'reality'))
      const there = ids.find((id) => map.points[id]?.deletedAt === null)
      return there === undefined ? null : { kind: 'point', recordId: there }
    }
    case 'corner':
      return null
    default:
      return target satisfies never
  }
}

/** The words and the place of what an anchor names, in the map as it is now; null where it is gone. */
export function placeOfAnchor(look: MapLook, { kind, recordId }: AnchorRef): Omit<AnchorPlace, 'exists'> | null {
  const { map, people, t } = look
  switch (kind) {
    case 'document':
      return { label: mapTitle(map, t), at: 0 }
    case 'persona': {
      const index = curveOwners(map).indexOf(recordId)
      const name = people.get(recordId)?.name
      return index < 0 ? null : { label: name || t('persona.untitled'), at: 1 + index }
    }
    case 'stage': {
      const stages = stagesOf(map)
      const stage = stages.find(({ id }) => id === recordId)
      return stage ? { label: stageTitle(stage, stages, t), at: STAGE_ROW * ROW + stages.indexOf(stage) } : null
    }
    case 'step': {
      const columns = columnsOf(map)
      const column = columns.find(({ step }) => step?.id === recordId)
      if (!column?.step) return null
      const siblings = columns.flatMap(({ stage, step }) => (stage.id === column.stage.id && step ? [step] : []))
      return { label: stepTitle(column.step, siblings, t), at: STEP_ROW * ROW + columns.indexOf(column) }
    }
    case 'lane': {
      const lane = map.lanes[recordId]
      const row = rowOf(map, recordId)
      return lane && row !== null ? { label: laneTitle(lane, t), at: row } : null
    }
    case 'card':
      return placeOfCard(look, recordId)
    case 'point':
      return placeOfPoint(look, recordId)
    case 'note':
    case 'group':
    case 'section':
      return null
    default:
      return kind satisfies never
  }
}

function placeOfCard({ map, library, t }: MapLook, id: string): Omit<AnchorPlace, 'exists'> | null {
  const card = map.cards[id]
  const lane = map.lanes[card?.laneId ?? '']
  const row = rowOf(map, card?.laneId ?? '')
  const column = columnIndex(map, card?.columnId ?? '')
  if (!card || card.deletedAt !== null || !lane || row === null || column < 0) return null
  return { label: cardWords(card, lane, library) || t('editor.card.empty'), at: row + 1 + column }
}

function placeOfPoint({ map, people, t }: MapLook, id: string): Omit<AnchorPlace, 'exists'> | null {
  const point = map.points[id]
  const columns = columnsOf(map)
  const column = columns.find((each) => each.id === point?.columnId)
  if (!point || point.deletedAt !== null || !column) return null
  const lane = lanesOf(map, { hidden: true }).find((each) => laneKindOf(each.kind).look === 'curve')
  const row = (lane && rowOf(map, lane.id)) ?? STEP_ROW * ROW
  const persona = people.get(point.personaId)?.name || t('comments.everybody')
  const label = t('editor.curve.point', { persona, column: columnTitle(column, columns, t) })
  return { label, at: row + 1 + columns.indexOf(column) }
}

function rowOf(map: JourneyMap, laneId: string): number | null {
  const index = lanesOf(map, { hidden: true }).findIndex(({ id }) => id === laneId)
  return index < 0 ? null : (FIRST_LANE + index) * ROW
}

function columnIndex(map: JourneyMap, columnId: string): number {
  return columnsOf(map).findIndex(({ id, stage }) => id === columnId || stage.id === columnId)
}

/** Where a thread's record stands; one that is gone keeps the words that it had, at the end. */
export function placeOfThread(look: MapLook, anchor: Anchor): AnchorPlace {
  const found = placeOfAnchor(look, anchor)
  if (found) return { ...found, exists: true }
  return { label: anchor.words || look.t('comments.gone.unnamed'), at: Number.MAX_SAFE_INTEGER, exists: false }
}
