import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'

/** What the provider says of the person who signs in at it. */
export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

/** By whom a token is signed: a forger has a key that nobody knows, and the secret is no key to sign with. */
type Signed = 'by the provider' | 'by a forger' | 'by the secret' | 'by nobody'

export type OidcProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /**
   * Who signs in from now on. `instead` overrides what stands in the signed token, as a faulty or hostile service would.
   */
  signsIn(claims: Claims, instead?: Record<string, unknown>, signed?: Signed): void
  close(): Promise<void>
}

type Grant = {
  readonly nonce: string
  readonly challenge: string
  readonly redirectUri: string
  readonly claims: Claims
}

/**
 * As much of an OpenID provider (OpenID Connect Core 1.0; RFC 7636) as the code flow needs, on a free port of this
 * machine: it asks nobody anything, but checks redirect, client secret, code and PKCE, and signs with a key of its own.
 */
export async function startOidcProvider(): Promise<OidcProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const forger = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const [clientId, clientSecret] = ['polku', 'a/secret+with=signs']
  const grants = new Map<string, Grant>()
  let claims: Claims = { sub: 'nobody' }
  let instead: Record<string, unknown> = {}
  let signed: Signed = 'by the provider'

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return void json(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        })
      case '/jwks':
        return void json(200, { keys: [jwk] })
      case '/authorize':
        return void response.writeHead(302, { location: authorised(url.searchParams) }).end()
      case '/token': {
        const token = await tokenFor(request)
        return void (token ? json(200, token) : json(400, { error: 'invalid_grant' }))
      }
      default:
        return void json(404, {})
    }
  }

  function authorised(asked: URLSearchParams): string {
    const get = (name: string) => asked.get(name) ?? ''
    const isRight =
      get('client_id') === clientId && get('response_type') === 'code' && get('code_challenge_method') === 'S256'
    const back = new URL(get('redirect_uri'))
    back.searchParams.set('state', get('state'))
    if (!isRight) {
      back.searchParams.set('error', 'invalid_request')
      return back.href
    }
    const code = randomBytes(12).toString('hex')
    const grant = { nonce: get('nonce'), challenge: get('code_challenge'), redirectUri: get('redirect_uri'), claims }
    grants.set(code, grant)
    back.searchParams.set('code', code)
    return back.href
  }

  async function tokenFor(request: IncomingMessage) {
    let body = ''
    for await (const chunk of request) body += chunk
    const form = new URLSearchParams(body)
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight =
      form.get('client_secret') === clientSecret &&
      form.get('client_id') === clientId &&
      grant?.challenge === challenge &&
      grant.redirectUri === form.get('redirect_uri')
    if (!grant || !isRight) return null
    const payload = { iss: issuer, aud: clientId, nonce: grant.nonce, ...grant.claims, ...instead }
    const idToken = await tokenOf(payload)
    return { access_token: randomBytes(12).toString('hex'), token_type: 'bearer', expires_in: 300, id_token: idToken }
  }

  async function tokenOf(payload: Record<string, unknown>): Promise<string> {
    const ends = typeof instead.exp === 'number' ? instead.exp : '5m'
    if (signed === 'by nobody') return new UnsecuredJWT(payload).setIssuedAt().setExpirationTime(ends).encode()
    const token = new SignJWT(payload).setIssuedAt().setExpirationTime(ends)
    if (signed === 'by the secret') return token.setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(clientSecret))
    const key = signed === 'by a forger' ? forger.privateKey : privateKey
    return token.setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key)
  }

  return {
    issuer,
    clientId,
    clientSecret,
    signsIn(next, other = {}, by = 'by the provider') {
      claims = next
      instead = other
      signed = by
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
