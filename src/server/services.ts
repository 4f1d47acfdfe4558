import type { Command, Context } from '../domain/command.ts'
import type { Diff } from '../domain/diff.ts'
import type { AnyDocument } from '../domain/document-type.ts'
import type { Result } from '../domain/result.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import type { Storage } from '../storage/storage.ts'
import type { SetAside } from '../sync/document-store.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Log } from './log.ts'
import type { Policy } from './policy/policy.ts'
import type { WorkerPool } from './workers/pool.ts'

/** Documents as they are now, open in somebody's editor or not. */
export type LiveDocuments = {
  read(record: DocumentRecord): Promise<{
    readonly version: number
    readonly document: AnyDocument
    readonly setAside: readonly SetAside[]
  }>
  /** Runs a command so that everybody who has the document open sees it; resolves when it is committed. */
  execute(
    record: DocumentRecord,
    command: Command,
    args: unknown,
    options: { readonly userId: string; readonly context: Context },
  ): Promise<Result<Diff>>
  /** Closes it for everybody; it was deleted for good. */
  forget(documentId: string): Promise<void>
}

/** What the routes work with. */
export type Services = {
  readonly storage: Storage
  readonly accounts: Accounts
  readonly policy: Policy
  readonly workers: WorkerPool
  readonly live: LiveDocuments
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A fresh id, time and randomness, for commands. */
  readonly context: () => Context
}
