import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Account } from '../accounts/accounts.ts'
import { ACTIONS, type Action, roleMay } from '../contract/actions.ts'
import type { Authorised, Principal } from './authorised.ts'

type Denial = Refusal<'not-signed-in' | 'not-allowed' | 'not-found' | 'in-trash'>

export type Policy = {
  /** Who this is here; null for who is a member of no workspace. */
  principalOf(account: Account): Promise<Principal | null>
  /**
   * Allows the action, or says why not. What lies in another workspace does not exist for this one: `not-found`.
   * @param target the document's or file's id, for actions on one
   */
  authorise<A extends Action>(
    action: A,
    principal: Principal | null,
    target?: string,
  ): Promise<Result<Authorised<A>, Denial>>
}

/** What can't be done to a document in the trash. */
const FROZEN: readonly Action[] = ['edit-document', 'comment-document']

/** The one place that decides who may do what. */
export function createPolicy({
  workspaces,
  documents,
  files,
}: Pick<Storage, 'workspaces' | 'documents' | 'files'>): Policy {
  async function granted(action: Action, principal: Principal | null, target: string): Promise<Result<object, Denial>> {
    const { scope } = ACTIONS[action]
    if (scope === 'public') return ok({ principal })
    if (principal === null) return refuse('not-signed-in')
    if (!roleMay(principal.role, action)) return refuse('not-allowed')
    switch (scope) {
      case 'workspace':
        return ok({ principal })
      case 'document': {
        const document = await documents.get(principal.workspace.id, target)
        if (!document) return refuse('not-found')
        const isFrozen = document.status === 'trashed' && FROZEN.includes(action)
        return isFrozen ? refuse('in-trash') : ok({ principal, document })
      }
      case 'file': {
        const file = await files.get(principal.workspace.id, target)
        return file ? ok({ principal, file }) : refuse('not-found')
      }
      default:
        return scope satisfies never
    }
  }

  return {
    async principalOf(account) {
      const [workspace] = await workspaces.ofUser(account.id)
      return workspace ? { account, workspace, role: workspace.role } : null
    },
    // The one cast that makes an `Authorised`.
    authorise: async <A extends Action>(action: A, principal: Principal | null, target = '') =>
      (await granted(action, principal, target)) as Result<Authorised<A>, Denial>,
  }
}
