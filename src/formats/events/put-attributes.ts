import type { AttributeValue } from './event-row.ts'
import { MOST_ATTRIBUTES } from './table-mapping.ts'

/** As many as a table keeps: attributes whose names are without number are values in the wrong place. */
export const MOST_COLUMNS = MOST_ATTRIBUTES
/** Where the attributes are for which there is no column, as JSON. */
export const OTHER_ATTRIBUTES = 'other attributes'

/** Puts what is known of an event into columns, of which there are never more than so many. */
export function putAttributes(
  attributes: Readonly<Record<string, AttributeValue>>,
  at: number,
  columns: ReadonlyMap<string, unknown>,
  put: (column: string, at: number, value: AttributeValue) => void,
): void {
  let others: Record<string, AttributeValue> | null = null
  for (const name in attributes) {
    const value = attributes[name] as AttributeValue
    if (columns.size < MOST_COLUMNS || columns.has(name)) put(name, at, value)
    else {
      others ??= {}
      others[name] = value
    }
  }
  if (others) put(OTHER_ATTRIBUTES, at, JSON.stringify(others))
}
