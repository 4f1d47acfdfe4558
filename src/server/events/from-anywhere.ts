import type { Context, MiddlewareHandler } from 'hono'
import { API_PATH } from '../contract/api.ts'
import type { ServerEnv } from '../http/environment.ts'

const PATH = `${API_PATH}/events`
/** How long a browser may remember that it may ask, in seconds. */
const REMEMBERED_S = 86_400

/**
 * Whether the request may come from a page of another site: it sends events by a token in its own header, which stands
 * above any cookie, so that nobody's session is used.
 */
export function isFromAnywhere(c: Context<ServerEnv>): boolean {
  return c.req.path === PATH && c.req.method === 'POST' && /^bearer\s/i.test(c.req.header('authorization') ?? '')
}

/** Lets browsers send events from anywhere and read the answer, without credentials. */
export const fromAnywhere: MiddlewareHandler<ServerEnv> = async (c, next) => {
  if (c.req.method === 'OPTIONS') {
    return c.body(null, 204, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': String(REMEMBERED_S),
    })
  }
  await next()
  if (isFromAnywhere(c)) c.header('access-control-allow-origin', '*')
}
