import { z } from 'zod'
import { cleanText, day, fieldKind, id as idField, SET_LIMIT, TEXT_LIMIT } from './fields.ts'

/** The arguments that commands have in common. None has a default: what is left out stays as it is. */

/** Most records that one command takes at once. */
const MANY_LIMIT = 5_000

export const oneId = idField()
/** The ids of those records, each once, in the order given. */
export const manyIds = z
  .array(oneId)
  .min(1)
  .max(MANY_LIMIT)
  .overwrite((ids) => [...new Set(ids)])
/** The same, or none. */
export const anyIds = z
  .array(oneId)
  .max(MANY_LIMIT)
  .overwrite((ids) => [...new Set(ids)])
/** Text of several lines. */
export const longText = z.string().overwrite(cleanText).max(TEXT_LIMIT)
/** Text of one line: line ends and tabs become spaces. */
export const lineText = z.string().overwrite(cleanLine).max(TEXT_LIMIT)
/** A face. */
export const emoji = z.string().overwrite(cleanLine).max(32)
/** A day (ISO 8601), which must be one. */
export const onDay = day().unwrap().min(1)
export const manyLines = z.array(lineText).min(1).max(MANY_LIMIT)
export const manyTexts = z.array(longText).min(1).max(MANY_LIMIT)
/** A place among the living siblings that stay, counted from 0; left out: last. */
export const place = z.number().int().min(0).max(1_000_000).exactOptional()

function cleanLine(source: string): string {
  return cleanText(source).replace(/[\n\t\u2028\u2029]+/g, ' ')
}

/** Fields of a record to change: all may be left out, and unknown ones are refused. */
export function patchOf<Shape extends z.ZodRawShape>(shape: Shape): z.ZodType<Partial<z.output<z.ZodObject<Shape>>>> {
  const fields = Object.entries(shape).map(([name, schema]) => [name, z.exactOptional(withoutDefault(schema))])
  return z.strictObject(Object.fromEntries(fields)) as never
}

const members = z.array(oneId).max(SET_LIMIT)

function withoutDefault(schema: z.core.$ZodType): z.ZodType {
  if (fieldKind(schema as z.ZodType) === 'set') return members
  return (schema instanceof z.ZodDefault ? schema.unwrap() : schema) as z.ZodType
}
