import type { z } from 'zod'
import type { Command, Context } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import type { DocumentOf, DocumentType } from '../../domain/document-type.ts'
import type { Result } from '../../domain/result.ts'
import type { SetAside } from '../document-store.ts'
import type { DurableLog } from '../durable-log.ts'
import { MAX_UPDATE_BYTES } from '../wire/limits.ts'
import { encodeServerMessage } from '../wire/messages.ts'
import { type Gathering, gathering, type Member, type Shown } from './gathering.ts'
import { holdDocument } from './held-document.ts'
import { type Outcome, openIntake } from './intake.ts'
import { parcel } from './parcel.ts'
import type { Report } from './report.ts'
import { type Committed, type News, openTeller } from './teller.ts'
import { turns, turnsByKey } from './turns.ts'
import type { Unfolded } from './unfold.ts'
import { openWays } from './ways.ts'

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
  receive(member: Member, update: Uint8Array): Promise<Outcome>
  /** The same for an update of the history that the member named, which has ended; its author is told too. */
  receiveLate(member: Member, update: Uint8Array): Promise<Outcome>
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

const NOTHING = new Uint8Array()

/**
 * Memory is the log up to `lastSeq`, in its order: whatever changes or shows the document does so one after the other.
 * (What the server itself writes by a command is in memory a moment before it is committed.)
 */
export function openRoom(documentId: string, unfolded: Unfolded, ports: RoomPorts): Room {
  const { log, report, broken } = ports
  const members = gathering({ ...(ports.shown ? { shown: ports.shown } : {}) })
  const teller = openTeller(documentId, members, (change) => {
    if (!change.elsewhere) room.pending++
    ports.committed(change)
  })
  const tell = (news: readonly News[]) => teller.tell(news, () => news)
  const held = holdDocument(documentId, unfolded, {
    log,
    report,
    broken,
    learnt: (update) => tell([{ ...update, elsewhere: true, knows: null }]),
  })
  const ways = openWays(log, documentId)
  /** Of members who came from a history that has ended: which. */
  const cameFrom = new WeakMap<Member, string>()
  const inRow = turns()
  const inTurnOf = turnsByKey()
  const take = openIntake(documentId, { held, teller, inRow, report, broken })
  let catching: Promise<void> | null = null

  /** In the row of all that changes or shows the document, after everybody was told of what is in it. */
  function inTurn<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    return inRow(() => {
      teller.tellRest()
      return work()
    })
  }

  async function welcome(member: Member, { stateVector: has, epoch: theirs }: Hello): Promise<boolean> {
    const { epoch } = held
    if (theirs === undefined && epoch !== '') return false
    const isLate = theirs !== undefined && theirs !== epoch
    const end = isLate ? await log.endOf(documentId, theirs) : null
    if (end && end.present !== epoch) throw held.ended()
    if (isLate) cameFrom.set(member, theirs)
    // In turn, since what the server itself writes is in memory before it is committed.
    return inTurn(() => {
      const { update, stateVector } = held.lackedBy(isLate ? NOTHING : has)
      const { id: self, access } = member
      const [peers, ended] = [members.peers(), end?.ends ?? null]
      const message = { kind: 'welcome', self, access, stateVector, update, peers, epoch, ended } as const
      member.send(parcel([encodeServerMessage(message)]))
      members.add(member)
      return true
    })
  }

  async function receiveLate(member: Member, bytes: Uint8Array): Promise<Outcome> {
    if (bytes.byteLength > MAX_UPDATE_BYTES) return 'too-large'
    const from = cameFrom.get(member)
    const way = from === undefined ? null : await ways.from(from)
    if (!way) return 'other-history'
    const crossed = way(bytes)
    if (crossed) return take(member, crossed, null)
    report({ kind: 'update-refused', documentId, userId: member.userId, flaw: 'malformed' })
    return 'invalid'
  }

  const room: Room = {
    members,
    pending: unfolded.updates,
    get lastSeq() {
      return held.lastSeq
    },
    welcome,
    // One after the other for each user: two updates in one client's name must not be judged by the same state.
    receive: (member, update) => inTurnOf(member.userId, () => take(member, update, member)),
    receiveLate: (member, update) => inTurnOf(member.userId, () => receiveLate(member, update)),
    isWorn: held.isWorn,
    read: (type) =>
      inTurn(() => {
        const { document, setAside } = held.storeOf(type)
        return { document, setAside: setAside.value, seq: held.lastSeq }
      }),
    execute: (command, args, { userId, context }) =>
      inTurn(async () => {
        const { result, written } = held.execute(command, args, context)
        if (written.length === 0) return result
        const updates = written.map(({ update }) => ({ update, userId }))
        const last = await held.append(updates, (learn) => {
          learn()
          return updates
        })
        const first = last - written.length + 1
        tell(written.map((applied, at) => ({ ...applied, userId, seq: first + at, elsewhere: false, knows: null })))
        return result
      }),
    catchUp() {
      // One that hasn't begun yet serves everybody.
      catching ??= inTurn(() => {
        catching = null
        return held.catchUp()
      })
      return catching
    },
    destroy() {
      teller.tellRest()
      members.clear()
      held.destroy()
    },
  }
  return room
}
