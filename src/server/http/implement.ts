import type { OpenAPIHono, RouteConfig, RouteHandler } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ok, refuse } from '../../domain/result.ts'
import { storableValue } from '../../storage/storable.ts'
import type { Account } from '../accounts/account.ts'
import { type Caller, callerOf } from '../caller.ts'
import { ACTIONS, type Action } from '../contract/actions.ts'
import { problemSchema } from '../contract/route.ts'
import { isReading, tokenScopeFor } from '../contract/token-scopes.ts'
import { WORKSPACE_HEADER } from '../contract/workspaces.ts'
import type { Authorised } from '../policy/authorised.ts'
import type { Services } from '../services.ts'
import { visitorKey } from './client-address.ts'
import { setCookies } from './cookies.ts'
import type { ServerEnv } from './environment.ts'
import { refusalNotes } from './note-refusal.ts'
import { type ProblemResponse, problem } from './problem.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.ts'

export type ApiApp = OpenAPIHono<ServerEnv>
type ContractRoute = RouteConfig & {
  'x-policy': Action
  'x-guests'?: true | 'only'
  'x-reads'?: true
  'x-max-body'?: number
}
type Handler<R extends ContractRoute> = RouteHandler<R, ServerEnv>
type RequestOf<R extends ContractRoute> = Parameters<Handler<R>>[0]
type AnswerOf<R extends ContractRoute> = Awaited<ReturnType<Handler<R>>> | ProblemResponse

/**
 * Serves a route of the contract. The handler is given the proof that its policy allowed the request, and is not called
 * without it.
 */
export type Implement = <R extends ContractRoute>(
  route: R,
  handler: (c: RequestOf<R>, authorised: Authorised<R['x-policy']>) => Promise<AnswerOf<R>> | AnswerOf<R>,
) => void

const DEFAULT_BODY_LIMIT = 1024 * 1024
const MINUTE_MS = 60_000
const PER_ACCOUNT = { max: 1200, windowMs: MINUTE_MS }
const PER_NETWORK = { max: 300, windowMs: MINUTE_MS }

const problemResponse = {
  description: 'What is wrong, where, and how to mend it (RFC 9457)',
  content: { 'application/problem+json': { schema: problemSchema } },
}

/** The names under which OpenAPI knows the two ways to say who one is. */
export const SECURITY_SCHEMES = {
  session: { type: 'apiKey', in: 'cookie', name: 'polku.session_token' },
  token: { type: 'http', scheme: 'bearer', bearerFormat: 'polku_…' },
} as const

/** Who may ask, as OpenAPI says it: nobody in particular, a session, or also a token of a scope. */
function waysIn(route: ContractRoute): NonNullable<RouteConfig['security']> {
  const action = route['x-policy']
  if (ACTIONS[action].scope === 'public') return []
  const least = tokenScopeFor(action)
  const scope = least === 'read' && !isReading(route) ? 'write' : least
  return [{ session: [] }, ...(scope === null ? [] : [{ token: [scope] }])]
}

/** @param limited whether one visitor can ask only so often; not so for what others poll, such as `/health` */
export function implementer(app: ApiApp, services: Services, { limited }: { limited: boolean }): Implement {
  const limits = limited
    ? {
        accounts: createRateLimiter(PER_ACCOUNT, services.now),
        networks: createRateLimiter(PER_NETWORK, services.now),
      }
    : null
  const noteRefusal = refusalNotes(services)
  return (route, handler) => {
    const ask = asking(route, services)
    const declared: RouteConfig = {
      ...route,
      responses: { ...route.responses, default: problemResponse },
      security: waysIn(route),
      middleware: [
        guard(route, ask, { noteRefusal, limits }),
        limitBody(route['x-max-body'] ?? DEFAULT_BODY_LIMIT),
        askAnew(ask),
        storableTexts,
      ],
    }
    app.openapi(declared, ((c: RequestOf<typeof route>) => handler(c, c.get('authorised') as never)) as never)
  }
}

const NOBODY: Caller = { account: null, token: null, guests: [], cookies: [] }

type Guarding = {
  readonly limits: Limits | null
  readonly noteRefusal: ReturnType<typeof refusalNotes>
}

type Limits = { readonly accounts: RateLimiter; readonly networks: RateLimiter }

function tryOf({ accounts, networks }: Limits, account: Account | null, address: string | undefined): number | null {
  return account ? accounts.take(account.id) : networks.take(visitorKey(address))
}

/** Who asks, and what the policy layer says. */
function asking(route: ContractRoute, services: Services) {
  const { policy } = services
  const action = route['x-policy']
  const guestsAllowed = route['x-guests']
  const isPublic = ACTIONS[action].scope === 'public'
  return {
    caller: async (c: Context<ServerEnv>) =>
      isPublic ? ok(NOBODY) : callerOf(services, c.req.raw.headers, { asGuest: guestsAllowed !== undefined }),
    async verdict(c: Context<ServerEnv>, { account, token, guests }: Caller) {
      const wanted = c.req.header(WORKSPACE_HEADER) || undefined
      const self = guestsAllowed === 'only' ? null : account
      const asker = self && (await (token ? policy.tokenAskerOf(self, token) : policy.askerOf(self, wanted)))
      if (token?.scope === 'read' && !isReading(route)) return { asker, allowed: refuse('beyond-token') }
      return { asker, allowed: await policy.authorise(action, asker, c.req.param('id'), guests) }
    },
  }
}
type Asking = ReturnType<typeof asking>

/** Asks the policy layer before anything else of the request is read. */
function guard(route: ContractRoute, ask: Asking, { limits, noteRefusal }: Guarding): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const caller = await ask.caller(c)
    const who = caller.ok ? caller.value : NOBODY
    setCookies(c, who.cookies)
    if (who.account?.preferences.language) c.set('language', who.account.preferences.language)
    const wait = limits && tryOf(limits, who.account ?? who.guests[0]?.account ?? null, c.get('address'))
    if (wait !== null) return tooMany(c, wait)
    if (!caller.ok) return problem(c, caller.refusal)
    const { asker, allowed } = await ask.verdict(c, who)
    if (!allowed.ok) {
      await noteRefusal(asker, route['x-policy'], allowed.refusal.reason)
      return problem(c, allowed.refusal)
    }
    c.set('authorised', allowed.value)
    c.set('wasWhole', c.env.incoming.complete)
    return next()
  }
}

export function tooMany(c: Parameters<typeof problem>[0], waitMs: number): ProblemResponse {
  const seconds = Math.ceil(waitMs / 1000)
  return problem(c, { reason: 'too-many-requests', values: { seconds } }, { 'retry-after': String(seconds) })
}

/** Who sends a body slowly may lose meanwhile what they were allowed: what was not here then is asked about anew. */
function askAnew({ caller, verdict }: Asking): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    if (c.get('wasWhole')) return next()
    const isWhole = await c.req.arrayBuffer().then(
      () => true,
      () => false,
    )
    if (!isWhole) return problem(c, 'invalid-request')
    const again = await caller(c)
    const { allowed } = again.ok ? await verdict(c, again.value) : { allowed: again }
    if (!allowed.ok) return problem(c, allowed.refusal)
    c.set('authorised', allowed.value)
    return next()
  }
}

/** How JSON may write what no database holds. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i

/** Texts are read as they will be kept, so that nobody is answered, or shown, another one than everybody finds afterwards. */
const storableTexts: MiddlewareHandler<ServerEnv> = (c, next) => {
  c.req.json = async () => {
    const text = await c.req.text()
    const value = JSON.parse(text)
    return UNSTORABLE.test(text) ? storableValue(value) : value
  }
  return next()
}

function limitBody(maxSize: number): MiddlewareHandler<ServerEnv> {
  const megabytes = Math.round((maxSize / 1024 / 1024) * 10) / 10
  // The rest of the body is not waited for, so the connection can't be used again.
  const close = { connection: 'close' }
  return bodyLimit({ maxSize, onError: (c) => problem(c, { reason: 'too-large', values: { megabytes } }, close) })
}
