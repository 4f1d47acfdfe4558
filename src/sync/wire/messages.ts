import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'
import type { RefusalReason } from '../connection-status.ts'
import { type Peer, type PresenceState, peerSchema, presenceState } from '../presence.ts'
import { MAX_PRESENCE_LENGTH } from './limits.ts'

/** Both ends must speak the same version; an older page is told to reload. */
export const PROTOCOL = 1

/**
 * What a client sends. `hello` is the first message and says what the client has (a Yjs state vector, and of which of
 * the document's histories); every `update` has the next number, from 1, and the server acknowledges the number once the
 * update is committed. `late-update` is one of the history that `hello` named, which has ended meanwhile.
 */
export type ClientMessage =
  | {
      readonly kind: 'hello'
      readonly protocol: number
      readonly token: string
      readonly stateVector: Uint8Array
      readonly presence: PresenceState
      /** How many kinds of server messages the client knows. Left out: those of the first version of this protocol. */
      readonly understands?: number
      /** Left out by pages that know of no histories but the first, whose name is empty. */
      readonly epoch?: string
    }
  | { readonly kind: 'update'; readonly number: number; readonly update: Uint8Array }
  | { readonly kind: 'late-update'; readonly number: number; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly presence: PresenceState }
  | { readonly kind: 'ping' }

/**
 * What the server sends. `welcome` carries what the client lacks, and what the server has; to a client of a history that
 * has ended, all that is there, in the terms of the present one.
 */
export type ServerMessage =
  | {
      readonly kind: 'welcome'
      /** The client's own id among the peers. */
      readonly self: number
      readonly access: 'edit' | 'read'
      readonly stateVector: Uint8Array
      readonly update: Uint8Array
      readonly peers: readonly Peer[]
      /** The history of `stateVector`, `update` and all updates to come. */
      readonly epoch: string
      /** What the client's own history had when it ended; null where it goes on, or the server knows nothing of it. */
      readonly ended: Uint8Array | null
    }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  /** Every update up to this number is committed. */
  | { readonly kind: 'saved'; readonly number: number }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'presence'; readonly peers: readonly Peer[]; readonly left: readonly number[] }
  | { readonly kind: 'pong' }
  /** Something beside the document has changed, which is fetched over HTTP. */
  | { readonly kind: 'notice'; readonly topic: NoticeTopic }

/** What stands beside a document and can change by itself. */
export const NOTICE_TOPICS = ['comments', 'versions'] as const
export type NoticeTopic = (typeof NOTICE_TOPICS)[number]

const CLIENT_KINDS = [
  'hello',
  'update',
  'presence',
  'ping',
  'late-update',
] as const satisfies readonly ClientMessage['kind'][]
/** New kinds stand at the end, so that clients can say with one number which of them they know. */
const SERVER_KINDS = [
  'welcome',
  'update',
  'saved',
  'refused',
  'presence',
  'pong',
  'notice',
] as const satisfies readonly ServerMessage['kind'][]

/** What a client knows that doesn't say: everything up to `pong`. */
const FIRST_KINDS = 6
export const KNOWN_KINDS: number = SERVER_KINDS.length

/** Whether a client that knows so many kinds of messages can read this one. */
export function isKnown({ kind }: ServerMessage, understands = FIRST_KINDS): boolean {
  return SERVER_KINDS.indexOf(kind) < understands
}

const topics = z.enum(NOTICE_TOPICS)
const reasons = z.enum(['not-allowed', 'read-only', 'invalid', 'too-large', 'outdated', 'other-history'])
const peers = z.array(peerSchema)
const epochs = z.string().regex(/^[\w-]{0,64}$/)
const presenceChange = z.object({ peers, left: z.array(z.number().int()) })

export function encodeClientMessage(message: ClientMessage): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, CLIENT_KINDS.indexOf(message.kind))
    switch (message.kind) {
      case 'hello':
        encoding.writeVarUint(encoder, message.protocol)
        encoding.writeVarString(encoder, message.token)
        encoding.writeVarUint8Array(encoder, message.stateVector)
        encoding.writeVarString(encoder, JSON.stringify(message.presence))
        if (message.understands === undefined) break
        encoding.writeVarUint(encoder, message.understands)
        if (message.epoch !== undefined) encoding.writeVarString(encoder, message.epoch)
        break
      case 'update':
      case 'late-update':
        encoding.writeVarUint(encoder, message.number)
        encoding.writeVarUint8Array(encoder, message.update)
        break
      case 'presence':
        encoding.writeVarString(encoder, JSON.stringify(message.presence))
        break
      case 'ping':
        break
      default:
        message satisfies never
    }
  })
}

/** Null for what is no message. `bytes` must have its buffer to itself: lengths inside are not to be trusted. */
export function decodeClientMessage(bytes: Uint8Array): ClientMessage | null {
  return orNull(() => {
    const decoder = decoding.createDecoder(bytes)
    const kind = CLIENT_KINDS[decoding.readVarUint(decoder)]
    switch (kind) {
      case 'hello': {
        const protocol = decoding.readVarUint(decoder)
        // What follows is known for this version only.
        if (protocol !== PROTOCOL) return { kind, protocol, token: '', stateVector: new Uint8Array(), presence: nobody }
        const token = decoding.readVarString(decoder)
        const stateVector = decoding.readVarUint8Array(decoder).slice()
        const presence = readPresence(decoder)
        const understands = decoding.hasContent(decoder) ? decoding.readVarUint(decoder) : FIRST_KINDS
        const hello = { kind, protocol, token, stateVector, presence, understands }
        return decoding.hasContent(decoder) ? { ...hello, epoch: epochs.parse(decoding.readVarString(decoder)) } : hello
      }
      case 'update':
      case 'late-update': {
        const number = decoding.readVarUint(decoder)
        return { kind, number, update: decoding.readVarUint8Array(decoder).slice() }
      }
      case 'presence':
        return { kind, presence: readPresence(decoder) }
      case 'ping':
        return { kind }
      case undefined:
        return null
      default:
        return kind satisfies never
    }
  })
}

export function encodeServerMessage(message: ServerMessage): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SERVER_KINDS.indexOf(message.kind))
    switch (message.kind) {
      case 'welcome':
        encoding.writeVarUint(encoder, message.self)
        encoding.writeVarString(encoder, message.access)
        encoding.writeVarUint8Array(encoder, message.stateVector)
        encoding.writeVarUint8Array(encoder, message.update)
        encoding.writeVarString(encoder, JSON.stringify(message.peers))
        encoding.writeVarString(encoder, message.epoch)
        encoding.writeVarUint8Array(encoder, message.ended ?? NOTHING)
        break
      case 'update':
        encoding.writeVarUint8Array(encoder, message.update)
        break
      case 'saved':
        encoding.writeVarUint(encoder, message.number)
        break
      case 'refused':
        encoding.writeVarString(encoder, message.reason)
        break
      case 'presence':
        encoding.writeVarString(encoder, JSON.stringify({ peers: message.peers, left: message.left }))
        break
      case 'pong':
        break
      case 'notice':
        encoding.writeVarString(encoder, message.topic)
        break
      default:
        message satisfies never
    }
  })
}

export function decodeServerMessage(bytes: Uint8Array): ServerMessage | null {
  return orNull(() => {
    const decoder = decoding.createDecoder(bytes)
    const kind = SERVER_KINDS[decoding.readVarUint(decoder)]
    switch (kind) {
      case 'welcome': {
        const self = decoding.readVarUint(decoder)
        const access = decoding.readVarString(decoder) === 'edit' ? 'edit' : 'read'
        const stateVector = decoding.readVarUint8Array(decoder)
        const update = decoding.readVarUint8Array(decoder)
        const present = peers.parse(JSON.parse(decoding.readVarString(decoder)))
        const epoch = decoding.hasContent(decoder) ? decoding.readVarString(decoder) : ''
        const ended = decoding.hasContent(decoder) ? decoding.readVarUint8Array(decoder) : NOTHING
        return {
          kind,
          self,
          access,
          stateVector,
          update,
          peers: present,
          epoch,
          ended: ended.length > 0 ? ended : null,
        }
      }
      case 'update':
        return { kind, update: decoding.readVarUint8Array(decoder) }
      case 'saved':
        return { kind, number: decoding.readVarUint(decoder) }
      case 'refused':
        return { kind, reason: reasons.parse(decoding.readVarString(decoder)) }
      case 'presence':
        return { kind, ...presenceChange.parse(JSON.parse(decoding.readVarString(decoder))) }
      case 'pong':
        return { kind }
      case 'notice':
        return { kind, topic: topics.parse(decoding.readVarString(decoder)) }
      case undefined:
        return null
      default:
        return kind satisfies never
    }
  })
}

/** Stands for null: no state vector is without a byte. */
const NOTHING = new Uint8Array()

const nobody: PresenceState = presenceState.parse({})

function readPresence(decoder: decoding.Decoder): PresenceState {
  const json = decoding.readVarString(decoder)
  if (json.length > MAX_PRESENCE_LENGTH) throw new Error('presence too long')
  return presenceState.parse(JSON.parse(json))
}

/** Decoders throw at bytes that are no message; nothing else in them can. */
function orNull<Message>(read: () => Message | null): Message | null {
  try {
    return read()
  } catch {
    return null
  }
}
