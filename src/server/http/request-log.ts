import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Metrics } from '../metrics.ts'
import type { ServerEnv } from './environment.ts'

/** An answer, as the log tells of it: without addresses, names, or what stands in a path. */
export type AnsweredRequest = {
  readonly requestId: string
  readonly method: string
  /** The route's pattern. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Gives each request an id, or keeps the one that a proxy gave it, and tells of the answer. */
export function requestLog(
  metrics: Metrics,
  onRequest: (request: AnsweredRequest) => void,
): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const given = c.req.header('x-request-id')
    const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomBytes(9).toString('base64url')
    c.set('requestId', requestId)
    const began = performance.now()
    await next()
    c.header('x-request-id', requestId)
    const ms = performance.now() - began
    // Whatever else somebody asks by is theirs to invent, and must not become a label.
    const method = METHODS.includes(c.req.method) ? c.req.method : 'other'
    const answer = { method, route: patternOf(c), status: c.res.status, ms }
    metrics.answered(answer)
    onRequest({ requestId, ...answer, ms: Math.round(ms * 10) / 10 })
  }
}

/** Middleware matches by wildcards; what has none is a route of the contract. The rest are files, or nothing. */
function patternOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? '*'
}
