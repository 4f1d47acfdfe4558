import type { z } from 'zod'
import type { Table } from '../../domain/document-type.ts'

const cache = new WeakMap<Table, ReadonlyMap<string, unknown>>()

/** What each field reads as where it isn't written; fields that must be written are not in the map. */
export function fieldDefaults(table: Table): ReadonlyMap<string, unknown> {
  const known = cache.get(table)
  if (known) return known
  const defaults = new Map<string, unknown>()
  for (const [field, schema] of Object.entries(table.schema.shape)) {
    const read = (schema as z.ZodType).safeParse(undefined)
    if (read.success) defaults.set(field, read.data)
  }
  cache.set(table, defaults)
  return defaults
}
