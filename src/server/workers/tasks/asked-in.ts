import type { z } from 'zod'
import { ok, type Result, refuse } from '../../../domain/result.ts'
import { tellingIssue } from '../../../domain/telling-issue.ts'

/** What was asked, as a schema takes it. Refuses: `invalid-parameters`, with the place of what it does not take. */
export function askedIn<Schema extends z.ZodType>(schema: Schema, parameters: unknown): Result<z.output<Schema>> {
  const asked = schema.safeParse(parameters)
  if (asked.success) return ok(asked.data)
  const { path, message } = tellingIssue(asked.error)
  return refuse('invalid-parameters', path.join('.'), { detail: message })
}
