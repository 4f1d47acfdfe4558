import { createRoute, type RouteConfig, z } from '@hono/zod-openapi'
import type { Action } from './actions.ts'

/**
 * What goes wrong, as RFC 9457 problem details. `reason` is for programs and never translated; `message` and `remedy`
 * are in the reader's language; `at` says where: a field, a line, a record.
 */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string(),
    status: z.number().int(),
    reason: z.string().openapi({ example: 'not-found' }),
    message: z.string(),
    at: z.string().optional(),
    remedy: z.string().optional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

type Declared<P extends string> = Omit<RouteConfig, 'path' | 'middleware' | 'security'> & {
  path: P
  /** Which action this is; the policy layer asks whether the person may do it before the handler runs. */
  'x-policy': Action
  /** Guests, who come by a link, may ask this too about the one document of theirs, or they `only`. Left out: they may not. */
  'x-guests'?: true | 'only'
  /** Changes nothing, whatever its method: a question that is too long for an address. A token that only reads may ask it. */
  'x-reads'?: true
  /** The largest request body in bytes; 1 MB where nothing is said. */
  'x-max-body'?: number
}

/** One route of the API: its address, schemas and policy. A route without a policy does not compile. */
export function route<P extends string, const R extends Declared<P>>(declared: R & { path: P }) {
  return createRoute<P, R & { path: P }>(declared)
}

/** The answer in JSON. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } } as const
}

/** A request body in JSON that has to be there. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

/** Deeper than anything that is meant, and not so deep that what walks it comes to its end. */
const DEEPEST = 100

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((member) => isWithin(member, depth - 1))
}

/** An object that somebody else looks into: whatever is in it, not nested without end. */
export const anyObject = z
  .record(z.string(), z.unknown())
  .refine((value) => isWithin(value, DEEPEST), { message: 'is nested too deeply' })

/** The `{id}` of an address. */
export const idParam = z.object({ id: z.string().regex(/^[\w\-:.]{1,64}$/) })
