import { ok, type Refusal, type Result, refuse } from '../domain/result.ts'
import type { ApiToken } from '../storage/api-tokens.ts'
import type { Account, Cookies } from './accounts/account.ts'
import { guestsOf } from './guests/guest-cookies.ts'
import type { Guest } from './policy/authorised.ts'
import type { Services } from './services.ts'
import { TOKEN_PREFIX } from './tokens.ts'

/** Who asks, and by what: a token, or the session's cookie. */
export type Caller = {
  readonly account: Account | null
  readonly token: ApiToken | null
  /** Whom the same browser is where it came by links. */
  readonly guests: readonly Guest[]
  /** Prolong a session that is used. */
  readonly cookies: Cookies
}

/**
 * A token stands above a cookie, and one that is void is refused: what a program asks for never depends on who happens
 * to be signed in beside it. What a proxy in front of us writes into the same header is no token of ours.
 */
export async function callerOf(
  { accounts, storage }: Pick<Services, 'accounts' | 'storage'>,
  headers: Headers,
  { asGuest }: { readonly asGuest: boolean },
): Promise<Result<Caller, Refusal<'wrong-token'>>> {
  const secret = bearerOf(headers.get('authorization'))
  if (secret === null) {
    const guests = asGuest ? await guestsOf(storage, headers.get('cookie')) : []
    return ok({ token: null, guests, ...(await accounts.of(headers)) })
  }
  const token = await storage.apiTokens.use(secret)
  const account = token && (await accounts.byId(token.userId))
  return account ? ok({ account, token, guests: [], cookies: [] }) : refuse('wrong-token')
}

function bearerOf(authorization: string | null): string | null {
  const [scheme = '', secret = ''] = (authorization ?? '').trim().split(/\s+/)
  return scheme.toLowerCase() === 'bearer' && secret.startsWith(TOKEN_PREFIX) ? secret : null
}
