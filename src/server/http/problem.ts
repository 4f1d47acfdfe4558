import type { Context, TypedResponse } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '../../domain/result.ts'
import { listed } from '../../formats/import/explain.ts'
import { CATALOGUES, translatorFor } from '../../i18n/catalogues.ts'
import { isMessageId, type Language, type MessageId } from '../../i18n/message.ts'
import type { Problem } from '../contract/route.ts'
import type { ServerEnv } from './environment.ts'

/** The reasons that the server itself has for refusing, and the HTTP status that goes with each. */
export const SERVER_REASONS = {
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-token': 401,
  'wrong-password': 403,
  'wrong-code': 403,
  'confirm-first': 403,
  'ticket-over': 404,
  'passkey-refused': 403,
  'password-first': 409,
  'last-way-in': 409,
  'second-factor-on': 409,
  'second-factor-off': 409,
  'second-factor-needed': 403,
  'second-factor-first': 409,
  'password-common': 422,
  'password-own-words': 422,
  'not-allowed': 403,
  'beyond-token': 403,
  'wrong-origin': 403,
  'no-workspace': 403,
  'not-member': 403,
  'role-not-below': 403,
  'also-elsewhere': 403,
  'invitation-for-another': 403,
  'invitation-unusable': 404,
  'invitation-used': 410,
  'invitation-withdrawn': 410,
  'invitation-expired': 410,
  'link-unusable': 404,
  'no-mail': 404,
  'already-member': 409,
  'owner-stays': 409,
  'owner-cannot-leave': 409,
  'too-many-workspaces': 409,
  'owns-workspaces': 409,
  'last-account': 409,
  'not-confirmed': 422,
  'not-found': 404,
  'no-such-address': 404,
  'not-built': 503,
  'email-taken': 409,
  'in-trash': 409,
  'not-in-trash': 409,
  'not-yours': 403,
  'not-a-member': 422,
  'wrong-anchor': 422,
  'too-many-comments': 422,
  'too-large': 413,
  'wrong-media-type': 415,
  'invalid-request': 400,
  'unknown-template': 422,
  'unknown-command': 422,
  'unknown-format': 422,
  'unknown-analysis': 404,
  'invalid-parameters': 422,
  'wrong-place': 409,
  'mapping-changed': 409,
  'events-changed': 409,
  'nothing-to-draft': 409,
  'file-longer': 422,
  'import-not-ready': 409,
  'invalid-settings': 422,
  'nothing-to-import': 422,
  'not-exportable': 422,
  'not-shareable': 422,
  'empty-file': 422,
  'not-an-image': 422,
  'too-many-pixels': 422,
  'took-too-long': 422,
  'needs-too-much-memory': 422,
  'work-failed': 422,
  'too-many-requests': 429,
  internal: 500,
  busy: 503,
  'database-away': 503,
} as const satisfies Record<string, ContentfulStatusCode>
export type ServerReason = keyof typeof SERVER_REASONS

/** Refusals of the domain and the formats are about what was sent. */
const REFUSED = 422

/** The problem in the reader's words. */
function problemOf(language: Language, { reason, at, values }: Refusal): Problem {
  const status: number = isServerReason(reason) ? SERVER_REASONS[reason] : REFUSED
  const message = words(language, [`server.problem.${reason}`, `refusal.${reason}`, 'server.problem.refused'], values)
  const remedy = words(language, [`server.remedy.${reason}`, `refusal.${reason}.remedy`], values)
  return {
    type: `urn:polku:problem:${reason}`,
    title: message ?? reason,
    status,
    reason,
    message: message ?? reason,
    ...(at === undefined ? {} : { at }),
    ...(remedy === null ? {} : { remedy }),
    ...(values === undefined ? {} : { values: { ...values } }),
  }
}

export type ProblemResponse = Response & TypedResponse<Problem, ContentfulStatusCode, 'json'>

/** Answers with problem details (RFC 9457). */
export function problem(
  c: Context<ServerEnv>,
  refusal: ServerReason | Refusal,
  headers: Record<string, string> = {},
): ProblemResponse {
  const details = problemOf(c.get('language') ?? 'en', typeof refusal === 'string' ? { reason: refusal } : refusal)
  return c.json(details, details.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  }) as ProblemResponse
}

function isServerReason(reason: string): reason is ServerReason {
  return Object.hasOwn(SERVER_REASONS, reason)
}

function words(language: Language, ids: readonly string[], values: Refusal['values']): string | null {
  const catalogue = CATALOGUES[language]
  const id = ids.find((candidate): candidate is MessageId => isMessageId(catalogue, candidate))
  if (id === undefined) return null
  try {
    return translatorFor(language)(id, listed(values, language))
  } catch {
    // A refusal without the values that its message names is still a refusal: its words without them.
    return catalogue[id]
  }
}
