import { because, type Context, commandsOf } from '../../command.ts'
import type { Draft } from '../../draft.ts'
import { overLimit } from '../../ordered-table.ts'
import type { Refusal } from '../../result.ts'
import { personaType } from '../persona-type.ts'

/** Makes a command of a persona. */
export const personaCommand = commandsOf(personaType)

export type PersonaDraft = Draft<typeof personaType>
export type OwnTable = 'notes' | 'fields' | 'sections'

const NOT_FOUND = { notes: 'note-not-found', fields: 'field-not-found', sections: 'section-not-found' } as const
const LIMITS = { notes: 2_000, fields: 100, sections: 50 } as const

/** Refuses (`note-not-found`, `field-not-found`, `section-not-found`) where a record isn't there or is deleted. */
export function absent(draft: PersonaDraft, table: OwnTable, ids: readonly string[]): Refusal | undefined {
  const id = ids.find((id) => draft.get(table, id)?.deletedAt !== null)
  return id === undefined ? undefined : because(NOT_FOUND[table], `${table}/${id}`)
}

/** Refuses ids that the table never held, deleted or not. */
export function unknown(draft: PersonaDraft, table: OwnTable, ids: readonly string[]): Refusal | undefined {
  const id = ids.find((id) => draft.get(table, id) === undefined)
  return id === undefined ? undefined : because(NOT_FOUND[table], `${table}/${id}`)
}

export function tooMany(draft: PersonaDraft, table: OwnTable, adding: number): Refusal | undefined {
  return overLimit(draft, table, adding, LIMITS[table])
}

export function softDelete(draft: PersonaDraft, table: OwnTable, ids: readonly string[], { now }: Context): void {
  for (const id of ids) draft.update(table, id, { deletedAt: now })
}

export function undelete(draft: PersonaDraft, table: OwnTable, ids: readonly string[]): void {
  for (const id of ids) draft.update(table, id, { deletedAt: null })
}
