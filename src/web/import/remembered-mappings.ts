import type { Mapping, TableMapping } from '../../formats/table/mapping.ts'
import type { Settings } from './use-import-preview.ts'

const KEY = 'polku.mappings'
/** The oldest are forgotten when there are more. */
const MOST = 50

type Remembered = Readonly<Record<string, TableMapping>>

/** The mapping in an importer's settings; null where the format has none. */
export function mappingIn(settings: Settings | null): Mapping | null {
  const mapping = settings?.mapping
  return typeof mapping === 'object' && mapping !== null && 'tables' in mapping ? (mapping as Mapping) : null
}

/** Keeps how the file's tables were read, by their headings. */
export function rememberMapping(settings: Settings | null): void {
  const mapping = mappingIn(settings)
  if (!mapping) return
  const fresh = Object.fromEntries(
    mapping.tables.filter(({ signature }) => signature).map((table) => [table.signature, table]),
  )
  const older = Object.entries(read()).filter(([signature]) => !(signature in fresh))
  const kept = [...older, ...Object.entries(fresh)].slice(-MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // Where storage is forbidden or full, the guess is simply made again.
  }
}

/** The settings with what is remembered of tables with the same headings; null where nothing is, or nothing differs. */
export function withRemembered(settings: Settings | null, remembered: Remembered = read()): Settings | null {
  const mapping = mappingIn(settings)
  if (!mapping) return null
  const tables = mapping.tables.map((table) => {
    const known = knownAs(table, remembered)
    return known ? readAs(table, known) : table
  })
  const differs = tables.some((table, at) => JSON.stringify(table) !== JSON.stringify(mapping.tables[at]))
  return differs ? { ...settings, mapping: { ...mapping, tables } } : null
}

/** Whether any table was imported before. */
export function hasRemembered(): boolean {
  return Object.keys(read()).length > 0
}

/** Whether a table with these headings was imported before. */
export function isRemembered(settings: Settings | null, remembered: Remembered = read()): boolean {
  return mappingIn(settings)?.tables.some((table) => knownAs(table, remembered)?.use) ?? false
}

/** What is remembered of the table as it lies, or turned around. */
function knownAs({ signature, turned = '' }: TableMapping, remembered: Remembered): TableMapping | undefined {
  return [signature, turned].flatMap((each) => (each === '' ? [] : (remembered[each] ?? [])))[0]
}

/** The table's name and title, and what it holds, are this file's own. */
function readAs(table: TableMapping, known: TableMapping): TableMapping {
  // Turned around, its fields are others.
  const own = known.layout === table.layout ? table.fields : []
  const samples = new Map(own.map(({ index, sample }) => [index, sample]))
  const fields = known.fields.map((field) => ({ ...field, sample: samples.get(field.index) }))
  return { ...known, table: table.table, title: table.title, fields }
}

function read(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Remembered
  } catch {
    return {}
  }
}
