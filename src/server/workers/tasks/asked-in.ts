import type { z } from 'zod'
import { ok, type Result, refuse } from '../../../domain/result.ts'

/** What was asked, as a schema takes it. Refuses: `invalid-parameters`, with the place of what it does not take. */
export function askedIn<Schema extends z.ZodType>(schema: Schema, parameters: unknown): Result<z.output<Schema>> {
  const asked = schema.safeParse(parameters)
  if (asked.success) return ok(asked.data)
  const [issue] = asked.error.issues
  return refuse('invalid-parameters', issue?.path.join('.') ?? '', { detail: issue?.message ?? '' })
}
