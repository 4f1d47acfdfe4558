import { randomBytes } from 'node:crypto'
import type { Configuration } from 'openid-client'
import { z } from 'zod'
import type { Tickets } from '../accounts/tickets.ts'
import { emailAddress, LONGEST_NAME } from '../contract/me.ts'
import { isLoopbackHost } from '../http/client-address.ts'
import type { OidcSettings } from './oidc-settings.ts'

/** Somebody as the other service vouches for them. */
export type Identity = {
  /** Issuer and subject, which together are one person for ever. */
  readonly id: string
  readonly name: string | null
  /** Null where it vouches for none. */
  readonly verifiedEmail: string | null
}

export type OidcClient = {
  /** Where to send the browser, and the secret by which it is known again when it comes back. */
  begin(): Promise<{ readonly url: string; readonly secret: string }>
  /** Null where this browser did not begin it, or too long ago. Rejects where the other service’s answer is not right. */
  finish(secret: string, search: string): Promise<Identity | null>
}

/** How long one may take over there. */
const AWAY_MS = 10 * 60_000
/** The other service is asked so long at most. */
const ANSWER_S = 10

const heldSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() })
const claimsSchema = z.object({
  iss: z.string(),
  // As the standard has it: what databases change on the way could be somebody else’s.
  sub: z.string().regex(/^[ -~]{1,255}$/),
  name: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
})

/** The authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1; RFC 9700). */
export function createOidcClient(
  settings: OidcSettings,
  redirectUri: string,
  tickets: Tickets,
  now: () => number,
): OidcClient {
  // Read when somebody first signs in so.
  const library = () => import('openid-client')
  let known: Promise<Configuration> | undefined

  async function discover(): Promise<Configuration> {
    const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await library()
    const url = new URL(settings.issuer)
    const isHere = url.protocol === 'http:' && isLoopbackHost(url.host)
    return discovery(url, settings.clientId, settings.clientSecret, undefined, {
      timeout: ANSWER_S,
      // The token’s signature is checked too, though it comes straight from the service.
      execute: [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])],
    })
  }

  function configuration(): Promise<Configuration> {
    known ??= discover()
    // Where it can't be reached now, it is asked anew the next time.
    known.catch(() => {
      known = undefined
    })
    return known
  }

  return {
    async begin() {
      const client = await library()
      const held = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: held.state,
        nonce: held.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(held.verifier),
        code_challenge_method: 'S256',
      })
      const secret = randomBytes(24).toString('base64url')
      await tickets.put(secret, JSON.stringify(held), new Date(now() + AWAY_MS))
      return { url: url.href, secret }
    },

    async finish(secret, search) {
      const value = await tickets.take(secret)
      if (value === null) return null
      const { authorizationCodeGrant } = await library()
      const { state, nonce, verifier } = heldSchema.parse(JSON.parse(value))
      const answered = await authorizationCodeGrant(await configuration(), new URL(`${redirectUri}${search}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      })
      const claims = claimsSchema.parse(answered.claims())
      const email = claims.email_verified === true ? claims.email : undefined
      return {
        id: `${claims.iss} ${claims.sub}`,
        name: nameOf(claims.name ?? ''),
        verifiedEmail: email && emailAddress.safeParse(email).success ? email.toLowerCase() : null,
      }
    },
  }
}

/** Cut where it is longer than a name may be, and not within a character. */
function nameOf(name: string): string | null {
  const cut = name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '')
  return cut.toWellFormed().trim() || null
}
