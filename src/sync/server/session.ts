import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import type { RefusalReason } from '../connection-status.ts'
import { ASK_ANEW } from '../wire/limits.ts'
import { MESSAGE_NEEDS, maySend } from '../wire/message-needs.ts'
import {
  type ClientMessage,
  decodeClientMessage,
  encodeServerMessage,
  PROTOCOL,
  type ServerMessage,
} from '../wire/messages.ts'
import type { Member } from './gathering.ts'
import { pace } from './pace.ts'
import { type Parcel, parcel } from './parcel.ts'
import type { Report } from './report.ts'
import type { Hold, Rooms } from './rooms.ts'

export type Access = {
  readonly userId: string
  /** What others are shown; left out for a guest without one. */
  readonly name?: string
  /** Of a guest, the name of the link by which they came; it may be empty. */
  readonly guest?: string
  readonly access: 'edit' | 'read'
  /** When the access ends by itself, in milliseconds since 1970: the client is then asked anew who it is. Null: never. */
  readonly until?: number | null
}

export type AuthoriseRequest = {
  readonly documentId: string
  /** The request that asked for the socket, with its cookies. */
  readonly request: IncomingMessage
  /** From the first message; empty where the client has none. */
  readonly token: string
}

/** One socket. */
export type Session = {
  readonly documentId: string
  /** Null until the server knows who it is. */
  readonly userId: string | null
  /** Ends it so that the client tries again at once, and is asked anew who it is. */
  sendAway(): void
  /** Ends it so that the client tries again in a while: what it was in can't be trusted any more. */
  tryAgain(): void
  /** Asks anew who this is, without their noticing; ends it, as `sendAway` does, where the answer is another. */
  recheck(): Promise<void>
  /** Ends it for good, the server is going. */
  close(): void
  /** Asks whether the client is still there; ends the session where the last question wasn't answered. */
  checkAlive(): void
}

export type SessionPorts = {
  readonly rooms: Rooms
  readonly authorise: (request: AuthoriseRequest) => Promise<Access | null>
  readonly report: Report
  readonly ended: (session: Session) => void
}

/** WebSocket close codes. 4000 and up are ours. */
export const CLOSE = { goingAway: 1001, tryAgain: 1013, refused: 4403, askAnew: ASK_ANEW } as const

/** A client that doesn't say hello within this time is not one of ours. */
const HELLO_TIMEOUT_MS = 10_000
/** A client that doesn't answer the closing of its socket within this time is cut off. */
const CLOSE_TIMEOUT_MS = 800
/** More messages than this wait in the network, not in memory. */
const QUEUE_HIGH = 64
const QUEUE_LOW = 16
/** A client that reads so slowly that this much waits for it has to start over. */
const MAX_BUFFERED_BYTES = 32 * 1024 * 1024

/** Names are shown on small flags. */
const MAX_NAME_LENGTH = 80

/** What timers can wait; whoever is let in for longer is asked anew once in that time. */
const MAX_TIMER_MS = 2 ** 31 - 1

let lastId = 0

/** In the order in which people came, also by way of other processes: the present time in microseconds. */
function nextId(): number {
  lastId = Math.max(lastId + 1, Math.floor((performance.timeOrigin + performance.now()) * 1000))
  return lastId
}

/** Serves one socket until it closes. Messages are handled one after the other. */
export function serveSession(
  socket: WebSocket,
  documentId: string,
  request: IncomingMessage,
  { rooms, authorise, report, ended }: SessionPorts,
): Session {
  socket.binaryType = 'arraybuffer'
  const queue: Uint8Array[] = []
  const nextTurn = pace()
  let busy = false
  let over = false
  let alive = true
  let member: Member | null = null
  let token = ''
  let hold: Hold | null = null
  let cutOff: NodeJS.Timeout | null = null
  let untilTimer: NodeJS.Timeout | null = null
  const helloTimer = setTimeout(() => end(CLOSE.goingAway), HELLO_TIMEOUT_MS)

  function end(code: number): void {
    if (over) return
    over = true
    clearTimeout(helloTimer)
    if (untilTimer) clearTimeout(untilTimer)
    if (member) hold?.room.members.remove(member)
    socket.resume()
    socket.close(code)
    cutOff = setTimeout(() => socket.terminate(), CLOSE_TIMEOUT_MS)
  }

  function refuse(reason: RefusalReason): void {
    if (over) return
    reply({ kind: 'refused', reason })
    end(CLOSE.refused)
  }

  /** Past `ws`, which would frame it anew for everybody; nothing that it sends itself waits there. */
  function send({ frames }: Parcel): void {
    if (over || socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) end(CLOSE.tryAgain)
    else request.socket.write(frames)
  }

  const reply = (message: ServerMessage) => send(parcel([encodeServerMessage(message)]))

  async function ask(): Promise<Access | null> {
    try {
      return await authorise({ documentId, request, token })
    } catch (error) {
      report({ kind: 'authorise-failed', documentId, error })
      throw error
    }
  }

  async function greet(message: Extract<ClientMessage, { kind: 'hello' }>): Promise<void> {
    if (message.protocol !== PROTOCOL) return refuse('outdated')
    token = message.token
    const access = await ask()
    if (over) return
    if (!access) return refuse('not-allowed')
    hold = await rooms.hold(documentId)
    if (!hold) return refuse('not-allowed')
    if (over) return hold.release()
    clearTimeout(helloTimer)
    const { until = null, ...rest } = access
    if (until !== null) {
      const left = Math.min(Math.max(until - Date.now(), 0), MAX_TIMER_MS)
      untilTimer = setTimeout(() => end(CLOSE.askAnew), left).unref()
    }
    const name = shortened(access.name ?? '')
    const guest = access.guest === undefined ? {} : { guest: shortened(access.guest) }
    const { presence, understands } = message
    const knows = understands === undefined ? {} : { understands }
    member = { ...rest, id: nextId(), name, ...guest, presence, ...knows, send }
    if (!(await hold.room.welcome(member, message))) refuse('outdated')
  }

  async function handle(message: ClientMessage | null): Promise<void> {
    if (message?.kind === 'hello' && !member) return greet(message)
    if (!message || !member || !hold || MESSAGE_NEEDS[message.kind] === 'greeting') {
      report({ kind: 'message-refused', documentId, userId: member?.userId ?? null })
      return refuse('invalid')
    }
    return answer(message, member, hold.room)
  }

  /** A reader's update that changes nothing is none, which the room sees; of another history a reader has nothing to say. */
  async function received(
    { kind, update }: Extract<ClientMessage, { kind: 'update' | 'late-update' }>,
    sender: Member,
    room: Hold['room'],
  ): Promise<'committed' | RefusalReason> {
    if (kind === 'update') return room.receive(sender, update)
    return maySend(sender.access, kind) ? room.receiveLate(sender, update) : 'read-only'
  }

  /** Whoever sends it is in the document. */
  async function answer(message: ClientMessage, sender: Member, room: Hold['room']): Promise<void> {
    switch (message.kind) {
      case 'hello':
        return
      case 'ping':
        return reply({ kind: 'pong' })
      case 'presence':
        sender.presence = message.presence
        return room.members.changed(sender)
      case 'update':
      case 'late-update': {
        const outcome = await received(message, sender, room)
        if (outcome === 'committed') reply({ kind: 'saved', number: message.number })
        else refuse(outcome)
        return
      }
      default:
        message satisfies never
    }
  }

  async function work(): Promise<void> {
    busy = true
    for (let bytes = queue.shift(); bytes && !over; bytes = queue.shift()) {
      if (queue.length === QUEUE_LOW) socket.resume()
      await nextTurn()
      if (over) break
      try {
        await handle(decodeClientMessage(bytes))
      } catch {
        // Reported where it happened; the client keeps its edits and comes back with them.
        end(CLOSE.tryAgain)
      }
    }
    busy = false
    if (over) hold?.release()
  }

  socket.on('message', (data: ArrayBuffer) => {
    alive = true
    if (over) return
    queue.push(new Uint8Array(data))
    if (queue.length >= QUEUE_HIGH) socket.pause()
    if (!busy) void work()
  })
  socket.on('pong', () => {
    alive = true
  })
  // A frame that is too large or breaks the protocol; `ws` closes the socket with the fitting code.
  socket.on('error', () => report({ kind: 'message-refused', documentId, userId: member?.userId ?? null }))
  socket.on('close', () => {
    end(CLOSE.goingAway)
    if (cutOff) clearTimeout(cutOff)
    if (!busy) hold?.release()
    ended(session)
  })

  const session: Session = {
    documentId,
    get userId() {
      return member?.userId ?? null
    },
    sendAway: () => end(CLOSE.askAnew),
    tryAgain: () => end(CLOSE.tryAgain),
    async recheck() {
      if (!member) return end(CLOSE.askAnew)
      const { userId, access } = member
      const found = await ask().catch(() => null)
      if (found?.userId !== userId || found.access !== access) end(CLOSE.askAnew)
    },
    close: () => end(CLOSE.goingAway),
    checkAlive() {
      if (!alive) return socket.terminate()
      alive = false
      socket.ping()
    },
  }
  return session
}

function shortened(name: string): string {
  return name.slice(0, MAX_NAME_LENGTH).toWellFormed()
}
