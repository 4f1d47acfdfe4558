import { GIVEN_ROLES } from '../contract/members.ts'
import { isLoopbackHost } from '../http/client-address.ts'
import { StartProblem } from '../start-problem.ts'

/** Another service at which people sign in (OpenID Connect), and who of them comes in. */
export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As the button names it. */
  readonly name: string
  /** Where new people join; null: in the oldest workspace. */
  readonly workspaceId: string | null
  /** As what new people join; null: nobody joins who was not invited. */
  readonly role: (typeof GIVEN_ROLES)[number] | null
  /** Domains of the addresses of new people, in small letters; none: any. */
  readonly domains: readonly string[]
}

/** The `OIDC_…` variables; null where there are none. Throws a `StartProblem` that names the one to mend. */
export function oidcSettings(env: Readonly<Record<string, string | undefined>>): OidcSettings | null {
  const issuer = env.OIDC_ISSUER ?? ''
  if (issuer === '') return null
  const url = URL.parse(issuer)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.host))
  if (!url || !isSafe) throw wrong('OIDC_ISSUER')
  const { OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: clientSecret = '', OIDC_ROLE: asked = '' } = env
  if (clientId === '') throw wrong('OIDC_CLIENT_ID')
  if (clientSecret === '') throw wrong('OIDC_CLIENT_SECRET')
  const role = GIVEN_ROLES.find((each) => each === asked) ?? null
  if (asked !== '' && role === null) throw wrong('OIDC_ROLE')
  const domains = (env.OIDC_DOMAINS ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((domain) => domain !== '')
  if (domains.some((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))) throw wrong('OIDC_DOMAINS')
  const name = env.OIDC_NAME || url.hostname
  return { issuer, clientId, clientSecret, name, role, domains, workspaceId: env.OIDC_WORKSPACE || null }
}

function wrong(variable: string): StartProblem {
  return new StartProblem('server.start.oidc-invalid', { variable })
}
