import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type ApiTokens, apiTokens } from './api-tokens.ts'
import { type AuditLog, auditLog } from './audit-log.ts'
import { copyBeforeUpgrade } from './backup/copy-before-upgrade.ts'
import { type Comments, comments } from './comments.ts'
import type { Db } from './database.ts'
import { type Documents, documents } from './documents.ts'
import { type Erasures, erasures } from './erasures.ts'
import { type EventMappings, eventMappings } from './event-mappings.ts'
import type { Exchange, OpenExchange } from './exchange/exchange.ts'
import { postgresExchange } from './exchange/postgres-exchange.ts'
import { isRedisUrl } from './exchange/redis-url.ts'
import type { FileStore } from './file-store.ts'
import { type Files, files } from './files.ts'
import { type Guests, guests } from './guests.ts'
import { type Inbox, inbox } from './inbox.ts'
import { type Invitations, invitations } from './invitations.ts'
import { type LiveEvents, liveEvents } from './live-events.ts'
import { type Mails, mails } from './mails.ts'
import { migrate } from './migrate.ts'
import { openServer } from './open-server.ts'
import { openEmbedded } from './postgres/embedded.ts'
import type { Report } from './progress.ts'
import { checkFileStore, type S3Settings } from './s3-file-store.ts'
import { placedStore } from './s3-settings.ts'
import { type Settings, settings } from './settings.ts'
import { type ShareLinks, shareLinks } from './share-links.ts'
import { StorageProblem } from './storage-problem.ts'
import { type Updates, updates } from './updates.ts'
import { type Versions, versions } from './versions.ts'
import { type Workspaces, workspaces } from './workspaces.ts'

/** What can be changed together: in a transaction of `Storage.transaction`, or alone. */
export type Repositories = {
  readonly workspaces: Workspaces
  readonly invitations: Invitations
  readonly auditLog: AuditLog
  readonly documents: Documents
  readonly files: Files
  readonly comments: Comments
  readonly inbox: Inbox
  readonly mails: Mails
  readonly erasures: Erasures
  readonly settings: Settings
  readonly apiTokens: ApiTokens
  readonly shareLinks: ShareLinks
  readonly guests: Guests
  readonly liveEvents: LiveEvents
  readonly eventMappings: EventMappings
}

export type Storage = Repositories & {
  readonly updates: Updates
  readonly versions: Versions
  /** Leads to the other processes on the same database; null for the embedded one, which has one process alone. */
  readonly exchange: Exchange | null
  /** For better-auth's adapter; everything else goes through the repositories. */
  readonly db: Db
  /** All that `work` writes, or nothing when it throws. `work` uses only the repositories that it is given. */
  readonly transaction: <T>(work: (repositories: Repositories) => Promise<T>) => Promise<T>
  /** Runs `work` while nobody else on this database runs what has the same name; they wait. */
  readonly alone: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>
  /** Tells another instance that tries to open the same data folder where this one answers. */
  readonly announce: (address: string) => Promise<void>
  /** Waits for running queries, closes the connections and stops the embedded server. Can be called twice. */
  readonly close: () => Promise<void>
}

export type StorageOptions = {
  /** One's own PostgreSQL 15 or later. Without it, the embedded one keeps its data in `dataDir`. */
  readonly databaseUrl?: string | undefined
  /** Bears what several processes on one database tell each other; without it the database bears that too. */
  readonly redisUrl?: string | undefined
  /** Where images go; without it into the database. */
  readonly s3?: S3Settings | undefined
  readonly dataDir: string
  /** Hears of steps that may take long, and of a database that went away and came back. */
  readonly report?: Report | undefined
}

/** Opens the database and brings its schema up to date. Throws a `StorageProblem` that can be shown as it is. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { databaseUrl, redisUrl, s3, dataDir, report = () => {} } = options
  if (redisUrl && !databaseUrl) throw new StorageProblem('redis-without-database', 'storage.redis.without-database')
  if (redisUrl && !isRedisUrl(redisUrl)) throw new StorageProblem('redis-url-malformed', 'storage.redis.malformed')
  const placed = s3 ? placedStore(s3) : null
  if (placed) await checkFileStore(placed.store, placed.where)
  const store = placed?.store ?? null
  const { db, close, announce } = databaseUrl
    ? { ...(await openServer(databaseUrl, report)), announce: async () => {} }
    : await openEmbedded(dataDir, report)
  let exchange: OpenExchange | null = null
  try {
    // On a server of one's own a copy is its operator's matter.
    if (!databaseUrl) await copyBeforeUpgrade(db, dataDir, report)
    await migrate(db)
    exchange = databaseUrl ? await openExchange(db, { databaseUrl, redisUrl, report }) : null
  } catch (error) {
    await close()
    throw error
  }
  let closed: Promise<void> | undefined
  return {
    ...repositories(db, store),
    updates: updates(db),
    versions: versions(db),
    db,
    exchange,
    announce,
    ping: async () => void (await sql`select 1`.execute(db)),
    alone: (name, work) =>
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`polku ${name}`}, 0))`.execute(tx)
        return work()
      }),
    transaction: (work) => db.transaction().execute((tx) => work(repositories(tx, store))),
    close: () => {
      closed ??= Promise.resolve(exchange?.close()).then(close)
      return closed
    },
  }
}

async function openExchange(
  db: Db,
  { databaseUrl, redisUrl, report }: { databaseUrl: string; redisUrl?: string | undefined; report: Report },
): Promise<OpenExchange> {
  const throughDatabase = postgresExchange(databaseUrl)
  if (!redisUrl) return throughDatabase
  // Nobody else on the same Redis can know it.
  const channel = String(await settings(db).keep(null, 'redis-channel', `polku:${randomUUID()}`))
  // Read only where it is used: it is large.
  const { redisExchange } = await import('./exchange/redis-exchange.ts')
  const changed = (isThere: boolean) => report({ step: isThere ? 'redis-back' : 'redis-lost' })
  return redisExchange({ url: redisUrl, channel, changed }, throughDatabase)
}

function repositories(db: Db, store: FileStore | null): Repositories {
  return {
    workspaces: workspaces(db),
    invitations: invitations(db),
    auditLog: auditLog(db),
    documents: documents(db),
    files: files(db, store),
    comments: comments(db),
    inbox: inbox(db),
    mails: mails(db),
    erasures: erasures(db),
    settings: settings(db),
    apiTokens: apiTokens(db),
    shareLinks: shareLinks(db),
    guests: guests(db),
    liveEvents: liveEvents(db),
    eventMappings: eventMappings(db),
  }
}
