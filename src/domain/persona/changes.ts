import { fieldChange } from '../compare/field-changes.ts'
import type { ChangeKind, FieldChange } from '../compare/map-change.ts'
import { rearranged } from '../compare/rearranged.ts'
import { sameValue } from '../diff.ts'
import { living } from '../map/columns.ts'
import { sorted } from '../order.ts'
import { groupOfNote } from './notes.ts'
import { type Note, PERSONA_ID, type Persona, personaInfo, personaType } from './persona-type.ts'

export const PERSONA_TABLES = ['persona', 'fields', 'sections', 'notes'] as const satisfies readonly (keyof Persona)[]
export type PersonaTable = (typeof PERSONA_TABLES)[number]

/** One thing that became otherwise from one moment of a persona to a later one. */
export type PersonaChange = {
  readonly kind: ChangeKind
  readonly table: PersonaTable
  readonly id: string
  /** What is different in a record that `changed`; else none. */
  readonly fields: readonly FieldChange[]
  /** Of a note that `moved`: only among its neighbours. */
  readonly isReordered: boolean
}

/** Where a record stands is told as a move. */
const PLACE: ReadonlySet<string> = new Set(['id', 'order', 'sectionOrder', 'group', 'section', 'deletedAt'])

/** What led from one moment of a persona to a later one: the person itself, its own groups and sections, its notes. */
export function personaChanges(before: Persona, after: Persona): readonly PersonaChange[] {
  const info = changed('persona', personaInfo(before), personaInfo(after))
  return [...info, ...(['fields', 'sections', 'notes'] as const).flatMap((table) => changesIn(table, before, after))]
}

function changesIn(table: 'fields' | 'sections' | 'notes', before: Persona, after: Persona): PersonaChange[] {
  const old = new Map(living<Row>(before[table]).map((row) => [row.id, row]))
  const fresh = new Map(sorted(living<Row>(after[table])).map((row) => [row.id, row]))
  const removed = [...old.keys()].filter((id) => !fresh.has(id)).map((id) => change('removed', table, id))
  const kept = [...fresh.values()].flatMap((row): PersonaChange[] => {
    const was = old.get(row.id)
    return was ? changed(table, was, row) : [change('added', table, row.id)]
  })
  return [
    ...removed,
    ...kept,
    ...(table === 'notes' ? noteMoves(before, after) : moves(table, [...old.values()], fresh)),
  ]
}

type Row = { readonly id: string; readonly order: string; readonly deletedAt: number | null }

function change(kind: ChangeKind, table: PersonaTable, id: string): PersonaChange {
  return { kind, table, id, fields: [], isReordered: false }
}

function changed(
  table: PersonaTable,
  before: { readonly id: string },
  after: { readonly id: string },
): PersonaChange[] {
  const { kinds } = personaType.tables[table]
  const [old, fresh] = [before, after] as unknown as Readonly<Record<string, unknown>>[]
  const fields = Object.keys(kinds)
    .filter((field) => !PLACE.has(field) && !sameValue(old?.[field], fresh?.[field]))
    .map((field) => fieldChange(kinds[field], field, old?.[field], fresh?.[field]))
  const id = table === 'persona' ? PERSONA_ID : after.id
  return fields.length === 0 ? [] : [{ ...change('changed', table, id), fields }]
}

function moves(table: PersonaTable, old: readonly Row[], fresh: ReadonlyMap<string, Row>): PersonaChange[] {
  const moved = rearranged(
    sorted(old).map(({ id }) => id),
    [...fresh.keys()],
  )
  return [...moved].map((id) => ({ ...change('moved', table, id), isReordered: true }))
}

/** Notes that stand in another group or section, and those that changed places with their neighbours. */
function noteMoves(before: Persona, after: Persona): PersonaChange[] {
  const pairs = living(after.notes).flatMap((note): [Note, Note][] => {
    const was = before.notes[note.id]
    return was?.deletedAt === null ? [[was, note]] : []
  })
  const placeOf = (persona: Persona, note: Note) => `${groupOfNote(persona, note) ?? ''}|${note.section}`
  const isElsewhere = ([was, note]: [Note, Note]) => placeOf(before, was) !== placeOf(after, note)
  const elsewhere = pairs.filter(isElsewhere).map(([, { id }]) => change('moved', 'notes', id))
  const stayed = Map.groupBy(
    pairs.filter((pair) => !isElsewhere(pair)),
    ([, note]) => placeOf(after, note),
  )
  const reordered = [...stayed.values()].flatMap((inPlace) => {
    const ids = (field: 'order' | 'sectionOrder', side: 0 | 1) =>
      sorted(inPlace.map((pair) => ({ id: pair[side].id, order: pair[side][field] }))).map(({ id }) => id)
    const moved = (['order', 'sectionOrder'] as const).flatMap((field) => [...rearranged(ids(field, 0), ids(field, 1))])
    return [...new Set(moved)].map((id): PersonaChange => ({ ...change('moved', 'notes', id), isReordered: true }))
  })
  return [...elsewhere, ...reordered]
}
