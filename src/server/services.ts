import type { Context } from '../domain/command.ts'
import type { Storage } from '../storage/storage.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Audit } from './audit.ts'
import type { EventsPart } from './events/events-part.ts'
import type { LiveDocuments } from './live-documents.ts'
import type { Log } from './log.ts'
import type { Mail } from './mail/mail.ts'
import type { Metrics } from './metrics.ts'
import type { OidcClient } from './oidc/oidc-client.ts'
import type { OidcSettings } from './oidc/oidc-settings.ts'
import type { Policy } from './policy/policy.ts'
import type { WorkerPool } from './workers/pool.ts'

/** What the routes work with. */
export type Services = {
  readonly storage: Storage
  readonly accounts: Accounts
  readonly policy: Policy
  readonly audit: Audit
  readonly workers: WorkerPool
  readonly events: EventsPart
  readonly live: LiveDocuments
  readonly mail: Mail
  /** Null: nobody signs in at another service. */
  readonly oidc: { readonly settings: OidcSettings; readonly client: OidcClient } | null
  readonly log: Log
  readonly metrics: Metrics
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A fresh id, time and randomness, for commands. */
  readonly context: () => Context
}
