import { z } from 'zod'
import { lineText, longText, onDay, oneId } from '../../arguments.ts'
import { because } from '../../command.ts'
import { converted } from '../../emotion.ts'
import { sortedSet } from '../../fields.ts'
import { nextReview, UPKEEP_ARGS } from '../../review.ts'
import { living } from '../columns.ts'
import { MAP_ID, MAP_STATES, mapInfo, PURPOSES } from '../map-type.ts'
import { type MapDraft, mapCommand } from './map-command.ts'

const fields = z.strictObject({
  title: lineText.exactOptional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .exactOptional(),
  state: z.enum(MAP_STATES).exactOptional(),
  scenario: longText.exactOptional(),
  outcome: longText.exactOptional(),
  purposes: z.array(z.enum(PURPOSES)).exactOptional(),
  expectation: longText.exactOptional(),
  reality: longText.exactOptional(),
  dataSetId: z.union([oneId, z.literal('')]).exactOptional(),
  ...UPKEEP_ARGS,
})

/**
 * Changes what the map says of itself: title, language, state, scenario, outcome, purposes, expectation and reality,
 * the data set that is laid over it, who answers for it, and when it is gone through again.
 */
export const setMap = mapCommand('map.set', z.object({ fields }), (draft, { fields: { purposes, ...rest } }) => {
  ensureInfo(draft)
  draft.update('map', MAP_ID, { ...rest, ...(purposes ? { purposes: sortedSet(purposes) } : {}) })
  return undefined
})

/** The map was gone through on that day: the next review is a cadence later, or none where there is no cadence. */
export const reviewMap = mapCommand('map.review', z.object({ on: onDay }), (draft, { on }) => {
  ensureInfo(draft)
  draft.update('map', MAP_ID, { reviewedOn: on, reviewOn: nextReview(on, mapInfo(draft.document)) })
  return undefined
})

const end = z.number().int().min(-100).max(100)

/**
 * Changes the ends of the emotion scale. `convert` (the default) keeps what the points say: each is as far from neutral as
 * before on its side of the scale, rounded to hundredths; otherwise points keep their numbers, and those beyond the new ends are set to
 * them. Refuses: `scale-reversed` (the least is not below the most).
 */
export const setScale = mapCommand(
  'map.setScale',
  z.object({ min: end, max: end, convert: z.boolean().exactOptional() }),
  (draft, { min, max, convert = true }) => {
    if (min >= max) return because('scale-reversed', 'min', { min, max })
    const { emotionMin, emotionMax } = mapInfo(draft.document)
    ensureInfo(draft)
    draft.update('map', MAP_ID, { emotionMin: min, emotionMax: max })
    for (const { id, value } of living(draft.document.points)) {
      const wanted = convert ? converted(value, { min: emotionMin, max: emotionMax }, { min, max }) : value
      draft.update('points', id, { value: Math.min(max, Math.max(min, wanted)) })
    }
    return undefined
  },
)

/** Makes the map's one info record where a document has none yet. */
function ensureInfo(draft: MapDraft): void {
  if (!draft.get('map', MAP_ID)) draft.insert('map', { id: MAP_ID })
}
