/**
 * PostgreSQL's text and jsonb hold neither NUL nor half a surrogate pair; JavaScript's strings hold both. They become
 * U+FFFD, the replacement character, so that hostile text is stored visibly mended and a hostile id matches nothing.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\uFFFD')
}

/** A value as JSON that jsonb takes. */
export function storableJson(value: unknown): string {
  return JSON.stringify(storableValue(value))
}

/** A value of JSON, each text and key of it as it will be kept. */
export function storableValue(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storableValue)
  if (typeof value !== 'object' || value === null) return value ?? null
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [storableText(key), storableValue(member)]))
}
