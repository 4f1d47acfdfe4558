import type { Need } from '../../sync/wire/message-needs.ts'

/**
 * The roles in a workspace, each of which may do all that those before it may: look; comment; change and make
 * documents; manage people and the workspace; and, one person in each workspace, own it.
 */
export const ROLES = ['viewer', 'commenter', 'editor', 'admin', 'owner'] as const
export type Role = (typeof ROLES)[number]

/**
 * What an action concerns: `public` nobody in particular, `account` whoever is signed in, member of a workspace or not,
 * `workspace` the workspace where the person works, `document` and `file` the one that the address names; the workspace
 * that it belongs to decides.
 */
type Scope = 'public' | 'account' | 'workspace' | 'document' | 'file'
export type Rule = {
  readonly scope: Scope
  readonly least?: Role
  /** Also for members who lack the second factor that the workspace asks for: what it takes to set one up, or to leave. */
  readonly withoutSecondFactor?: true
}

/** Everything that can be done, and the least role that may do it. Each route names one of these as its policy. */
export const ACTIONS = {
  visit: { scope: 'public' },
  'use-account': { scope: 'workspace', least: 'viewer', withoutSecondFactor: true },
  'read-oneself': { scope: 'workspace', least: 'viewer', withoutSecondFactor: true },
  'choose-workspace': { scope: 'account' },
  'own-data': { scope: 'account' },
  'read-workspace': { scope: 'workspace', least: 'viewer' },
  'read-members': { scope: 'workspace', least: 'viewer' },
  'leave-workspace': { scope: 'workspace', least: 'viewer', withoutSecondFactor: true },
  'manage-workspace': { scope: 'workspace', least: 'admin' },
  'manage-members': { scope: 'workspace', least: 'admin' },
  'read-audit': { scope: 'workspace', least: 'admin' },
  'hand-over-workspace': { scope: 'workspace', least: 'owner' },
  'create-document': { scope: 'workspace', least: 'editor' },
  'read-document': { scope: 'document', least: 'viewer' },
  'comment-document': { scope: 'document', least: 'commenter' },
  'moderate-comments': { scope: 'document', least: 'admin' },
  'edit-document': { scope: 'document', least: 'editor' },
  'trash-document': { scope: 'document', least: 'editor' },
  'purge-document': { scope: 'document', least: 'admin' },
  'share-document': { scope: 'document', least: 'editor' },
  'manage-tokens': { scope: 'workspace', least: 'viewer' },
  'read-events': { scope: 'workspace', least: 'viewer' },
  'manage-events': { scope: 'workspace', least: 'editor' },
  'send-events': { scope: 'workspace', least: 'editor' },
  'upload-file': { scope: 'workspace', least: 'editor' },
  'read-file': { scope: 'file', least: 'viewer' },
} as const satisfies Record<string, Rule>

/** What a share link lets people without an account do, and the role that a guest has by it. */
export const LINK_GRANTS = ['view', 'comment', 'edit'] as const
export type LinkGrants = (typeof LINK_GRANTS)[number]
export const GUEST_ROLES = { view: 'viewer', comment: 'commenter', edit: 'editor' } as const satisfies Record<
  LinkGrants,
  Role
>

/** What messages on a document's socket need, as actions; see src/sync/wire/message-needs.ts. */
export const SOCKET_ACTIONS = {
  greeting: 'read-document',
  read: 'read-document',
  edit: 'edit-document',
} as const satisfies Record<Need, keyof typeof ACTIONS>

export type Action = keyof typeof ACTIONS
export type ScopeOf<A extends Action> = (typeof ACTIONS)[A]['scope']

/** Whether a role reaches as far as the action asks; actions that ask for no role are open to every role. */
export function roleMay(role: Role, action: Action): boolean {
  const rule: Rule = ACTIONS[action]
  return rule.least === undefined || ROLES.indexOf(role) >= ROLES.indexOf(rule.least)
}
