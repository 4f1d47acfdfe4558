import type { MapBuilder } from '../import/map-builder.ts'
import { parseRating, type Rating } from '../import/rating.ts'
import { readOwner } from '../reading/curve-owner.ts'
import { readKpi } from './kpi-text.ts'
import type { PlacedEntry } from './place-entries.ts'
import type { LaneRef, Reading, Work } from './read-table.ts'
import { cardText, splitCell, splitNames } from './split-cell.ts'
import { plainCell } from './table.ts'

/** Reads one cell of a lane: points of the curve, or as many cards as it holds. */
export function readCell(
  reading: Reading,
  work: Work,
  lane: LaneRef,
  field: number,
  placed: PlacedEntry,
  columns: readonly PlacedEntry[],
): void {
  const { table, mapping, view } = reading
  const { entry, columnId } = placed
  const cell = view.cell(field, entry)
  if (cell.trim() === '') return
  const at = view.place(entry, field)
  if (lane.kind === 'feelings' && addFeelings(reading, work, lane.persona, plainCell(table, cell), entry, columnId, at))
    return
  const place = { laneId: lane.id, ...placeOf(view.span(field, entry), placed, columns) }
  const plain = plainCell(table, cell)
  const detailed = work.details?.take(lane, lane.label, placed, plain, table.rich ? cell.trim() : '')
  if (detailed) {
    work.builder.addCard({ ...detailed.fields, ...place }, at, detailed.ties)
    return
  }
  if (lane.kind === 'departments') {
    const departmentIds = splitNames(plainCell(table, cell)).map((name) => work.people.nameId('departments', name))
    if (departmentIds.length > 0) work.builder.addCard({ ...place, departmentIds: departmentIds.slice(0, 500) }, at)
    return
  }
  for (const item of splitCell(cell, mapping.split)) addItem(reading, work, lane, place, item, at)
}

/**
 * Where a card stands that is merged over several entries: on its first column with a span, or, where it covers all of
 * one or more stages, on the stage as a whole, so that it also covers steps which are added later.
 */
function placeOf(
  merged: number,
  placed: PlacedEntry,
  columns: readonly PlacedEntry[],
): { columnId: string; span: number } {
  const { entry, columnId, stageId } = placed
  if (merged === 1) return { columnId, span: 1 }
  const isCovered = (each: PlacedEntry) => each.entry >= entry && each.entry < entry + merged
  const covered = columns.filter(isCovered)
  const stages = new Set(covered.map((each) => each.stageId))
  const whole = columns.every((each) => isCovered(each) || !stages.has(each.stageId))
  if (whole && covered.length > stages.size) return { columnId: stageId, span: Math.min(200, stages.size) }
  return { columnId, span: Math.max(1, Math.min(200, new Set(covered.map((each) => each.columnId)).size)) }
}

/** @returns whether the cell is all feelings */
function addFeelings(
  { fields, plain }: Reading,
  { builder }: Work,
  owner: string,
  cell: string,
  entry: number,
  columnId: string,
  at: string,
): boolean {
  const personaField = fields.find(({ meaning }) => meaning === 'persona')?.index
  const persons = owner !== '' ? [owner] : personaField === undefined ? [] : splitNames(plain(personaField, entry))
  const alone = parseRating(cell)
  if (alone) {
    for (const person of persons.length === 0 ? [''] : persons) rate(builder, columnId, person, alone, at)
    return true
  }
  const several = cell.split(/\r\n?|\n|;/).flatMap((part) => (part.trim() === '' ? [] : [namedRating(part)]))
  if (several.length === 0 || several.some((rating) => rating === null)) return false
  for (const found of several) {
    if (found) rate(builder, columnId, found.name, found.rating, at)
  }
  return true
}

/** @param owner as tables name whose feeling it is; empty: everybody's */
export function rate(builder: MapBuilder, columnId: string, owner: string, rating: Rating, at: string): void {
  const { persona, layer } = readOwner(owner)
  const personaId = persona === '' ? '' : builder.addPersona(persona)
  builder.addRating({ columnId, personaId, layer }, rating, at)
}

const LIST_MARK = /^\s*[-*•]\s+/

/** `Anna: 4`. */
function namedRating(part: string) {
  const line = part.replace(LIST_MARK, '')
  const at = line.indexOf(':')
  const name = line.slice(0, at).trim()
  const rating = parseRating(line.slice(at + 1))
  return at > 0 && at <= 80 && rating && /\p{L}/u.test(name) ? { name, rating } : null
}

const PICTURE = /^!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)$/

function addItem(
  { table }: Reading,
  { builder, people, notes }: Work,
  lane: LaneRef,
  place: { readonly laneId: string; readonly columnId: string; readonly span: number },
  item: string,
  at: string,
): void {
  const text = cardText(item, table.rich)
  switch (lane.kind) {
    case 'kpis':
      builder.addCard({ ...place, ...readKpi(plainCell(table, item)) }, at)
      return
    case 'touchpoints': {
      const [first = '', ...more] = item.split('\n')
      const name = plainCell(table, first)
      const touchpointId = people.knownId('touchpoints', name)
      const channelId = people.knownId('channels', name)
      if (touchpointId) {
        const rest = cardText(more.join('\n'), table.rich)
        builder.addCard({ ...place, text: rest, touchpointId: people.nameId('touchpoints', name) }, at)
      } else if (channelId) builder.addCard({ ...place, text, channelId: people.nameId('channels', name) }, at)
      else builder.addCard({ ...place, text }, at)
      return
    }
    case 'images': {
      const picture = PICTURE.exec(item.trim())
      notes.add('changed', 'picture-not-fetched', at)
      builder.addCard(
        { ...place, text: picture ? `[${picture[1] || picture[2]}](${picture[2]})` : text, alt: picture?.[1] ?? '' },
        at,
      )
      return
    }
    default:
      builder.addCard({ ...place, text }, at)
  }
}
