import type { RefusalReason } from '../connection-status.ts'
import { maySend } from '../wire/message-needs.ts'
import type { Member } from './gathering.ts'
import type { Applied, HeldDocument } from './held-document.ts'
import type { Report } from './report.ts'
import type { News, Teller } from './teller.ts'
import type { turns } from './turns.ts'

/** An update that somebody has sent. */
type Waiting = {
  readonly member: Member
  readonly bytes: Uint8Array
  /** Who has it in this history's terms already. */
  readonly knows: Member | null
  readonly done: PromiseWithResolvers<Outcome>
}

export type Outcome = 'committed' | RefusalReason

/** What becomes of it, once it is committed where there is something to commit. */
type Judged = {
  readonly outcome: Outcome
  readonly update?: Uint8Array
  /** Yjs clients that became the sender's by it. */
  readonly claimed?: readonly number[]
}

export type IntakePorts = {
  readonly held: HeldDocument
  readonly teller: Teller
  /** The row of all that changes the document. */
  readonly inRow: ReturnType<typeof turns>
  readonly report: Report
  readonly broken: () => void
}

/** Most updates that one commit takes: bounds the statement's size when a disk stalls. */
const BATCH = 200

/**
 * Takes what people send: it waits while a commit is under way, is then judged by all that was committed before it, by
 * this process or another, and committed together. A slow disk costs latency and not throughput.
 * @returns resolves when the update is committed and everybody else has been told; gives the reason where it is refused
 */
export function openIntake(documentId: string, { held, teller, inRow, report, broken }: IntakePorts) {
  const waiting: Waiting[] = []

  function judge({ member, bytes }: Waiting): Judged {
    const inspection = held.inspect(bytes, member.userId)
    if (!inspection.ok) {
      report({ kind: 'update-refused', documentId, userId: member.userId, flaw: inspection.flaw })
      const isLarge = inspection.flaw === 'too-large' || inspection.flaw === 'too-many-structs'
      return { outcome: isLarge ? 'too-large' : 'invalid' }
    }
    const { news, clients, update } = inspection
    if (!news) return { outcome: 'committed' }
    if (!maySend(member.access, 'update')) return { outcome: 'read-only' }
    if (!held.hasRoomFor(update)) return { outcome: 'too-large' }
    return { outcome: 'committed', update, claimed: held.claim(clients, member.userId) }
  }

  async function commitWaiting(): Promise<void> {
    const batch = waiting.splice(0, BATCH)
    if (waiting.length > 0) void inRow(commitWaiting)
    // While the database commits these, everybody is told of those before: once the query is on its way.
    if (teller.hasRest) setImmediate(teller.tellRest)
    try {
      if (held.isGone) throw new Error(`${documentId} is not in memory any more`)
      const judged = await commit(batch)
      let seq = held.lastSeq - judged.filter(({ update }) => update).length
      const news = batch.flatMap(({ member, knows }, at) => {
        const update = judged[at]?.update
        return update ? [{ update, member, userId: member.userId, seq: ++seq, elsewhere: false, knows }] : []
      })
      let applied: readonly News[] | null = null
      const applyAll = () => {
        applied ??= news.map(({ member, ...each }) => ({ ...each, ...applyFrom(member, each.update) }))
        return applied
      }
      // What waits is judged by what is in memory; where nothing does, others needn't wait for that.
      if (waiting.length > 0) applyAll()
      teller.later(() => {
        try {
          teller.tell(news, applyAll)
          for (const [at, { done }] of batch.entries()) done.resolve((judged[at] as Judged).outcome)
        } catch (error) {
          rejectAll(batch, error)
        }
      })
      if (waiting.length === 0) teller.tellRest()
    } catch (error) {
      teller.tellRest()
      rejectAll(batch, error)
    }
  }

  async function commit(batch: readonly Waiting[]): Promise<readonly Judged[]> {
    let judged: readonly Judged[] = []
    const judgeAll = () => {
      judged = batch.map(judge)
      return batch.flatMap(({ member: { userId } }, at) => {
        const update = judged[at]?.update
        return update ? [{ update, userId }] : []
      })
    }
    const updates = judgeAll()
    if (updates.length === 0) return judged
    await held.append(updates, (learn) => {
      // Whose a new client is, the log decides.
      for (const { claimed } of judged) held.disclaim(claimed ?? [])
      learn()
      return judgeAll()
    })
    return judged
  }

  function applyFrom(member: Member, update: Uint8Array): Applied {
    try {
      return held.apply(update, member)
    } catch (error) {
      report({ kind: 'apply-failed', documentId, userId: member.userId, error })
      broken()
      throw error
    }
  }

  return (member: Member, bytes: Uint8Array, knows: Member | null): Promise<Outcome> => {
    const done = Promise.withResolvers<Outcome>()
    waiting.push({ member, bytes, knows, done })
    if (waiting.length === 1) void inRow(commitWaiting)
    return done.promise
  }
}

function rejectAll(batch: readonly Waiting[], error: unknown): void {
  for (const { done } of batch) done.reject(error)
}
