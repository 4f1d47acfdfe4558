import { z } from 'zod'
import { jsonPointer } from './scan.ts'

export type UnknownField = {
  /** Where it stands first, as a JSON pointer. */
  readonly pointer: string
  /** In how many records it stands. */
  readonly count: number
}

/** Fields of a parsed file which the schema doesn't know: the same field of many records is one. */
export function unknownFields(schema: z.ZodType, value: unknown): UnknownField[] {
  const found = new Map<string, { pointer: string; count: number }>()
  collect(schema, value, [], [], found)
  return [...found.values()]
}

function collect(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly PropertyKey[],
  pattern: readonly PropertyKey[],
  found: Map<string, { pointer: string; count: number }>,
): void {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [i, item] of value.entries()) collect(inner.element, item, [...path, i], [...pattern, '*'], found)
  }
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(inner.shape, name) ? inner.shape[name] : undefined
    if (known) {
      collect(known, member, [...path, name], [...pattern, name], found)
      continue
    }
    const key = jsonPointer([...pattern, name])
    const before = found.get(key)
    if (before) before.count++
    else found.set(key, { pointer: jsonPointer([...path, name]), count: 1 })
  }
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodExactOptional) {
    inner = inner.unwrap()
  }
  return inner
}
