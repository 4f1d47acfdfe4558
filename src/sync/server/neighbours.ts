import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { DurableLog } from '../durable-log.ts'
import type { Exchange } from '../exchange.ts'
import { type Peer, peerSchema } from '../presence.ts'
import { NOTICE_TOPICS, type NoticeTopic } from '../wire/messages.ts'
import { HistoryEnded } from './held-document.ts'
import type { Report } from './report.ts'
import type { Rooms } from './rooms.ts'
import type { Committed } from './teller.ts'

const documentId = z.string()
const ids = z.array(z.number().int())

/** What processes tell each other. Kinds that one doesn't know come from a later version, and are passed over. */
const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), documentId, seq: z.number().int() }),
  z.object({ kind: z.literal('notice'), documentId, topic: z.enum(NOTICE_TOPICS) }),
  z.object({ kind: z.literal('revoke'), userId: z.string().optional(), documentId: documentId.optional() }),
  z.object({ kind: z.literal('presence'), documentId, peers: z.array(peerSchema), left: ids }),
  /** Whoever has people in the document tells of them. */
  z.object({ kind: z.literal('who'), documentId }),
  z.object({ kind: z.literal('alive') }),
  /** All who are in the documents by way of this process: what was told of them before may have been lost. */
  z.object({ kind: z.literal('present'), documents: z.array(z.object({ documentId, ids })) }),
  z.object({ kind: z.literal('gone') }),
])
const envelopeSchema = z.object({ from: z.string(), message: z.unknown() })
type Message = z.infer<typeof messageSchema>

export type Whose = { readonly userId?: string | undefined; readonly documentId?: string | undefined }

export type NeighbourPorts = {
  readonly exchange: Exchange
  readonly log: Pick<DurableLog, 'lastSeqs'>
  readonly rooms: Rooms
  readonly revoke: (whose: Whose) => void
  /** Asks all who are connected anew whether they may be there, without their noticing. */
  readonly recheck: () => void
  readonly report: Report
}

/** The other processes on the same log. */
export type Neighbours = {
  committed(change: Committed): void
  notify(documentId: string, topic: NoticeTopic): void
  revoke(whose: Whose): void
  shown(documentId: string, peers: readonly Peer[], left: readonly number[]): void
  /** A document has come into memory here: who is in it elsewhere? */
  opened(documentId: string): void
  close(): void
}

/** Documents in memory are compared with the log this often, lest a message was lost. */
const LOOK_MS = 2_000
const ALIVE_MS = 1_500
/** Who says nothing for so long is dead, and those who were here by way of it with it. */
const DEAD_MS = 5_000
/** Who is here is confirmed this often, and who is not confirmed for the second time is taken to have left. */
const CONFIRM_MS = 3_000
const UNCONFIRMED_MS = 2.5 * CONFIRM_MS
/** PostgreSQL passes on no more than 8,000 bytes at once. */
const MESSAGE_BYTES = 7_000
const IDS_AT_ONCE = 200

export function neighbours({ exchange, log, rooms, revoke, recheck, report }: NeighbourPorts): Neighbours {
  const self = randomBytes(9).toString('base64url')
  const heardOf = new Map<string, number>()
  let hasFailed = false

  function send(message: Message, way: 'quick' | 'sure' = 'quick'): void {
    exchange.send(JSON.stringify({ from: self, message }), way)
  }

  function catchUp(documentId: string): void {
    const caughtUp = rooms.find(documentId)?.catchUp()
    caughtUp?.catch((error: unknown) => {
      if (!(error instanceof HistoryEnded)) report({ kind: 'catch-up-failed', documentId, error })
    })
  }

  async function look(): Promise<void> {
    const known = rooms.list()
    if (known.length === 0) return
    const newest = await log.lastSeqs(known)
    for (const documentId of known) {
      const room = rooms.find(documentId)
      if (room && newest.get(documentId) !== room.lastSeq) catchUp(documentId)
    }
  }

  function forget(process: string): void {
    heardOf.delete(process)
    for (const documentId of rooms.list()) rooms.find(documentId)?.members.forget(process)
  }

  function handle(from: string, message: Message): void {
    switch (message.kind) {
      case 'changed':
        if ((rooms.find(message.documentId)?.lastSeq ?? message.seq) < message.seq) catchUp(message.documentId)
        break
      case 'notice':
        rooms.find(message.documentId)?.members.tell({ kind: 'notice', topic: message.topic }, null)
        break
      case 'revoke':
        revoke(message)
        break
      case 'presence':
        rooms.find(message.documentId)?.members.toldBy(from, message.peers, message.left)
        break
      case 'who':
        tellPresence(message.documentId)
        break
      case 'alive':
        break
      case 'present':
        for (const { documentId, ids } of message.documents) {
          const room = rooms.find(documentId)
          if (room && !room.members.confirmedBy(from, ids)) send({ kind: 'who', documentId })
        }
        break
      case 'gone':
        forget(from)
        break
      default:
        message satisfies never
    }
  }

  function tellPresence(documentId: string): void {
    const peers = rooms.find(documentId)?.members.ownPeers() ?? []
    if (peers.length > 0) shown(documentId, peers, [])
  }

  function shown(documentId: string, peers: readonly Peer[], left: readonly number[]): void {
    for (const part of inParts(peers)) send({ kind: 'presence', documentId, peers: part, left: [] })
    for (const some of chunks(left, IDS_AT_ONCE)) send({ kind: 'presence', documentId, peers: [], left: some })
  }

  function confirmPresence(): void {
    const known = rooms.list().map((documentId) => ({ documentId, members: rooms.find(documentId)?.members }))
    const present = known.flatMap(({ documentId, members }) => {
      members?.forgetUnconfirmed(UNCONFIRMED_MS)
      const ids = members?.ownPeers().map(({ id }) => id) ?? []
      return chunks(ids, IDS_AT_ONCE).map((some) => ({ documentId, ids: some }))
    })
    for (const documents of inParts(present)) send({ kind: 'present', documents })
  }

  function everythingAnew(): void {
    for (const documentId of rooms.list()) {
      catchUp(documentId)
      send({ kind: 'who', documentId })
      tellPresence(documentId)
      for (const topic of NOTICE_TOPICS) rooms.find(documentId)?.members.tell({ kind: 'notice', topic }, null)
    }
    recheck()
  }

  const timers = [
    setInterval(() => {
      look().then(
        () => {
          hasFailed = false
        },
        (error: unknown) => {
          // Told once: a database that is away for an hour would fill the log.
          if (!hasFailed) report({ kind: 'catch-up-failed', documentId: '', error })
          hasFailed = true
        },
      )
    }, LOOK_MS),
    setInterval(() => {
      if (rooms.list().length > 0) send({ kind: 'alive' })
      const late = performance.now() - DEAD_MS
      for (const [process, at] of heardOf) if (at < late) forget(process)
    }, ALIVE_MS),
    setInterval(confirmPresence, CONFIRM_MS),
  ]
  for (const timer of timers) timer.unref()

  exchange.listen({
    heard(text) {
      const heard = parsed(text)
      if (!heard || heard.from === self) return
      const { from, message } = heard
      heardOf.set(from, performance.now())
      handle(from, message)
    },
    gap: everythingAnew,
  })

  return {
    committed({ documentId, seq, elsewhere }) {
      if (!elsewhere) send({ kind: 'changed', documentId, seq })
    },
    notify: (documentId, topic) => send({ kind: 'notice', documentId, topic }, 'sure'),
    revoke: (whose) => send({ kind: 'revoke', ...whose }, 'sure'),
    shown,
    opened: (documentId) => send({ kind: 'who', documentId }),
    close() {
      for (const timer of timers) clearInterval(timer)
      send({ kind: 'gone' })
    },
  }
}

function parsed(text: string): { readonly from: string; readonly message: Message } | null {
  try {
    const { from, message } = envelopeSchema.parse(JSON.parse(text))
    return { from, message: messageSchema.parse(message) }
  } catch {
    return null
  }
}

function chunks(ids: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size))
}

/** As few messages as hold them all. */
function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = []
  let left = 0
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item)) + 1
    if (size > left) {
      parts.push([])
      left = MESSAGE_BYTES
    }
    parts.at(-1)?.push(item)
    left -= size
  }
  return parts
}
