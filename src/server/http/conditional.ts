import { createHash } from 'node:crypto'
import type { Context, TypedResponse } from 'hono'
import type { JSONParsed } from 'hono/utils/types'
import type { ServerEnv } from './environment.ts'

type Answer<Value> = Response & TypedResponse<JSONParsed<Value>, 200, 'json'>

/** The value in JSON with an `ETag` of its content, or 304 where the client has it already. */
export function jsonWithEtag<Value>(c: Context<ServerEnv>, value: Value): Answer<Value> {
  const text = JSON.stringify(value)
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  const headers = { etag, 'cache-control': 'private, no-cache' }
  const answer = isKnown(c.req.header('if-none-match'), etag)
    ? c.body(null, 304, headers)
    : c.body(text, 200, { ...headers, 'content-type': 'application/json' })
  return answer as unknown as Answer<Value>
}

/** Whether an `If-None-Match` header names the tag (RFC 9110, 13.1.2: compared weakly). */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
