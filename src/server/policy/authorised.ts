import type { DocumentRecord } from '../../storage/documents.ts'
import type { StoredFile } from '../../storage/files.ts'
import type { Membership, Workspace } from '../../storage/workspaces.ts'
import type { Account } from '../accounts/account.ts'
import type { Action, Role, ScopeOf } from '../contract/actions.ts'

/** Somebody who is signed in, in the workspace that the request concerns. */
export type Principal = {
  readonly account: Account
  readonly workspace: Workspace
  readonly role: Role
  /** All workspaces that they belong to, this one among them. */
  readonly memberships: readonly Membership[]
  /** The link by which a guest came, who belongs to no workspace and reaches one document. */
  readonly guest?: GuestPass
}

/** What a link lets a guest do. */
export type GuestPass = {
  readonly linkId: string
  /** Empty where it has none. */
  readonly linkName: string
  readonly documentId: string
  /** When it ends, in milliseconds since 1970; null: never. */
  readonly endsAt: number | null
}

/** Somebody without an account who came by a link. `account` is theirs alone, and nobody can sign in to it. */
export type Guest = {
  readonly account: Account
  readonly role: Role
  readonly workspaceId: string
  readonly pass: GuestPass
}

type Granted = {
  public: { readonly principal: Principal | null }
  account: { readonly account: Account; readonly principal: Principal | null }
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
