import { LANE_KIND_NAMES, type LaneKindName } from '../../domain/lanes/registry.ts'
import { guessTable } from './guess-mapping.ts'
import { labelKey } from './label-key.ts'
import { type FieldMapping, MEANINGS, type Meaning, type TableMapping } from './mapping.ts'
import { cellAt, columnName, plainCell, type Table, widthOf } from './table.ts'

/**
 * What a person says of a table in two words: a row or column, by its heading, number or letter, and what it holds.
 * The name `layout` says instead how the table lies: `grid` or `list`.
 */
export type MappingChoice = { readonly name: string; readonly value: string }

const LAYOUT = 'layout'
const LAYOUTS: readonly string[] = ['grid', 'list'] satisfies TableMapping['layout'][]
const LANE = 'lane:'
/** A lane's title holds no more. */
const LONGEST_HEADING = 1_000
const PLAIN_MEANINGS: readonly string[] = MEANINGS.filter((meaning) => meaning !== 'cards')

/** What a row or column can hold: a meaning, or the cards of a lane of that kind; `lane:text` where both are called so. */
export const CHOICE_VALUES: readonly string[] = [
  ...PLAIN_MEANINGS,
  ...LANE_KIND_NAMES.map((kind) => (PLAIN_MEANINGS.includes(kind) ? `${LANE}${kind}` : kind)),
]

export function isMappingChoice({ name, value }: MappingChoice): boolean {
  if (name === LAYOUT) return LAYOUTS.includes(value)
  return name !== '' && (PLAIN_MEANINGS.includes(value) || laneKindOf(value) !== undefined)
}

/** How a field's meaning is said as a choice. */
export function choiceValue({ meaning, lane }: Pick<FieldMapping, 'meaning' | 'lane'>): string {
  if (meaning !== 'cards') return meaning
  return PLAIN_MEANINGS.includes(lane) ? `${LANE}${lane}` : lane
}

function laneKindOf(value: string): LaneKindName | undefined {
  const name = value.startsWith(LANE) ? value.slice(LANE.length) : value
  return LANE_KIND_NAMES.find((kind) => kind === name)
}

/** The guess with what a person says of it. A table that nothing is said of stays as it is. */
export function withChoices(guess: TableMapping, table: Table, choices: readonly MappingChoice[]): TableMapping {
  if (choices.length === 0) return guess
  const layout = choices.find(({ name }) => name === LAYOUT)?.value as TableMapping['layout'] | undefined
  const laid = layout === undefined ? asNamed(guess, table, choices) : laidOut(guess, table, layout)
  const said = choices.flatMap(({ name, value }) => {
    const index = name === LAYOUT ? undefined : indexOf(table, laid, name)
    return index === undefined ? [] : [{ index, value }]
  })
  if (layout === undefined && said.length === 0) return guess
  const fields = said.reduce(
    (all, { index, value }) => withMeaning(all, index, headingOf(table, laid, index), value),
    withoutRivals(laid.fields, said),
  )
  return { ...laid, use: true, confidence: 1, fields }
}

function laidOut(guess: TableMapping, table: Table, layout: TableMapping['layout']): TableMapping {
  return layout === guess.layout ? guess : guessTable(table, layout)
}

/** Where the names are not those of the guess's rows, but of columns (or the other way round), the table lies that way. */
function asNamed(guess: TableMapping, table: Table, choices: readonly MappingChoice[]): TableMapping {
  const turned = laidOut(guess, table, guess.layout === 'grid' ? 'list' : 'grid')
  const known = (mapping: TableMapping) =>
    choices.filter(({ name }) => indexOf(table, mapping, name) !== undefined).length
  return known(turned) > known(guess) ? turned : guess
}

/** The first name that none of the tables has a row or column of. */
export function unknownName(
  tables: readonly Table[],
  mappings: readonly TableMapping[],
  choices: readonly MappingChoice[],
): string | undefined {
  const isKnown = (name: string) =>
    tables.some((table, at) => indexOf(table, mappings[at] as TableMapping, name) !== undefined)
  return choices.find(({ name }) => name !== LAYOUT && !isKnown(name))?.name
}

/** What the rows of a grid, or the columns of a list, are called in the file; those without a name by their number or letter. */
export function namesOf(table: Table, mapping: TableMapping): string[] {
  const names = Array.from({ length: countOf(table, mapping) }, (_, at) => headingOf(table, mapping, at))
  return names.map((name, at) => name || (mapping.layout === 'grid' ? String(at + 1) : columnName(at)))
}

function countOf(table: Table, { layout }: TableMapping): number {
  return layout === 'grid' ? table.rows.length : widthOf(table)
}

function headingOf(table: Table, { layout, labels }: TableMapping, index: number): string {
  if (labels === null) return ''
  const cell = layout === 'grid' ? cellAt(table, index, labels) : cellAt(table, labels, index)
  return plainCell(table, cell).trim().slice(0, LONGEST_HEADING).toWellFormed()
}

/** By the heading before the number or letter: a column may be called `A`. */
function indexOf(table: Table, mapping: TableMapping, name: string): number | undefined {
  const count = countOf(table, mapping)
  const key = labelKey(name)
  for (let at = 0; at < count && key !== ''; at++) if (labelKey(headingOf(table, mapping, at)) === key) return at
  if (/^[1-9]\d{0,6}$/.test(name)) return Number(name) <= count ? Number(name) - 1 : undefined
  if (mapping.layout === 'grid') return undefined
  const letters = name.toUpperCase()
  for (let at = 0; at < count; at++) if (columnName(at) === letters) return at
  return undefined
}

/** Only one row or column names the stages, and one the steps: another guess gives way to what is said. */
function withoutRivals(
  fields: readonly FieldMapping[],
  said: readonly { readonly index: number; readonly value: string }[],
): FieldMapping[] {
  const single: ReadonlySet<string> = new Set(
    said.map(({ value }) => value).filter((value) => value === 'stage' || value === 'step'),
  )
  return fields.map((field) => (single.has(field.meaning) ? { ...field, meaning: 'ignore' } : field))
}

function withMeaning(fields: readonly FieldMapping[], index: number, heading: string, value: string): FieldMapping[] {
  const old = fields.find((field) => field.index === index)
  const base: FieldMapping = old ?? { index, meaning: 'ignore', lane: 'custom', title: heading, persona: '' }
  const lane = PLAIN_MEANINGS.includes(value) ? undefined : laneKindOf(value)
  const next: FieldMapping =
    lane === undefined
      ? { ...base, chosen: true, meaning: value as Meaning }
      : { ...base, chosen: true, meaning: 'cards', lane, title: base.title || heading }
  return [...fields.filter((field) => field.index !== index), next].sort((a, b) => a.index - b.index)
}
