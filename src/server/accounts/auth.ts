import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Storage } from '../../storage/storage.ts'
import { PASSWORD_LENGTH } from '../contract/me.ts'
import { withHashedSessions } from './hashed-sessions.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { LINK_PREFIX } from './verification-prefixes.ts'

const DAY_S = 24 * 60 * 60
/** How exactly a session's last use is known. */
const LAST_USE_S = 10 * 60

/**
 * better-auth as a library: its sessions, cookies and accounts, but none of its addresses. Our own routes call it, so
 * every way in is in the one registry of routes with its policy and limits.
 */
function createAuth({ db }: Pick<Storage, 'db'>, secret: string) {
  return betterAuth({
    appName: 'Polku',
    // Only parsed: no address of better-auth's own is served, and no mail leads to one.
    baseURL: 'http://localhost',
    secret,
    database: (options: BetterAuthOptions) =>
      withHashedSessions(kyselyAdapter(db, { type: 'postgres', transaction: true })(options)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 30 * DAY_S, updateAge: LAST_USE_S },
    verification: { storeIdentifier: 'hashed' },
    // Our routes limit by account and by network; better-auth's limiter sits in its router, which is not used.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'polku',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      // The tables are our own migrations'; looking at them at every start would cost time and find nothing.
      database: { validateSchema: false },
    },
    telemetry: { enabled: false },
    // It writes addresses into its log; what matters is answered or thrown.
    logger: { disabled: true },
    plugins: [ways()],
  })
}

export type Library = Awaited<ReturnType<typeof openLibrary>>

/** What of better-auth we call. */
export async function openLibrary(storage: Pick<Storage, 'db'>, secret: string) {
  const { api, $context } = createAuth(storage, secret)
  return { api, users: (await $context).internalAdapter }
}

/** Ways in beside better-auth's own; like these they are called by our routes, and served by nobody. */
function ways() {
  return {
    id: 'polku',
    endpoints: {
      /** Signs in somebody whom we know by other means; what they are is the caller's matter. */
      beginSession: createAuthEndpoint(
        '/session/begin',
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (c) => {
          const { internalAdapter } = c.context
          const user = await internalAdapter.findUserById(c.body.userId)
          if (!user) throw new Error('a session of nobody')
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(c, { session, user })
          return c.json({ sessionId: session.id })
        },
      ),
      /** Signs in whoever holds the secret of a link that was made for them, once. */
      signInByLink: createAuthEndpoint(
        '/sign-in/link',
        { method: 'POST', body: z.object({ secret: z.string() }) },
        async (c) => {
          const { internalAdapter } = c.context
          const link = await internalAdapter.consumeVerificationValue(`${LINK_PREFIX}${c.body.secret}`)
          const user = link && (await internalAdapter.findUserById(link.value))
          if (!user) return c.json({ signedIn: false })
          await setSessionCookie(c, { session: await internalAdapter.createSession(user.id), user })
          return c.json({ signedIn: true })
        },
      ),
    },
  } as const
}
