import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import type { ApiToken } from '../../storage/api-tokens.ts'
import type { DocumentRecord } from '../../storage/documents.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Membership } from '../../storage/workspaces.ts'
import type { Account } from '../accounts/account.ts'
import { ACTIONS, type Action, type Rule, roleMay } from '../contract/actions.ts'
import { type TokenScope, tokenMay } from '../contract/token-scopes.ts'
import type { Authorised, Guest, Principal } from './authorised.ts'

type Denial = Refusal<
  | 'not-signed-in'
  | 'no-workspace'
  | 'not-member'
  | 'not-allowed'
  | 'second-factor-needed'
  | 'beyond-token'
  | 'not-found'
  | 'in-trash'
>

/** Who asks. Somebody who is signed in may be a member of no workspace: the principal is null then. */
export type Asker = {
  readonly account: Account
  readonly principal: Principal | null
  readonly wanted?: string
  /** What the token may do by which they ask; without it they are signed in. */
  readonly token?: TokenScope
}

export type Policy = {
  /**
   * Who this is here.
   * @param wanted the workspace that the request concerns; without it the one where the person works
   */
  askerOf(account: Account, wanted?: string): Promise<Asker>
  /** Who this is by a token: the account in the token's workspace alone, and no more than its scope. */
  tokenAskerOf(account: Account, token: Pick<ApiToken, 'workspaceId' | 'scope'>): Promise<Asker>
  /**
   * Allows the action, or says why not. What lies in a workspace that one doesn't belong to does not exist: `not-found`.
   * A document's or file's own workspace decides on it, whichever one the person works in.
   * @param target the document's or file's id, for actions on one
   * @param guests who else the same browser is, for what guests may do; asked only where the asker finds nothing
   */
  authorise<A extends Action>(
    action: A,
    asker: Asker | null,
    target?: string,
    guests?: readonly Guest[],
  ): Promise<Result<Authorised<A>, Denial>>
}

/** What the policy has to know of documents besides their records. */
type PolicyPorts = {
  /** Whether the document shows the image, itself or in the face of a persona. */
  readonly showsFile: (document: DocumentRecord, fileId: string) => Promise<boolean>
  /** Whether nobody gets into the account with one factor alone. */
  readonly isWellGuarded: (userId: string) => Promise<boolean>
}

/** What can't be done to a document in the trash. */
const FROZEN: readonly Action[] = ['edit-document', 'comment-document']

/** Refusals of whoever finds no such thing. */
const UNKNOWN: readonly Denial['reason'][] = ['not-signed-in', 'no-workspace', 'not-member', 'not-found']

/** The one place that decides who may do what. */
export function createPolicy(
  { workspaces, documents, files }: Pick<Storage, 'workspaces' | 'documents' | 'files'>,
  { showsFile, isWellGuarded }: PolicyPorts,
): Policy {
  /** What keeps a member from it: their role, or how they sign in. */
  async function hindrance(action: Action, { account, workspace, role, memberships }: Principal) {
    if (!roleMay(role, action)) return refuse('not-allowed')
    const rule: Rule = ACTIONS[action]
    if (rule.withoutSecondFactor || !memberships.find(({ id }) => id === workspace.id)?.needsSecondFactor) return null
    return (await isWellGuarded(account.id)) ? null : refuse('second-factor-needed')
  }

  async function granted(action: Action, asker: Asker | null, target: string): Promise<Result<object, Denial>> {
    const { scope } = ACTIONS[action]
    if (scope === 'public') return ok({ principal: asker?.principal ?? null })
    if (asker === null) return refuse('not-signed-in')
    if (asker.token !== undefined && !tokenMay(asker.token, action)) return refuse('beyond-token')
    const { account, principal } = asker
    if (scope === 'account') return ok({ account, principal })
    if (principal === null) return refuse(asker.wanted === undefined ? 'no-workspace' : 'not-member')
    switch (scope) {
      case 'workspace':
        return (await hindrance(action, principal)) ?? ok({ principal })
      case 'document': {
        const found = await findIn(principal, (workspaceId) => documents.get(workspaceId, target))
        if (!found) return refuse('not-found')
        const hindered = await hindrance(action, found.principal)
        if (hindered) return hindered
        const isFrozen = found.thing.status === 'trashed' && FROZEN.includes(action)
        return isFrozen ? refuse('in-trash') : ok({ principal: found.principal, document: found.thing })
      }
      case 'file': {
        const found = await findIn(principal, (workspaceId) => files.get(workspaceId, target))
        if (!found) return refuse('not-found')
        return (await hindrance(action, found.principal)) ?? ok({ principal: found.principal, file: found.thing })
      }
      default:
        return scope satisfies never
    }
  }

  /** The guest's one document, and the images that it shows; null for everything else there is. */
  async function grantedToGuest(
    action: Action,
    { account, role, workspaceId, pass }: Guest,
    target: string,
  ): Promise<Result<object, Denial> | null> {
    const [document, workspace] = await Promise.all([
      documents.get(workspaceId, pass.documentId),
      workspaces.get(workspaceId),
    ])
    if (!document || !workspace || document.status === 'trashed') return null
    const principal: Principal = { account, workspace, role, memberships: [], guest: pass }
    switch (ACTIONS[action].scope) {
      case 'document':
        if (target !== document.id) return null
        return roleMay(role, action) ? ok({ principal, document }) : refuse('not-allowed')
      case 'file': {
        const file = await files.get(workspaceId, target)
        return file && (await showsFile(document, file.id)) ? ok({ principal, file }) : null
      }
      default:
        return null
    }
  }

  async function grantedToAny(action: Action, guests: readonly Guest[], target: string) {
    for (const guest of guests) {
      const found = await grantedToGuest(action, guest, target)
      if (found) return found
    }
    return null
  }

  async function decide(action: Action, asker: Asker | null, target: string, guests: readonly Guest[]) {
    const own = await granted(action, asker, target)
    // Who finds the document as themselves is not somebody else beside.
    if (own.ok || !UNKNOWN.includes(own.refusal.reason)) return own
    return (await grantedToAny(action, guests, target)) ?? own
  }

  return {
    async askerOf(account, wanted) {
      const memberships = await workspaces.ofUser(account.id)
      const chosen = wanted === undefined ? memberships[0] : memberships.find(({ id }) => id === wanted)
      const principal = chosen ? principalIn(account, memberships, chosen) : null
      return { account, principal, ...(wanted !== undefined && memberships.length > 0 ? { wanted } : {}) }
    },
    async tokenAskerOf(account, { workspaceId, scope }) {
      const membership = (await workspaces.ofUser(account.id)).find(({ id }) => id === workspaceId)
      const principal = membership ? principalIn(account, [membership], membership) : null
      return { account, principal, wanted: workspaceId, token: scope }
    },
    // The one cast that makes an `Authorised`.
    authorise: async <A extends Action>(action: A, asker: Asker | null, target = '', guests: readonly Guest[] = []) =>
      (await decide(action, asker, target, guests)) as Result<Authorised<A>, Denial>,
  }
}

function principalIn(account: Account, memberships: readonly Membership[], chosen: Membership): Principal {
  return { account, workspace: chosen, role: chosen.role, memberships }
}

/** The thing in one of the person's workspaces, first of all in the one where they are, and who they are in that one. */
async function findIn<Thing>(
  principal: Principal,
  get: (workspaceId: string) => Promise<Thing | null>,
): Promise<{ readonly principal: Principal; readonly thing: Thing } | null> {
  const { account, workspace, memberships } = principal
  const inOrder = [...memberships].sort((a, b) => Number(b.id === workspace.id) - Number(a.id === workspace.id))
  for (const membership of inOrder) {
    const thing = await get(membership.id)
    if (thing) return { principal: principalIn(account, memberships, membership), thing }
  }
  return null
}
