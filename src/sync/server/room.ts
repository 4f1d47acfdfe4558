import * as Y from 'yjs'
import type { z } from 'zod'
import type { Command, Context } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import type { DocumentOf, DocumentType } from '../../domain/document-type.ts'
import type { Result } from '../../domain/result.ts'
import type { RefusalReason } from '../connection-status.ts'
import { type DocumentStore, openStore, type SetAside } from '../document-store.ts'
import type { DurableLog, LoadedLog, LoggedUpdate } from '../durable-log.ts'
import { isWorn } from '../epoch/renew.ts'
import { inspectUpdate } from '../update/inspect.ts'
import { MAX_UPDATE_BYTES } from '../wire/limits.ts'
import { maySend } from '../wire/message-needs.ts'
import { encodeServerMessage } from '../wire/messages.ts'
import { type ChangedRecords, recordTracker } from '../ydoc/changed-records.ts'
import { type Gathering, gathering, type Member, type Shown } from './gathering.ts'
import type { Report } from './report.ts'
import { claim, clientsOf, decodeSnapshot } from './snapshot.ts'
import { turns, turnsByKey } from './turns.ts'
import type { Unfolded } from './unfold.ts'
import { openWays } from './ways.ts'

/** A commit, as others may want to hear of it. */
export type Committed = {
  readonly documentId: string
  /** Null where it isn't known any more. */
  readonly userId: string | null
  readonly seq: number
  /** Which records it touched, by table; names and ids as they were sent, thus not all of them records that exist. */
  readonly touched: ChangedRecords
  /** Another process committed it, and this one has only learnt of it. */
  readonly elsewhere: boolean
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
  /** Hears of who is here on sockets of this process, and who no longer. */
  readonly shown?: Shown | undefined
  /** Memory may differ from the log: everybody is sent away, and comes back to a fresh room. */
  readonly broken: () => void
}

/** What a client says that it has. */
export type Hello = { readonly stateVector: Uint8Array; readonly epoch?: string }

/** A document that somebody has open: one Yjs document in memory and those who are in it. */
export type Room = {
  readonly members: Gathering
  /** Lets a member in and sends it what it lacks. False where its page knows nothing of histories that end. */
  welcome(member: Member, hello: Hello): Promise<boolean>
  /** Resolves when the update is committed and everybody else has been told; gives the reason where it is refused. */
  receive(member: Member, update: Uint8Array): Promise<'committed' | RefusalReason>
  /** The same for an update of the history that the member named, which has ended; its author is told too. */
  receiveLate(member: Member, update: Uint8Array): Promise<'committed' | RefusalReason>
  read<Type extends DocumentType>(type: Type): Promise<Reading<Type>>
  execute<Type extends DocumentType, Args extends z.ZodType>(
    command: Command<Type, Args>,
    args: z.input<Args>,
    by: { readonly userId: string; readonly context?: Context },
  ): Promise<Result<Diff>>
  /** Reads what other processes have written, if anything: memory is then the log as it was a moment ago. */
  catchUp(): Promise<void>
  /** Number of the newest update in memory; everything up to it is there. */
  readonly lastSeq: number
  /** Whether opening the document has become slow by its past. */
  isWorn(): boolean
  /** Updates since the room was opened or the log was compacted on its behalf. */
  pending: number
  destroy(): void
}

/** A document may grow to this; a flood of pasted text ends here. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
/** Most updates that one commit takes: bounds the statement's size when a disk stalls. */
const BATCH = 200

/**
 * Memory is the log up to `lastSeq`, in its order: what people send waits while a commit is under way, is then judged by
 * all that was committed before it, by this process or another, and committed together. A slow disk costs latency and
 * not throughput. (What the server itself writes by a command is in memory a moment before it is committed.)
 */
export function openRoom(documentId: string, unfolded: Unfolded, ports: RoomPorts): Room {
  const { ydoc, owners, epoch } = unfolded
  const { log, report } = ports
  const members = gathering({ ...(ports.shown ? { shown: ports.shown } : {}) })
  let lastSeq = unfolded.lastSeq
  let bytesAtMost = unfolded.bytes
  let store: DocumentStore<DocumentType> | null = null
  const waiting: Waiting[] = []
  let catching: Promise<void> | null = null
  let isGone = false
  const ways = openWays(log, documentId)
  /** Of members who came from a history that has ended: which. */
  const cameFrom = new WeakMap<Member, string>()
  const changedRecords = recordTracker(ydoc, null)
  const inRow = turns()
  /** What is committed and in memory, and of which nobody has been told yet. */
  let untold: (() => void) | null = null
  /** The state as whoever opens the document gets it; many may come at once. */
  let whole: Uint8Array | null = null
  ydoc.on('update', () => {
    whole = null
  })
  const inTurnOf = turnsByKey()
  // Nobody on a socket may write in the name under which this process does.
  owners.set(ydoc.clientID, null)

  /** In the row of all that changes or shows the document, after everybody was told of what is in it. */
  function inTurn<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    return inRow(() => {
      tellRest()
      return work()
    })
  }

  function tellRest(): void {
    const tell = untold
    untold = null
    tell?.()
  }

  function storeOf<Type extends DocumentType>(type: Type): DocumentStore<Type> {
    store ??= openStore(ydoc, type as DocumentType, { undoable: false })
    if (store.type.kind !== type.kind) throw new Error(`${documentId} is a ${store.type.kind}, not a ${type.kind}`)
    return store as unknown as DocumentStore<Type>
  }

  /**
   * Gives the number of the last one.
   * @param missed others have written what memory didn't have; gives what is added instead
   */
  async function append(
    updates: readonly LoggedUpdate[],
    missed: (missing: LoadedLog) => readonly LoggedUpdate[],
  ): Promise<number> {
    try {
      lastSeq = await log.append(documentId, updates, { seq: lastSeq, missed })
      return lastSeq
    } catch (error) {
      if (error instanceof HistoryEnded) throw error
      // It may have been committed all the same, so memory can't be trusted to hold what the log holds.
      report({ kind: 'append-failed', documentId, error })
      ports.broken()
      throw error
    }
  }

  /** Another process has ended the history that is in memory here: everybody comes back to the next one. */
  function ended(): HistoryEnded {
    ports.broken()
    return new HistoryEnded(`the history of document ${documentId} has ended`)
  }

  /** Takes in what other processes have committed. */
  function learn({ snapshot, updates, lastSeq: upto }: LoadedLog): void {
    tellRest()
    const compacted = snapshot && decodeSnapshot(snapshot)
    if (compacted && compacted.epoch !== epoch) throw ended()
    for (const [client, userId] of compacted?.owners ?? []) owners.set(client, userId)
    const missing = updates.map((logged, at) => ({ ...logged, seq: upto - updates.length + 1 + at }))
    const lacking = compacted && Y.diffUpdate(compacted.state, Y.encodeStateVector(ydoc))
    const state = lacking ? [{ update: lacking, userId: null, seq: upto - updates.length }] : []
    for (const { update, userId, seq } of [...state, ...missing]) {
      try {
        const applied = apply(update, null)
        claim(owners, clientsOf(update), userId)
        bytesAtMost += update.byteLength
        publish({ ...applied, userId, seq, elsewhere: true, knows: null })
      } catch (error) {
        report({ kind: 'damaged-log', documentId, updates: 1 })
        ports.broken()
        throw error
      }
    }
    lastSeq = upto
  }

  async function catchUp(): Promise<void> {
    const newest = (await log.lastSeqs([documentId])).get(documentId)
    // It was deleted, and nobody here has heard of it.
    if (newest === undefined) return ports.broken()
    if (isGone || newest <= lastSeq) return
    const missing = await log.load(documentId, lastSeq)
    if (missing && !isGone) learn(missing)
  }

  function publish(...several: readonly News[]): void {
    members.tellTogether(several.map(({ update, knows }) => ({ message: { kind: 'update', update }, but: knows })))
    for (const { touched, userId, seq, elsewhere } of several) {
      if (!elsewhere) room.pending++
      ports.committed({ documentId, userId, seq, elsewhere, touched })
    }
  }

  function isFull(update: Uint8Array): boolean {
    bytesAtMost += update.byteLength
    if (bytesAtMost <= MAX_DOCUMENT_BYTES) return false
    bytesAtMost = Y.encodeStateAsUpdate(ydoc).byteLength + update.byteLength
    return bytesAtMost > MAX_DOCUMENT_BYTES
  }

  function apply(update: Uint8Array, origin: Member | null): Applied {
    let touched: ChangedRecords | null = null
    const listen = (transaction: Y.Transaction) => {
      touched ??= changedRecords(transaction)
    }
    ydoc.on('afterTransaction', listen)
    try {
      Y.applyUpdate(ydoc, update, origin)
      return { update, touched: touched ?? new Map() }
    } finally {
      ydoc.off('afterTransaction', listen)
    }
  }

  async function welcome(member: Member, { stateVector, epoch: theirs }: Hello): Promise<boolean> {
    if (theirs === undefined && epoch !== '') return false
    const isLate = theirs !== undefined && theirs !== epoch
    const end = isLate ? await log.endOf(documentId, theirs) : null
    if (end && end.present !== epoch) throw ended()
    if (isLate) cameFrom.set(member, theirs)
    // In turn, since what the server itself writes is in memory before it is committed.
    return inTurn(() => {
      const has = isLate || stateVector.byteLength === 0 ? undefined : stateVector
      if (!has) whole ??= Y.encodeStateAsUpdate(ydoc)
      const update = has ? Y.encodeStateAsUpdate(ydoc, has) : (whole as Uint8Array)
      const [now, peers] = [Y.encodeStateVector(ydoc), members.peers()]
      const { id: self, access } = member
      const ended = end?.ends ?? null
      member.send(encodeServerMessage({ kind: 'welcome', self, access, stateVector: now, update, peers, epoch, ended }))
      members.add(member)
      return true
    })
  }

  async function receiveLate(member: Member, bytes: Uint8Array): Promise<'committed' | RefusalReason> {
    if (bytes.byteLength > MAX_UPDATE_BYTES) return 'too-large'
    const from = cameFrom.get(member)
    const way = from === undefined ? null : await ways.from(from)
    if (!way) return 'other-history'
    const crossed = way(bytes)
    if (crossed) return receive(member, crossed, null)
    report({ kind: 'update-refused', documentId, userId: member.userId, flaw: 'malformed' })
    return 'invalid'
  }

  function judge({ member, bytes }: Waiting): Judged {
    const mayWrite = (client: number) => !owners.has(client) || owners.get(client) === member.userId
    const inspection = inspectUpdate(bytes, ydoc, mayWrite)
    if (!inspection.ok) {
      report({ kind: 'update-refused', documentId, userId: member.userId, flaw: inspection.flaw })
      const isLarge = inspection.flaw === 'too-large' || inspection.flaw === 'too-many-structs'
      return { outcome: isLarge ? 'too-large' : 'invalid' }
    }
    const { news, clients, update } = inspection
    if (!news) return { outcome: 'committed' }
    if (!maySend(member.access, 'update')) return { outcome: 'read-only' }
    if (isFull(update)) return { outcome: 'too-large' }
    const claimed = clients.filter((client) => !owners.has(client))
    claim(owners, claimed, member.userId)
    return { outcome: 'committed', update, claimed }
  }

  async function commitWaiting(): Promise<void> {
    const batch = waiting.splice(0, BATCH)
    if (waiting.length > 0) void inRow(commitWaiting)
    // While the database commits these, everybody is told of those before: once the query is on its way.
    if (untold) setImmediate(tellRest)
    let judged: readonly Judged[] = []
    const judgeAll = () => {
      judged = batch.map(judge)
      return batch.flatMap(({ member: { userId } }, at) => {
        const update = judged[at]?.update
        return update ? [{ update, userId }] : []
      })
    }
    try {
      if (isGone) throw new Error(`${documentId} is not in memory any more`)
      const updates = judgeAll()
      if (updates.length > 0) {
        await append(updates, (missing) => {
          // Whose a new client is, the log decides.
          for (const { claimed } of judged) for (const client of claimed ?? []) owners.delete(client)
          learn(missing)
          return judgeAll()
        })
      }
      let seq = lastSeq - judged.filter(({ update }) => update).length
      const news = batch.flatMap(({ member, knows }, at): News[] => {
        const update = judged[at]?.update
        const { userId } = member
        return update ? [{ ...applyFrom(member, update), userId, seq: ++seq, elsewhere: false, knows }] : []
      })
      tellRest()
      untold = () => {
        try {
          publish(...news)
          for (const [at, { done }] of batch.entries()) done.resolve((judged[at] as Judged).outcome)
        } catch (error) {
          rejectAll(batch, error)
        }
      }
      if (waiting.length === 0) tellRest()
    } catch (error) {
      tellRest()
      rejectAll(batch, error)
    }
  }

  function applyFrom(member: Member, update: Uint8Array): Applied {
    try {
      return apply(update, member)
    } catch (error) {
      report({ kind: 'apply-failed', documentId, userId: member.userId, error })
      ports.broken()
      throw error
    }
  }

  function receive(member: Member, bytes: Uint8Array, knows: Member | null): Promise<'committed' | RefusalReason> {
    const done = Promise.withResolvers<'committed' | RefusalReason>()
    waiting.push({ member, bytes, knows, done })
    if (waiting.length === 1) void inRow(commitWaiting)
    return done.promise
  }

  const room: Room = {
    members,
    pending: unfolded.updates,
    get lastSeq() {
      return lastSeq
    },
    welcome,
    // One after the other for each user: two updates in one client's name must not be judged by the same state.
    receive: (member, update) => inTurnOf(member.userId, () => receive(member, update, member)),
    receiveLate: (member, update) => inTurnOf(member.userId, () => receiveLate(member, update)),
    isWorn: () => isWorn(ydoc),
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
        if (written.length === 0) return result
        const updates = written.map(({ update }) => ({ update, userId }))
        const last = await append(updates, (missing) => {
          learn(missing)
          return updates
        })
        const first = last - written.length + 1
        publish(
          ...written.map((applied, at) => ({ ...applied, userId, seq: first + at, elsewhere: false, knows: null })),
        )
        return result
      }),
    catchUp() {
      // One that hasn't begun yet serves everybody.
      catching ??= inTurn(() => {
        catching = null
        return catchUp()
      })
      return catching
    },
    destroy() {
      tellRest()
      isGone = true
      members.clear()
      store?.destroy()
      ydoc.destroy()
    },
  }
  return room
}

/** An update that somebody has sent. */
type Waiting = {
  readonly member: Member
  readonly bytes: Uint8Array
  /** Who has it in this history's terms already. */
  readonly knows: Member | null
  readonly done: PromiseWithResolvers<'committed' | RefusalReason>
}

function rejectAll(batch: readonly Waiting[], error: unknown): void {
  for (const { done } of batch) done.reject(error)
}

/** What becomes of it, once it is committed where there is something to commit. */
type Judged = {
  readonly outcome: 'committed' | RefusalReason
  readonly update?: Uint8Array
  /** Yjs clients that became the sender's by it. */
  readonly claimed?: readonly number[]
}

/** An update that is in memory, and what it touched there. */
type Applied = { readonly update: Uint8Array; readonly touched: ChangedRecords }

/** A commit of which others are to be told. */
type News = Applied &
  Pick<Committed, 'userId' | 'seq' | 'elsewhere'> & {
    /** Who has it already. */
    readonly knows: Member | null
  }

/** Somebody ended the history that is in memory; everybody in it has been sent on to the next one. */
export class HistoryEnded extends Error {}
