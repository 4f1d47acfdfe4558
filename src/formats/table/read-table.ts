import type { LaneKindName } from '../../domain/lanes/registry.ts'
import { type Cast, nameKey } from '../import/cast.ts'
import type { MapBuilder } from '../import/map-builder.ts'
import type { NoteBook } from '../import/note-book.ts'
import { readOwner } from '../reading/curve-owner.ts'
import type { CardDetails } from './card-details.ts'
import { readCardRow } from './card-row.ts'
import { readCell } from './lane-cell.ts'
import { laneTitle } from './lane-names.ts'
import type { FieldMapping, TableMapping } from './mapping.ts'
import { type Oriented, orient } from './orient.ts'
import { placeEntries } from './place-entries.ts'
import { splitNames } from './split-cell.ts'
import { plainCell, type Table } from './table.ts'

export type Work = {
  readonly builder: MapBuilder
  readonly people: Cast
  readonly notes: NoteBook
  /** The map's language, in which lanes need no title of their own. */
  readonly language: string
  /** What a list of the same map says of the cards. */
  readonly details?: CardDetails
}

/** A lane on its way into the map. */
export type LaneRef = {
  readonly id: string
  readonly kind: LaneKindName
  /** What the table calls it. */
  readonly label: string
  readonly persona: string
}

/** Fields as the mapping names them, in the order of the table. */
export type Reading = {
  readonly table: Table
  readonly mapping: TableMapping
  readonly view: Oriented
  /** A field's cell without formatting. */
  readonly plain: (field: number, entry: number) => string
  readonly fields: readonly FieldMapping[]
  /** Whether the table tells of more than one persona, so that it matters to whom a card belongs. */
  readonly hasSeveralPersonas: boolean
}

/** Puts what a table holds into the map that is being built, as the mapping says. */
export function readTable(table: Table, mapping: TableMapping, work: Work): void {
  const reading = readingOf(table, mapping)
  const { fields } = reading
  if (mapping.scale) work.builder.setScale(mapping.scale)
  const lanes = addLanes(reading, work)
  const oneRowACard = fields.some(({ meaning }) => meaning === 'lane' || meaning === 'text')
  const columns = placeEntries(reading, work, lanes.size > 0 && !oneRowACard)
  const cardLanes = new Map<string, LaneRef>()
  for (const placed of columns) {
    const { entry, columnId } = placed
    if (work.builder.exceeded()) return
    for (const [index, lane] of lanes) readCell(reading, work, lane, index, placed, columns)
    if (oneRowACard || hasOwnFields(fields)) readCardRow(reading, work, cardLanes, entry, columnId)
  }
  noteUnused(reading, work)
}

export function readingOf(table: Table, mapping: TableMapping): Reading {
  const view = orient(table, mapping.layout)
  const fields = mapping.fields.toSorted((a, b) => a.index - b.index)
  const plain = (field: number, entry: number) => plainCell(table, view.cell(field, entry))
  const hasSeveralPersonas = severalPersonas(fields, mapping.first, view.end, plain)
  return { table, mapping, view, plain, fields, hasSeveralPersonas }
}

function severalPersonas(
  fields: readonly FieldMapping[],
  first: number,
  end: number,
  plain: Reading['plain'],
): boolean {
  const names = new Set<string>()
  for (const { index, meaning } of fields) {
    if (meaning !== 'persona') continue
    for (let entry = first; entry < end && names.size < 2; entry++) {
      for (const name of splitNames(plain(index, entry))) names.add(nameKey(readOwner(name).persona))
    }
  }
  return names.size > 1
}

/** The lanes whose cards stand in fields of their own, by field. */
function addLanes({ fields }: Reading, { builder, language, details }: Work): Map<number, LaneRef> {
  const lanes = new Map<number, LaneRef>()
  const feelings = new Map<string, string>()
  let before: LaneRef | null = null
  for (const { index, meaning, lane, title, persona } of fields) {
    if (meaning === 'cards') {
      const kind = lane === 'custom' ? (details?.kindOf(title) ?? lane) : lane
      // Feelings of several personas are curves of one lane.
      const shared = kind === 'feelings' ? feelings.get(title) : undefined
      before = { id: shared ?? builder.addLane(kind, laneTitle(kind, title, language)), kind, label: title, persona }
      if (kind === 'feelings') feelings.set(title, before.id)
      lanes.set(index, before)
    } else if (meaning === 'above' && before) lanes.set(index, before)
  }
  return lanes
}

function hasOwnFields(fields: readonly FieldMapping[]): boolean {
  return fields.some(({ meaning }) => meaning === 'emotion' || meaning === 'text')
}

/** Says which fields with contents the mapping leaves out. */
function noteUnused({ table, view, fields, mapping }: Reading, { notes }: Work): void {
  const used = new Set(fields.filter(({ meaning }) => meaning !== 'ignore').map(({ index }) => index))
  const unwanted = new Set(fields.filter(({ chosen }) => chosen).map(({ index }) => index))
  const grid = mapping.layout === 'grid'
  const count = grid ? table.rows.length : Math.max(0, ...fields.map(({ index }) => index + 1))
  if (grid) noteBeforeNames(table, mapping, headingRow(fields), notes)
  for (let field = grid ? headingRow(fields) : 0; field < count; field++) {
    if (used.has(field) || !isFilled(view, field, grid ? 0 : mapping.first)) continue
    if (!grid && field === 0 && isNumbering(view, mapping.first)) continue
    const at = grid ? table.place(field) : table.place(-1, field)
    if (unwanted.has(field)) notes.add('info', 'left-out-as-chosen', at)
    else notes.add('lost', grid ? 'row-not-used' : 'column-not-used', at)
  }
}

/** Groups of lanes that stand before their names; mere numbers are no loss. */
function noteBeforeNames({ rows, place }: Table, { labels }: TableMapping, top: number, notes: NoteBook): void {
  for (let column = 0; column < (labels ?? 0); column++) {
    if (rows.some((row, at) => at >= top && /\p{L}/u.test(row[column] ?? '')))
      notes.add('lost', 'before-the-names', place(-1, column))
  }
}

/** What stands above the headings describes the map, and is dealt with there. */
function headingRow(fields: readonly FieldMapping[]): number {
  return fields.find(({ meaning }) => meaning === 'stage' || meaning === 'step')?.index ?? 0
}

function isFilled(view: Oriented, field: number, first: number): boolean {
  for (let entry = first; entry < view.end; entry++) if (view.cell(field, entry).trim() !== '') return true
  return false
}

/** Whether the first column only counts the rows: that is no loss. */
function isNumbering(view: Oriented, first: number): boolean {
  for (let entry = first; entry < view.end; entry++) {
    if (!/^(?:\d{1,5}(?:\.\d{1,3})?\.?)?$/.test(view.cell(0, entry).trim())) return false
  }
  return true
}
