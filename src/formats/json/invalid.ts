import type { z } from 'zod'
import { type Result, refuse } from '../../domain/result.ts'
import { jsonPointer, offsetOf, placeAt } from './scan.ts'

type Issue = z.core.$ZodIssue
type Values = Readonly<Record<string, string | number>>

/**
 * Refuses a file for its first fault: where (a JSON pointer in `at`, with line and column), what is expected there, and
 * how many faults there are besides.
 */
export function invalid(text: string, value: unknown, issues: readonly Issue[]): Result<never> {
  const issue = issues[0] as Issue
  const { reason, values } = faultOf(issue, valueAt(value, issue.path))
  return refuseAt(text, reason, issue.path, { ...values, more: issues.length - 1 })
}

export function refuseAt(
  text: string,
  reason: string,
  path: readonly PropertyKey[],
  values: Values = {},
): Result<never> {
  const pointer = jsonPointer(path) || '/'
  return refuse(reason, pointer, { more: 0, ...values, pointer, ...placeAt(text, offsetOf(text, path)) })
}

function faultOf(issue: Issue, value: unknown): { reason: string; values: Values } {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { reason: 'json-missing', values: {} }
        : { reason: 'json-wrong-type', values: { expected: issue.expected } }
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { reason: 'json-number-too-large', values: { limit: Number(issue.maximum) } }
        : { reason: 'json-too-long', values: { limit: Number(issue.maximum) } }
    case 'too_small':
      return { reason: 'json-number-too-small', values: { limit: Number(issue.minimum) } }
    case 'invalid_value':
      return {
        reason: 'json-not-one-of',
        values: { options: issue.values.map((value) => JSON.stringify(value)).join(', ') },
      }
    default:
      return { reason: 'json-malformed', values: { value: shortened(value) } }
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step],
    value,
  )
}

function shortened(value: unknown): string {
  const written = JSON.stringify(value) ?? ''
  return written.length > 60 ? `${written.slice(0, 59).toWellFormed()}…` : written
}
