import { MESSAGE_NEEDS } from '../../sync/wire/message-needs.ts'
import {
  ACTIONS,
  type Action,
  GUEST_ROLES,
  type LinkGrants,
  ROLES,
  type Role,
  type Rule,
  roleMay,
  SOCKET_ACTIONS,
} from '../contract/actions.ts'
import { API_ROUTES } from '../contract/api.ts'
import { PAGE_ROUTES } from '../contract/pages.ts'
import { isReading, type TokenScope, tokenMay } from '../contract/token-scopes.ts'

type Route = (typeof API_ROUTES)[number] | (typeof PAGE_ROUTES)[number]

/** Everybody and everything that can ask, in the order of the table's columns. */
export const PRINCIPALS = [
  'anonymous',
  'invited',
  'removed',
  'stranger',
  ...ROLES,
  'events token',
  'read token',
  'write token',
  'void token',
  'view link',
  'comment link',
  'edit link',
  'expired link',
] as const
export type Principal = (typeof PRINCIPALS)[number]

/** What each of those is who is no member by a role of their own. */
type Standing = {
  /** Signed in, or by a token of somebody who is. */
  readonly hasAccount: boolean
  /** In a workspace; of the stranger, in another one. */
  readonly role: Role | null
  readonly token?: TokenScope
  readonly link?: LinkGrants
}
const OUTSIDE: Standing = { hasAccount: true, role: null }
const NOBODY: Standing = { hasAccount: false, role: null }
const STANDINGS: Readonly<Record<Exclude<Principal, Role>, Standing>> = {
  anonymous: NOBODY,
  invited: OUTSIDE,
  removed: OUTSIDE,
  stranger: { hasAccount: true, role: 'owner' },
  'events token': { hasAccount: true, role: 'owner', token: 'events' },
  'read token': { hasAccount: true, role: 'owner', token: 'read' },
  'write token': { hasAccount: true, role: 'owner', token: 'write' },
  'void token': NOBODY,
  'view link': NOBODY,
  'comment link': { ...NOBODY, link: 'comment' },
  'edit link': { ...NOBODY, link: 'edit' },
  'expired link': NOBODY,
}

function standingOf(principal: Principal): Standing {
  return Object.hasOwn(STANDINGS, principal)
    ? STANDINGS[principal as keyof typeof STANDINGS]
    : { hasAccount: true, role: principal as Role }
}

export type Verdict =
  | 'yes'
  /** Only about their own workspace. */
  | 'own'
  | 'no'

/** What the policy says about a request for something of this workspace; for a guest, about their document. */
export function verdict(principal: Principal, route: Route): Verdict {
  const action: Action = route['x-policy']
  const rule: Rule = ACTIONS[action]
  const { hasAccount, role, token, link } = standingOf(principal)
  const guests: true | 'only' | undefined = 'x-guests' in route ? route['x-guests'] : undefined
  if (rule.scope === 'public') return 'yes'
  if (link !== undefined) return guests !== undefined && roleMay(GUEST_ROLES[link], action) ? 'yes' : 'no'
  if (guests === 'only') return 'no'
  if (token !== undefined && !isWithin(token, route)) return 'no'
  if (rule.scope === 'account') return hasAccount ? 'yes' : 'no'
  if (role === null || !roleMay(role, action)) return 'no'
  if (principal !== 'stranger') return 'yes'
  return rule.scope === 'workspace' ? 'own' : 'no'
}

function isWithin(scope: TokenScope, route: Route): boolean {
  return tokenMay(scope, route['x-policy']) && (scope !== 'read' || isReading(route))
}

type MessageKind = keyof typeof MESSAGE_NEEDS
export const MESSAGE_KINDS = Object.keys(MESSAGE_NEEDS) as MessageKind[]

/** Whether somebody may send the message on a document's socket, which is opened by cookies alone. */
export function maySendAs(principal: Principal, kind: MessageKind): boolean {
  const action = SOCKET_ACTIONS[MESSAGE_NEEDS[kind]]
  const { role, token, link } = standingOf(principal)
  if (link !== undefined) return roleMay(GUEST_ROLES[link], action)
  return role !== null && token === undefined && principal !== 'stranger' && roleMay(role, action)
}

const SIGN: Readonly<Record<Verdict, string>> = { yes: '●', own: '○', no: '–' }

/** The table of every route and everybody, as Markdown. */
export function accessTable(): string {
  const routes: readonly Route[] = [...API_ROUTES, ...PAGE_ROUTES]
  const rows = routes.map((route) => {
    const signs = PRINCIPALS.map((principal) => SIGN[verdict(principal, route)])
    return `| \`${route.method.toUpperCase()} ${route.path}\` | ${route['x-policy']} | ${signs.join(' | ')} |\n`
  })
  return headOf('request') + rows.join('')
}

/** The same of the socket's messages. */
export function socketTable(): string {
  const rows = MESSAGE_KINDS.map((kind) => {
    const signs = PRINCIPALS.map((principal) => SIGN[maySendAs(principal, kind) ? 'yes' : 'no'])
    return `| \`${kind}\` | ${SOCKET_ACTIONS[MESSAGE_NEEDS[kind]]} | ${signs.join(' | ')} |\n`
  })
  return headOf('message') + rows.join('')
}

function headOf(what: string): string {
  return `| ${what} | policy | ${PRINCIPALS.join(' | ')} |\n| --- | --- |${PRINCIPALS.map(() => ' :-: |').join('')}\n`
}
