import type { Action } from './actions.ts'

/**
 * What a token may do: send events and nothing else, which a page may show to everybody; read; or change things too. Never
 * more than its person may.
 */
export const TOKEN_SCOPES = ['events', 'read', 'write'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/**
 * The actions that a program may do with a token, and the least scope for each. What is not listed asks for a person
 * who is signed in: accounts, members, links and tokens themselves, so that a token that got lost can't make itself at home.
 */
const BY_TOKEN: Partial<Record<Action, TokenScope>> = {
  'read-oneself': 'read',
  'send-events': 'events',
  'read-workspace': 'read',
  'read-document': 'read',
  'read-file': 'read',
  'create-document': 'write',
  'edit-document': 'write',
  'trash-document': 'write',
  'purge-document': 'write',
  'comment-document': 'write',
  'upload-file': 'write',
  'read-events': 'read',
  'manage-events': 'write',
}

/** Methods that change nothing (RFC 9110, 9.2.1). */
export const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * Whether asking changes nothing, as a token that only reads must. Some actions that only look have routes that note
 * something, such as what was read, so a route with another method has to say it of itself.
 */
export function isReading({
  method,
  'x-reads': reads,
}: {
  readonly method: string
  readonly 'x-reads'?: true
}): boolean {
  return reads === true || SAFE_METHODS.includes(method.toUpperCase())
}

/** The least scope that a token needs for the action; null where no token will do. */
export function tokenScopeFor(action: Action): TokenScope | null {
  return BY_TOKEN[action] ?? null
}

export function tokenMay(scope: TokenScope, action: Action): boolean {
  switch (tokenScopeFor(action)) {
    case null:
      return false
    // A token that only reads changes nothing, and one that sends events does nothing else.
    case 'events':
      return scope !== 'read'
    case 'read':
      return scope !== 'events'
    default:
      return scope === 'write'
  }
}
