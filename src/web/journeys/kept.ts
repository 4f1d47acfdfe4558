/** How a choice is written into an address, as any number of values of one name. */
export type Kept<Value> = {
  /** Null where the address says nothing, or nothing that can be. */
  readonly read: (values: readonly string[]) => Value | null
  readonly write: (value: Value) => readonly string[]
}

/** One of a few. */
export function oneOf<Id extends string>(ids: readonly Id[]): Kept<Id> {
  return { read: ([found]) => ids.find((id) => id === found) ?? null, write: (id) => [id] }
}

/** Any number of texts, such as names of events. */
export const texts: Kept<readonly string[]> = {
  read: (values) => (values.length === 0 ? null : values),
  write: (values) => values,
}

/** A text such as the name of a column. */
export const text: Kept<string> = { read: ([found]) => found ?? null, write: (value) => [value] }

/** Yes or no. */
export const flag: Kept<boolean> = {
  read: ([found]) => (found === undefined ? null : found === '1'),
  write: (value) => [value ? '1' : '0'],
}

/** An address' question with other values of a name; what else it says stays. */
export function withValues(search: string, name: string, values: readonly string[]): string {
  const params = new URLSearchParams(search)
  params.delete(name)
  for (const value of values) params.append(name, value)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
