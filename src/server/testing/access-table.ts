import { ACTIONS, ROLES, type Role, type Rule, roleMay } from '../contract/actions.ts'
import { API_ROUTES } from '../contract/api.ts'
import { PAGE_ROUTES } from '../contract/pages.ts'
import { type TokenScope, tokenMay } from '../contract/token-scopes.ts'
import { SAFE_METHODS } from '../http/origin.ts'

type Route = (typeof API_ROUTES)[number] | (typeof PAGE_ROUTES)[number]

/** Everybody and everything that can ask, in the order of the table's columns. */
export const PRINCIPALS = [
  'anonymous',
  'outsider',
  'stranger',
  ...ROLES,
  'read token',
  'write token',
  'void token',
  'share link',
] as const
export type Principal = (typeof PRINCIPALS)[number]

/** The role with which each asks; null: none in any workspace. */
const ROLE_OF: Readonly<Record<Exclude<Principal, Role>, Role | null>> = {
  anonymous: null,
  outsider: null,
  stranger: 'owner',
  'read token': 'owner',
  'write token': 'owner',
  'void token': null,
  'share link': null,
}

/** Who is no account at all. */
const NOBODIES: readonly Principal[] = ['anonymous', 'void token', 'share link']

export type Verdict =
  | 'yes'
  /** Only about their own workspace. */
  | 'own'
  | 'no'

/** What the policy says about a request for something of this workspace. */
export function verdict(principal: Principal, route: Route): Verdict {
  const action = route['x-policy']
  const rule: Rule = ACTIONS[action]
  const scope: string = rule.scope
  if (scope === 'public') return 'yes'
  if (scope === 'account') return NOBODIES.includes(principal) ? 'no' : tokenVerdict(principal, route)
  const role = principal in ROLE_OF ? ROLE_OF[principal as keyof typeof ROLE_OF] : (principal as Role)
  if (role === null || !roleMay(role, action)) return 'no'
  if (principal === 'stranger') return scope === 'workspace' ? 'own' : 'no'
  return tokenVerdict(principal, route)
}

function tokenVerdict(principal: Principal, route: Route): Verdict {
  const scope: TokenScope | null = principal === 'read token' ? 'read' : principal === 'write token' ? 'write' : null
  if (scope === null) return 'yes'
  const isSafe = SAFE_METHODS.includes(route.method.toUpperCase())
  return tokenMay(scope, route['x-policy']) && (scope === 'write' || isSafe) ? 'yes' : 'no'
}

const SIGN: Readonly<Record<Verdict, string>> = { yes: '●', own: '○', no: '–' }

/** The table of every route and everybody, as Markdown. */
export function accessTable(): string {
  const routes: readonly Route[] = [...API_ROUTES, ...PAGE_ROUTES]
  const head = `| request | policy | ${PRINCIPALS.join(' | ')} |\n| --- | --- |${PRINCIPALS.map(() => ' :-: |').join('')}\n`
  const rows = routes.map((route) => {
    const signs = PRINCIPALS.map((principal) => SIGN[verdict(principal, route)])
    return `| \`${route.method.toUpperCase()} ${route.path}\` | ${route['x-policy']} | ${signs.join(' | ')} |\n`
  })
  return head + rows.join('')
}
