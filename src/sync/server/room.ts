import * as Y from 'yjs'
import type { z } from 'zod'
import type { Command, Context } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import type { DocumentOf, DocumentType } from '../../domain/document-type.ts'
import type { Result } from '../../domain/result.ts'
import type { RefusalReason } from '../connection-status.ts'
import { type DocumentStore, openStore, type SetAside } from '../document-store.ts'
import type { DurableLog } from '../durable-log.ts'
import { inspectUpdate } from '../update/inspect.ts'
import { encodeServerMessage, type ServerMessage } from '../wire/messages.ts'
import { type ChangedRecords, recordTracker } from '../ydoc/changed-records.ts'
import { type Gathering, gathering, type Member } from './gathering.ts'
import type { Report } from './report.ts'
import { claim } from './snapshot.ts'
import { turns, turnsByKey } from './turns.ts'
import type { Unfolded } from './unfold.ts'

/** A commit, as others may want to hear of it. */
export type Committed = {
  readonly documentId: string
  readonly userId: string
  readonly seq: number
  /** Which records it touched, by table; names and ids as they were sent, thus not all of them records that exist. */
  readonly touched: ChangedRecords
}

export type Reading<Type extends DocumentType> = {
  readonly document: DocumentOf<Type>
  readonly setAside: readonly SetAside[]
  /** Number of the newest update in it; rises with every change. */
  readonly seq: number
}

export type RoomPorts = {
  readonly log: DurableLog
  readonly report: Report
  readonly committed: (change: Committed) => void
  /** Memory may differ from the log: everybody is sent away, and comes back to a fresh room. */
  readonly broken: () => void
}

/** A document that somebody has open: one Yjs document in memory and those who are in it. */
export type Room = {
  readonly members: Gathering
  /** Lets a member in and sends it what it lacks. */
  welcome(member: Member, stateVector: Uint8Array): Promise<void>
  /** Resolves when the update is committed and everybody else has been told; gives the reason where it is refused. */
  receive(member: Member, update: Uint8Array): Promise<'committed' | RefusalReason>
  read<Type extends DocumentType>(type: Type): Promise<Reading<Type>>
  execute<Type extends DocumentType, Args extends z.ZodType>(
    command: Command<Type, Args>,
    args: z.input<Args>,
    by: { readonly userId: string; readonly context?: Context },
  ): Promise<Result<Diff>>
  /** Updates since the room was opened or the log was compacted on its behalf. */
  pending: number
  destroy(): void
}

/** A document may grow to this; a flood of pasted text ends here. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

export function openRoom(documentId: string, unfolded: Unfolded, ports: RoomPorts): Room {
  const { ydoc, owners } = unfolded
  const { log, report } = ports
  const members = gathering()
  let lastSeq = unfolded.lastSeq
  let bytesAtMost = unfolded.bytes
  let store: DocumentStore<DocumentType> | null = null
  const changedRecords = recordTracker(ydoc, null)
  const inTurn = turns()
  const inTurnOf = turnsByKey()
  // Nobody on a socket may write in the name under which this process does.
  owners.set(ydoc.clientID, null)

  function storeOf<Type extends DocumentType>(type: Type): DocumentStore<Type> {
    store ??= openStore(ydoc, type as DocumentType, { undoable: false })
    if (store.type.kind !== type.kind) throw new Error(`${documentId} is a ${store.type.kind}, not a ${type.kind}`)
    return store as unknown as DocumentStore<Type>
  }

  async function append(update: Uint8Array, userId: string): Promise<number> {
    try {
      return await log.append(documentId, update, userId)
    } catch (error) {
      // It may have been committed all the same, so memory can't be trusted to hold what the log holds.
      report({ kind: 'append-failed', documentId, error })
      ports.broken()
      throw error
    }
  }

  function publish(
    { update, touched }: Applied,
    { userId, seq }: { readonly userId: string; readonly seq: number },
    author: Member | null,
  ): void {
    lastSeq = Math.max(lastSeq, seq)
    room.pending++
    members.tell({ kind: 'update', update }, author)
    ports.committed({ documentId, userId, seq, touched })
  }

  function isFull(update: Uint8Array): boolean {
    bytesAtMost += update.byteLength
    if (bytesAtMost <= MAX_DOCUMENT_BYTES) return false
    bytesAtMost = Y.encodeStateAsUpdate(ydoc).byteLength + update.byteLength
    return bytesAtMost > MAX_DOCUMENT_BYTES
  }

  function applyFrom(member: Member, update: Uint8Array): Applied {
    let touched: ChangedRecords | null = null
    const listen = (transaction: Y.Transaction) => {
      touched ??= changedRecords(transaction)
    }
    ydoc.on('afterTransaction', listen)
    try {
      Y.applyUpdate(ydoc, update, member)
      return { update, touched: touched ?? new Map() }
    } catch (error) {
      report({ kind: 'apply-failed', documentId, userId: member.userId, error })
      ports.broken()
      throw error
    } finally {
      ydoc.off('afterTransaction', listen)
    }
  }

  async function receive(member: Member, bytes: Uint8Array): Promise<'committed' | RefusalReason> {
    const mayWrite = (client: number) => !owners.has(client) || owners.get(client) === member.userId
    const inspection = inspectUpdate(bytes, ydoc, mayWrite)
    if (!inspection.ok) {
      report({ kind: 'update-refused', documentId, userId: member.userId, flaw: inspection.flaw })
      return inspection.flaw === 'too-large' || inspection.flaw === 'too-many-structs' ? 'too-large' : 'invalid'
    }
    const { news, clients, update } = inspection
    // What the server itself is writing is known in memory a moment before it is committed.
    if (!news) return inTurn(() => 'committed' as const)
    if (member.access === 'read') return 'read-only'
    if (isFull(update)) return 'too-large'
    claim(owners, clients, member.userId)
    const seq = await append(update, member.userId)
    publish(applyFrom(member, update), { userId: member.userId, seq }, member)
    return 'committed'
  }

  const room: Room = {
    members,
    pending: unfolded.updates,
    // In turn, since what the server itself writes is in memory before it is committed.
    welcome: (member, stateVector) =>
      inTurn(() => {
        member.send(encodeServerMessage(welcomeOf(ydoc, member, members, stateVector)))
        members.add(member)
      }),
    // One after the other for each user: two updates in one client's name must not be judged by the same state.
    receive: (member, update) => inTurnOf(member.userId, () => receive(member, update)),
    read: (type) =>
      inTurn(() => {
        const { document, setAside } = storeOf(type)
        return { document, setAside: setAside.value, seq: lastSeq }
      }),
    execute: (command, args, { userId, context }) =>
      inTurn(async () => {
        const written: Applied[] = []
        const listen = (update: Uint8Array, _origin: unknown, _ydoc: Y.Doc, transaction: Y.Transaction) =>
          written.push({ update, touched: changedRecords(transaction) })
        const own = storeOf(command.type)
        ydoc.on('update', listen)
        const result = own.execute(command, args, context ? { context } : {})
        ydoc.off('update', listen)
        for (const applied of written) {
          publish(applied, { userId, seq: await append(applied.update, userId) }, null)
        }
        return result
      }),
    destroy() {
      members.clear()
      store?.destroy()
      ydoc.destroy()
    },
  }
  return room
}

/** An update that is in memory, and what it touched there. */
type Applied = { readonly update: Uint8Array; readonly touched: ChangedRecords }

function welcomeOf(
  ydoc: Y.Doc,
  { id: self, access }: Member,
  members: Gathering,
  stateVector: Uint8Array,
): ServerMessage {
  const update = Y.encodeStateAsUpdate(ydoc, stateVector.byteLength > 0 ? stateVector : undefined)
  return { kind: 'welcome', self, access, stateVector: Y.encodeStateVector(ydoc), update, peers: members.peers() }
}
