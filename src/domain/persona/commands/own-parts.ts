import { z } from 'zod'
import { lineText, manyIds, manyLines, oneId, place } from '../../arguments.ts'
import { moveAmong, roomAmong } from '../../ordered-table.ts'
import { absent, personaCommand, softDelete, tooMany, undelete, unknown } from './persona-command.ts'

/**
 * Fields of one's own (groups of the profile) and sections of one's own (of the empathy map): both are titled lists
 * that notes refer to, so both have the same commands. Notes of a deleted one are out of sight and come back with it.
 */
function commandsFor<Noun extends 'field' | 'section', Table extends 'fields' | 'sections'>(noun: Noun, table: Table) {
  /** Refuses: `too-many`. */
  const add = personaCommand(
    `${noun}.add`,
    z.object({ titles: manyLines, index: place }),
    (draft, { titles, index }, context) => {
      const refusal = tooMany(draft, table, titles.length)
      if (refusal) return refusal
      const orders = roomAmong(draft, table, () => true, index, titles.length, context)
      for (const [i, title] of titles.entries()) {
        draft.insert(table as 'fields', { id: context.newId(), title, order: orders[i] as string })
      }
      return undefined
    },
  )
  /** Refuses: `field-not-found`, `section-not-found`. */
  const rename = personaCommand(`${noun}.rename`, z.object({ id: oneId, title: lineText }), (draft, { id, title }) => {
    const refusal = absent(draft, table, [id])
    if (!refusal) draft.update(table as 'fields', id, { title })
    return refusal
  })
  /** Refuses: `field-not-found`, `section-not-found`. */
  const move = personaCommand(
    `${noun}.move`,
    z.object({ ids: manyIds, index: place }),
    (draft, { ids, index }, context) => {
      const refusal = absent(draft, table, ids)
      if (!refusal) moveAmong(draft, table, ids, index, context)
      return refusal
    },
  )
  /** Refuses: `field-not-found`, `section-not-found`. */
  const remove = personaCommand(`${noun}.delete`, z.object({ ids: manyIds }), (draft, { ids }, context) => {
    const refusal = absent(draft, table, ids)
    if (!refusal) softDelete(draft, table, ids, context)
    return refusal
  })
  /** Refuses: `field-not-found`, `section-not-found`, `too-many`. */
  const restore = personaCommand(`${noun}.restore`, z.object({ ids: manyIds }), (draft, { ids }) => {
    const refusal = unknown(draft, table, ids) ?? tooMany(draft, table, ids.length)
    if (!refusal) undelete(draft, table, ids)
    return refusal
  })
  return [add, rename, move, remove, restore] as const
}

export const fieldCommands = commandsFor('field', 'fields')
export const sectionCommands = commandsFor('section', 'sections')
