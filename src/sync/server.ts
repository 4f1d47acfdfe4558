import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { z } from 'zod'
import type { Command, Context } from '../domain/command.ts'
import type { Diff } from '../domain/diff.ts'
import type { DocumentType } from '../domain/document-type.ts'
import type { Result } from '../domain/result.ts'
import type { DurableLog } from './durable-log.ts'
import type { Exchange } from './exchange.ts'
import { type Neighbours, neighbours, type Whose } from './server/neighbours.ts'
import type { Report } from './server/report.ts'
import type { Reading } from './server/room.ts'
import { openRooms } from './server/rooms.ts'
import { type Access, type AuthoriseRequest, type Session, serveSession } from './server/session.ts'
import type { Committed } from './server/teller.ts'
import { MAX_MESSAGE_BYTES } from './wire/limits.ts'
import type { NoticeTopic } from './wire/messages.ts'

export type SyncOptions = {
  readonly log: DurableLog
  /** Leads to other processes that serve the same log. Left out: this one is alone, and nobody else writes to it. */
  readonly exchange?: Exchange | undefined
  /** Who this is and what they may do with the document; null: nothing. Asked once a connection, see `revoke`. */
  readonly authorise: (request: AuthoriseRequest) => Promise<Access | null>
  /** Called after each commit, of other processes too, when everybody in the document here has been told. */
  readonly onChange?: (change: Committed) => void
  /** Called when the last connection to a document has ended. */
  readonly onLeft?: (documentId: string) => void
  /** What an operator may want to know. */
  readonly report?: Report
  /** Whether a page of this origin may connect. Default: the page's host is the one it asks for the socket. */
  readonly allowOrigin?: (origin: string, request: IncomingMessage) => boolean
  /** Where sockets are asked for: `<path>/<documentId>`. Default `/sync`. */
  readonly path?: string
  /** How long a document that nobody uses stays in memory, in ms. Default 30,000. */
  readonly idleMs?: number
  /** So long after the last change, in ms, a document that its past makes slow begins a new history under those who are in it. Default half an hour. */
  readonly quietMs?: number
  /**
   * The log is compacted after this many updates, and when all have left. Default 10,000, and a tenth of it when nobody
   * changes anything for a moment: it holds everybody up for as long as opening the document takes.
   */
  readonly compactEvery?: number
}

export type Sync = {
  /** For the `upgrade` event of an HTTP server. Where the address is not one of ours the socket is turned down, and closed. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** The document as it is now, whoever is editing it. Null where there is none. */
  read<Type extends DocumentType>(documentId: string, type: Type): Promise<Reading<Type> | null>
  /** Runs a command as a person's edit: committed when it resolves, seen at once by all who have the document open. */
  execute<Type extends DocumentType, Args extends z.ZodType>(
    documentId: string,
    command: Command<Type, Args>,
    args: z.input<Args>,
    by: { readonly userId: string; readonly context?: Context },
  ): Promise<Result<Diff> | null>
  /** Tells everybody in the document that something beside it has changed. Call it after the commit. */
  notify(documentId: string, topic: NoticeTopic): void
  /**
   * Ends the connections of a user, to a document, or of a user to a document, within a second. Clients come back at once
   * and `authorise` is asked anew. Call it after what `authorise` decides by has changed, or the document was deleted.
   */
  revoke(whose: Whose): void
  /** Connections and documents in memory. */
  counts(): { readonly connections: number; readonly documents: number }
  /** Ends all connections; resolves when nothing is being written any more. */
  close(): Promise<void>
}

/** Two unanswered questions, this far apart, and a connection is taken for dead. */
const HEARTBEAT_MS = 30_000
const DOCUMENT_ID = /^[\w\-:.]{1,64}$/

/** The server's end of shared documents. An update is acknowledged only after the log has committed it. */
export function createSync(options: SyncOptions): Sync {
  const { log, authorise, path = '/sync', idleMs = 30_000, compactEvery = 10_000 } = options
  const { quietMs = 30 * 60_000 } = options
  const { onChange = () => undefined, onLeft = () => undefined } = options
  const { report = () => undefined, allowOrigin = sameHost } = options
  const sessions = new Set<Session>()
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, clientTracking: false })
  let others: Neighbours | null = null
  const rooms = openRooms({
    log,
    report,
    committed(change) {
      others?.committed(change)
      onChange(change)
    },
    ...(options.exchange
      ? {
          shared: {
            opened: (documentId) => others?.opened(documentId),
            shown: (documentId, peers, left) => others?.shown(documentId, peers, left),
          },
        }
      : {}),
    broken(documentId) {
      for (const session of [...sessions]) if (session.documentId === documentId) session.tryAgain()
    },
    idleMs,
    quietMs,
    compactEvery,
  })
  const heartbeat = setInterval(() => {
    for (const session of sessions) session.checkAlive()
  }, HEARTBEAT_MS)
  heartbeat.unref()
  let closed = false

  function sendAway(which: (session: Session) => boolean): void {
    for (const session of [...sessions]) if (which(session)) session.sendAway()
  }

  function revokeHere({ userId, documentId }: Whose): void {
    sendAway(
      (session) =>
        // Who is just being asked who they are might have been let in by what held a moment ago.
        (userId === undefined || session.userId === userId || session.userId === null) &&
        (documentId === undefined || session.documentId === documentId),
    )
    if (documentId !== undefined && userId === undefined) rooms.drop(documentId)
  }

  /** One after the other: hundreds of questions at once would keep the database from everything else. */
  async function recheck(): Promise<void> {
    for (const session of [...sessions]) await session.recheck()
  }

  const { exchange } = options
  if (exchange) {
    others = neighbours({ exchange, log, rooms, revoke: revokeHere, recheck: () => void recheck(), report })
  }

  async function withRoom<Value>(
    documentId: string,
    work: (room: NonNullable<Awaited<ReturnType<typeof rooms.hold>>>['room']) => Promise<Value>,
  ): Promise<Value | null> {
    const hold = await rooms.hold(documentId)
    if (!hold) return null
    try {
      return await work(hold.room)
    } finally {
      hold.release()
    }
  }

  return {
    handleUpgrade(request, socket, head) {
      const documentId = documentOf(request, path)
      if (documentId === null) return turnDown(socket, '404 Not Found')
      const { origin } = request.headers
      if (closed || (origin !== undefined && !allowOrigin(origin, request))) {
        if (!closed) report({ kind: 'origin-refused', origin: origin ?? '' })
        return turnDown(socket, closed ? '503 Service Unavailable' : '403 Forbidden')
      }
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        const ended = (session: Session) => {
          sessions.delete(session)
          if (![...sessions].some((other) => other.documentId === documentId)) onLeft(documentId)
        }
        sessions.add(serveSession(webSocket, documentId, request, { rooms, authorise, report, ended }))
      })
    },
    read: (documentId, type) => withRoom(documentId, (room) => room.read(type)),
    execute: (documentId, command, args, by) => withRoom(documentId, (room) => room.execute(command, args, by)),
    notify(documentId, topic) {
      rooms.find(documentId)?.members.tell({ kind: 'notice', topic }, null)
      others?.notify(documentId, topic)
    },
    revoke(whose) {
      if (whose.userId === undefined && whose.documentId === undefined) {
        throw new Error('revoke needs a user or a document')
      }
      revokeHere(whose)
      others?.revoke(whose)
    },
    counts: () => ({ connections: sessions.size, documents: rooms.size }),
    async close() {
      closed = true
      clearInterval(heartbeat)
      for (const session of [...sessions]) session.close()
      while (sessions.size > 0) await new Promise((resolve) => setTimeout(resolve, 10))
      await rooms.close()
      others?.close()
      sockets.close()
    },
  }
}

function documentOf(request: IncomingMessage, path: string): string | null {
  const address = (request.url ?? '').split('?')[0] ?? ''
  if (!address.startsWith(`${path}/`)) return null
  try {
    const id = decodeURIComponent(address.slice(path.length + 1))
    return DOCUMENT_ID.test(id) ? id : null
  } catch {
    return null
  }
}

/** Browsers always say from which page they come; other programs don't, and carry nobody's cookies by mistake. */
function sameHost(origin: string, request: IncomingMessage): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.headers.host
}

function turnDown(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
