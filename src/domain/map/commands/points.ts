import { z } from 'zod'
import { emoji, lineText, oneId } from '../../arguments.ts'
import { because } from '../../command.ts'
import { neutralOf } from '../../emotion.ts'
import type { Refusal } from '../../result.ts'
import { stepsOf } from '../columns.ts'
import { LAYERS, mapInfo, pointId } from '../map-type.ts'
import { absentColumn, type MapDraft, mapCommand } from './map-command.ts'
import { livingPoint, movePoint, putPoint } from './point-writing.ts'

const persona = z.union([oneId, z.literal('')])
const layer = z.enum(LAYERS)
const at = { columnId: oneId, personaId: persona, layer: layer.exactOptional() }

/** Refuses as `persona-not-on-map` (or `persona-needed`, where a map has personas and none is named). */
function stranger(draft: MapDraft, personaId: string): Refusal | undefined {
  if (personaId !== '') {
    return draft.get('personas', personaId) ? undefined : because('persona-not-on-map', `personas/${personaId}`)
  }
  return draft.all('personas').length === 0 ? undefined : because('persona-needed', 'personaId')
}

/**
 * Sets a persona's point in a column (empty persona: everybody, on a map without personas): value, face and word, as
 * far as given; a new one starts neutral. Values beyond the map's scale are set to its ends. Refuses:
 * `column-not-found`, `stage-has-steps` (feelings then stand in its steps), `persona-not-on-map`, `persona-needed`.
 */
export const setPoint = mapCommand(
  'point.set',
  z.object({
    ...at,
    value: z.number().exactOptional(),
    emoji: emoji.exactOptional(),
    word: lineText.exactOptional(),
  }),
  (draft, { columnId, personaId, layer = 'reality', value, emoji, word }) => {
    const refusal = absentColumn(draft, columnId) ?? stranger(draft, personaId)
    if (refusal) return refusal
    if (stepsOf(draft.document, columnId).length > 0) return because('stage-has-steps', `stages/${columnId}`)
    const { emotionMin: min, emotionMax: max } = mapInfo(draft.document)
    const old = livingPoint(draft, { columnId, personaId, layer })
    const wanted = value ?? old?.value ?? neutralOf({ min, max })
    putPoint(
      draft,
      { columnId, personaId, layer },
      {
        value: Math.min(max, Math.max(min, wanted)),
        emoji: emoji ?? old?.emoji ?? '',
        word: word ?? old?.word ?? '',
      },
    )
    return undefined
  },
)

/** Takes a point off the curve. Refuses: `point-not-found`. */
export const clearPoint = mapCommand(
  'point.clear',
  z.object(at),
  (draft, { columnId, personaId, layer = 'reality' }, { now }) => {
    const id = pointId(columnId, personaId, layer)
    if (!livingPoint(draft, { columnId, personaId, layer })) return because('point-not-found', `points/${id}`)
    draft.update('points', id, { deletedAt: now })
    return undefined
  },
)

/**
 * Makes one persona's points another's. Where that one has a point already: refused as `points-taken` unless `replace`.
 * Refuses also: `persona-not-on-map`, `persona-needed`, `same-persona`, `point-not-found` (there is nothing to move).
 */
export const movePointsToPersona = mapCommand(
  'point.moveToPersona',
  z.object({
    fromPersonaId: persona,
    toPersonaId: persona,
    layer: layer.exactOptional(),
    replace: z.boolean().exactOptional(),
  }),
  (draft, { fromPersonaId, toPersonaId, layer, replace = false }, { now }) => {
    if (fromPersonaId === toPersonaId) return because('same-persona', `personas/${toPersonaId}`)
    const refusal = stranger(draft, toPersonaId)
    if (refusal) return refusal
    const moving = draft
      .all('points')
      .filter((p) => p.deletedAt === null && p.personaId === fromPersonaId && (layer ?? p.layer) === p.layer)
    if (moving.length === 0) return because('point-not-found', `personas/${fromPersonaId}`)
    const taken = moving.filter((point) => livingPoint(draft, { ...point, personaId: toPersonaId }))
    if (taken.length > 0 && !replace) return because('points-taken', `personas/${toPersonaId}`, { count: taken.length })
    for (const point of taken) {
      draft.update('points', pointId(point.columnId, toPersonaId, point.layer), { deletedAt: now })
    }
    for (const point of moving) movePoint(draft, point, { ...point, personaId: toPersonaId }, now)
    return undefined
  },
)
