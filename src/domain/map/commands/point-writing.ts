import { because } from '../../command.ts'
import { TEXT_LIMIT } from '../../fields.ts'
import type { Refusal } from '../../result.ts'
import { stepsOf } from '../columns.ts'
import { type Layer, type Point, pointId } from '../map-type.ts'
import type { MapDraft } from './map-command.ts'

export type PointPlace = { readonly columnId: string; readonly personaId: string; readonly layer: Layer }
type Feeling = Pick<Point, 'value' | 'emoji' | 'word'>

export function livingPoint(draft: MapDraft, { columnId, personaId, layer }: PointPlace): Point | undefined {
  const point = draft.get('points', pointId(columnId, personaId, layer))
  return point?.deletedAt === null ? point : undefined
}

export function livingPointsIn(draft: MapDraft, columnId: string): Point[] {
  return draft.all('points').filter((point) => point.deletedAt === null && point.columnId === columnId)
}

/** Writes the one point of a place; a deleted one that lies there is taken up again, without its old face and word. */
export function putPoint(draft: MapDraft, at: PointPlace, { value, emoji, word }: Feeling): void {
  const id = pointId(at.columnId, at.personaId, at.layer)
  const fields = { value, emoji, word, deletedAt: null }
  if (draft.get('points', id)) draft.update('points', id, fields)
  else draft.insert('points', { id, columnId: at.columnId, personaId: at.personaId, layer: at.layer, ...fields })
}

/** Moves a point where none stands yet. @returns whether it was moved */
export function movePoint(draft: MapDraft, point: Point, to: PointPlace, now: number): boolean {
  if (livingPoint(draft, to)) return false
  putPoint(draft, to, point)
  draft.update('points', point.id, { deletedAt: now })
  return true
}

/** Two points become one: the mean of the values, the words side by side, the face if both had the same or one had none. */
export function mergePoint(draft: MapDraft, from: Point, to: PointPlace, now: number): void {
  const other = livingPoint(draft, to)
  if (!other) {
    movePoint(draft, from, to, now)
    return
  }
  putPoint(draft, to, {
    value: (other.value + from.value) / 2,
    emoji: other.emoji === from.emoji || from.emoji === '' ? other.emoji : other.emoji === '' ? from.emoji : '',
    word: joined(other.word, from.word, ' / '),
  })
  draft.update('points', from.id, { deletedAt: now })
}

/**
 * A stage that has steps is no column any more, so that its own points would not be seen: they go to its first step,
 * unless there is one already (then they wait, and are seen again when the stage has no steps).
 */
export function pointsToFirstStep(draft: MapDraft, stageId: string, now: number): void {
  const first = stepsOf(draft.document, stageId)[0]
  if (!first) return
  for (const point of livingPointsIn(draft, stageId)) movePoint(draft, point, { ...point, columnId: first.id }, now)
}

/** Refuses as `text-too-long` where two texts don't fit into one. */
export function unjoinable(at: string, pairs: readonly (readonly [string, string])[]): Refusal | undefined {
  const long = pairs.some(([a, b]) => a.length + b.length + 3 > TEXT_LIMIT)
  return long ? because('text-too-long', at, { limit: TEXT_LIMIT }) : undefined
}

/** Both texts, the same one once, an empty one left out. */
export function joined(a: string, b: string, between: string): string {
  return a === b || b === '' ? a : a === '' ? b : `${a}${between}${b}`
}
