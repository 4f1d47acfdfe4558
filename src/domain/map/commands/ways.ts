import { z } from 'zod'
import { oneId } from '../../arguments.ts'
import { because } from '../../command.ts'
import type { Refusal } from '../../result.ts'
import { columnAt, columnsOf } from '../columns.ts'
import { type JourneyMap, shownByNames } from '../map-type.ts'
import { alternativeTo, stretchesOf } from '../ways.ts'
import { absentColumn, mapCommand } from './map-command.ts'

const column = z.union([oneId, z.literal('')])
const fields = z.strictObject({
  optional: z.boolean().exactOptional(),
  insteadOf: column.exactOptional(),
  togetherFrom: column.exactOptional(),
  togetherOptional: z.boolean().exactOptional(),
  againFrom: column.exactOptional(),
  shownBy: shownByNames.exactOptional(),
})

/**
 * Says how a journey may go by a column, a step or a stage: whether it may be left out, which column before it it is an
 * alternative to, with which before it it belongs together as one way, and whether that may be left out whole, from which on the way may be gone again after it,
 * and which events show it; what is left out stays as it is. Columns may be
 * moved afterwards: one that then lies behind says nothing until it is in front again. Refuses: `column-not-found`,
 * `column-not-before`, `column-not-first`.
 */
export const setWay = mapCommand('column.setWay', z.object({ id: oneId, fields }), (draft, { id, fields }) => {
  const { insteadOf = '', togetherFrom = '', againFrom = '' } = fields
  for (const each of [id, insteadOf, togetherFrom, againFrom]) {
    const refusal = each === '' ? undefined : absentColumn(draft, each)
    if (refusal) return refusal
  }
  const late =
    notBefore(draft.document, insteadOf, id, false) ??
    notBefore(draft.document, togetherFrom, id, false) ??
    notBefore(draft.document, againFrom, id, true)
  if (late) return late
  draft.update(draft.get('steps', id) ? 'steps' : 'stages', id, fields)
  return insteadOf === '' ? undefined : notFirst(draft.document, id)
})

function notBefore(map: JourneyMap, other: string, id: string, orSame: boolean): Refusal | undefined {
  if (other === '' || (orSame && other === id)) return undefined
  const columns = columnsOf(map)
  return columnAt(columns, other) < columnAt(columns, id) ? undefined : because('column-not-before', `columns/${other}`)
}

/** An alternative to another way is the whole of its own. */
function notFirst(map: JourneyMap, id: string): Refusal | undefined {
  const columns = columnsOf(map)
  const at = columns.findIndex((column) => column.id === id)
  const speaks = at < 0 || alternativeTo(columns, stretchesOf(columns), at) >= 0
  return speaks ? undefined : because('column-not-first', `columns/${id}`)
}
