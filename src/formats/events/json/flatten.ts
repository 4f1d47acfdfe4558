/** A JSON value as the cells of a row. */
export type FlatRow = ReadonlyMap<string, string>

const MOST_CELLS = 500
const DEEPEST = 8

/**
 * A row of nested objects as columns with dotted names: `{"geo":{"city":"Vasa"}}` has the column `geo.city`. Lists of keys
 * with values, as Google Analytics exports them (`event_params`), become a column a key. Other lists become text.
 */
export function flatten(value: object): FlatRow {
  const row = new Map<string, string>()
  addTo(row, '', value, 0)
  return row
}

function addTo(row: Map<string, string>, name: string, value: unknown, depth: number): void {
  if (value === null || value === undefined || row.size >= MOST_CELLS) return
  if (typeof value !== 'object') {
    row.set(name, String(value))
    return
  }
  const isKeyed = Array.isArray(value) && value.length > 0 && value.every(isKeyedValue)
  if ((Array.isArray(value) && !isKeyed) || depth >= DEEPEST) {
    if (!Array.isArray(value) || value.length > 0) row.set(name, JSON.stringify(value).slice(0, 10_000))
    return
  }
  const entries = isKeyed
    ? (value as { key: string; value: unknown }[]).map(({ key, value: inner }) => [key, keyedValue(inner)] as const)
    : Object.entries(value)
  for (const [key, inner] of entries) addTo(row, name === '' ? key : `${name}.${key}`, inner, depth + 1)
}

function isKeyedValue(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'key' in value && 'value' in value && typeof value.key === 'string'
  )
}

/** `{"string_value":"a"}`, `{"int_value":"3","string_value":null}`. */
function keyedValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  for (const kind of ['string_value', 'int_value', 'float_value', 'double_value']) {
    const found = (value as Record<string, unknown>)[kind]
    if (found !== null && found !== undefined) return found
  }
  return 'string_value' in value ? null : value
}
