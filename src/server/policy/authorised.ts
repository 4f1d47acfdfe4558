import type { DocumentRecord } from '../../storage/documents.ts'
import type { StoredFile } from '../../storage/files.ts'
import type { Workspace } from '../../storage/workspaces.ts'
import type { Account } from '../accounts/accounts.ts'
import type { Action, Role, ScopeOf } from '../contract/actions.ts'

/** Somebody who is signed in, in the workspace where they work. */
export type Principal = { readonly account: Account; readonly workspace: Workspace; readonly role: Role }

type Granted = {
  public: { readonly principal: Principal | null }
  workspace: { readonly principal: Principal }
  document: { readonly principal: Principal; readonly document: DocumentRecord }
  file: { readonly principal: Principal; readonly file: StoredFile }
}

declare const brand: unique symbol

/**
 * Proof that the policy layer has allowed an action, with what it was allowed on. Only `createPolicy` makes one, so a
 * handler that takes it cannot be called without the question having been asked.
 */
export type Authorised<A extends Action> = Granted[ScopeOf<A>] & { readonly [brand]: A }
