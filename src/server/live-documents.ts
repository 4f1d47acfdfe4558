import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Command, Context } from '../domain/command.ts'
import type { Diff } from '../domain/diff.ts'
import type { AnyDocument } from '../domain/document-type.ts'
import type { Result } from '../domain/result.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import type { Storage } from '../storage/storage.ts'
import type { SetAside } from '../sync/document-store.ts'
import type { SyncEvent } from '../sync/server/report.ts'
import { createSync } from '../sync/server.ts'
import type { NoticeTopic } from '../sync/wire/messages.ts'
import type { Accounts } from './accounts/accounts.ts'
import { SOCKET_ACTIONS } from './contract/actions.ts'
import { typeOf } from './documents/kinds.ts'
import { keepSummaries } from './documents/summaries.ts'
import { guestsOf } from './guests/guest-cookies.ts'
import { isOwnOrigin } from './http/origin.ts'
import { faultLine, type Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Policy } from './policy/policy.ts'
import { type SocketRefusal, socketRefusals } from './socket-refusals.ts'
import { systemContext } from './system-context.ts'
import { type Checkpoints, type CheckpointTimes, keepVersions } from './versions/checkpoints.ts'

export type ReadDocument = {
  /** Number of the newest update in it. */
  readonly seq: number
  readonly version: number
  readonly document: AnyDocument
  readonly setAside: readonly SetAside[]
}

/** Documents as they are now, open in somebody's editor or not. */
export type LiveDocuments = {
  read(record: DocumentRecord): Promise<ReadDocument>
  /** Runs a command so that everybody who has the document open sees it; resolves when it is committed. */
  execute(
    record: DocumentRecord,
    command: Command,
    args: unknown,
    by: { readonly userId: string; readonly context: Context },
  ): Promise<Result<Diff>>
  /** Asks everybody in the document, or every window of the person, anew whether they may be there. */
  askAnew(whose: { readonly userId?: string; readonly documentId?: string }): void
  /** Tells everybody who has the document open that something beside it has changed; call it after the commit. */
  notify(documentId: string, topic: NoticeTopic): void
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly checkpoints: Checkpoints
  /** Open connections, and documents in memory. */
  counts(): { readonly connections: number; readonly documents: number }
  /** Ends all connections and writes the summaries and versions that are due. */
  close(): Promise<void>
}

/** Where editors open their sockets; behind it comes the document's id. */
const SYNC_PATH = '/sync'

type Parts = {
  readonly storage: Storage
  readonly accounts: Accounts
  readonly policy: Policy
  readonly log: Log
  readonly metrics: Metrics
  /** When work is kept as a version. */
  readonly checkpointTimes?: CheckpointTimes | undefined
}

export function openLiveDocuments({ storage, accounts, policy, log, metrics, checkpointTimes }: Parts): LiveDocuments {
  const refusals = socketRefusals(log)
  const sync = createSync({
    log: { ...storage.updates, append: timed(storage.updates.append, metrics) },
    exchange: storage.exchange ?? undefined,
    path: SYNC_PATH,
    async authorise({ documentId, request }) {
      const cookie = request.headers.cookie ?? ''
      const { account, endsAt } = await accounts.of(new Headers({ cookie }))
      const asker = account && (await policy.askerOf(account))
      const guests = await guestsOf(storage, cookie)
      const mayRead = await policy.authorise(SOCKET_ACTIONS.read, asker, documentId, guests)
      if (!mayRead.ok) return null
      const { document, principal } = mayRead.value
      know(document)
      const mayEdit = await policy.authorise(SOCKET_ACTIONS.edit, asker, documentId, guests)
      const { id: userId, name } = principal.account
      const access = mayEdit.ok ? 'edit' : 'read'
      const { guest } = principal
      if (!guest) return { userId, name, access, until: endsAt }
      await storage.guests.seen(userId)
      return { userId, name, access, guest: guest.linkName, until: guest.endsAt }
    },
    onChange(change) {
      summaries.due(change.documentId)
      checkpoints.changed(change)
    },
    onLeft: (documentId) => checkpoints.left(documentId),
    report(event) {
      if (isRefusal(event)) refusals.note(event)
      else log(eventLine(event))
    },
    allowOrigin: (_origin, { headers }) =>
      isOwnOrigin((name) => {
        const value = headers[name]
        return Array.isArray(value) ? value[0] : value
      }),
  })

  async function read({ id, kind }: Pick<DocumentRecord, 'id' | 'kind'>): Promise<ReadDocument | null> {
    const type = typeOf(kind)
    const found = await sync.read(id, type)
    return (
      found && {
        seq: found.seq,
        version: type.version,
        document: found.document as AnyDocument,
        setAside: found.setAside,
      }
    )
  }

  function know(record: DocumentRecord): void {
    summaries.know(record)
    checkpoints.know(record)
  }

  const summaries = keepSummaries({ storage, read, log })
  summaries.catchUp()
  const checkpoints = keepVersions({
    storage,
    read,
    kept: (documentId) => sync.notify(documentId, 'versions'),
    newId: () => systemContext().newId(),
    log,
    ...(checkpointTimes ? { times: checkpointTimes } : {}),
  })

  return {
    async read(record) {
      const found = await read(record)
      if (!found) throw new Error('a document without a log')
      return found
    },
    async execute(record, command, args, by) {
      know(record)
      const done = await sync.execute(record.id, command, args, by)
      if (!done) throw new Error('a document without a log')
      return done
    },
    checkpoints,
    counts: () => sync.counts(),
    askAnew: (whose) => sync.revoke(whose),
    notify: (documentId, topic) => sync.notify(documentId, topic),
    handleUpgrade: (request, socket, head) => sync.handleUpgrade(request, socket, head),
    async close() {
      await sync.close()
      refusals.close()
      await summaries.close()
      await checkpoints.close()
    },
  }
}

function timed(append: Storage['updates']['append'], metrics: Metrics): Storage['updates']['append'] {
  return async (documentId, updates, behind) => {
    const began = performance.now()
    const seq = await append(documentId, updates, behind)
    metrics.committed(updates.length, performance.now() - began)
    return seq
  }
}

/** What a client alone did wrong, which is no fault of ours. */
function isRefusal(event: SyncEvent): event is SocketRefusal {
  return event.kind === 'update-refused' || event.kind === 'message-refused' || event.kind === 'origin-refused'
}

/** What an operator should see. */
function eventLine(event: Exclude<SyncEvent, SocketRefusal>): string {
  switch (event.kind) {
    case 'damaged-log':
      return `sync ${event.kind}: document ${event.documentId}, ${event.updates} updates`
    case 'append-failed':
    case 'apply-failed':
    case 'load-failed':
    case 'authorise-failed':
    case 'compaction-failed':
    case 'catch-up-failed':
      return faultLine(`sync ${event.kind}: document ${event.documentId}`, event.error)
    default:
      return event satisfies never
  }
}
