import * as Y from 'yjs'
import type { z } from 'zod'
import type { Command, Context } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import type { DocumentType } from '../../domain/document-type.ts'
import type { Result } from '../../domain/result.ts'
import { type DocumentStore, openStore } from '../document-store.ts'
import type { DurableLog, LoadedLog, LoggedUpdate } from '../durable-log.ts'
import { isWorn } from '../epoch/renew.ts'
import { type Inspection, inspectUpdate } from '../update/inspect.ts'
import { type ChangedRecords, recordTracker } from '../ydoc/changed-records.ts'
import type { Report } from './report.ts'
import { claim, clientsOf, decodeSnapshot } from './snapshot.ts'
import type { Unfolded } from './unfold.ts'

/** An update that is in memory, and what it touched there. */
export type Applied = { readonly update: Uint8Array; readonly touched: ChangedRecords }

/** An update that another process has committed. */
export type Learnt = Applied & { readonly userId: string | null; readonly seq: number }

export type HeldPorts = {
  readonly log: DurableLog
  readonly report: Report
  /** Hears of what other processes have committed, once it is in memory. */
  readonly learnt: (update: Learnt) => void
  /** Memory may differ from the log. */
  readonly broken: () => void
}

/** A document in memory, as the log has it up to `lastSeq`. */
export type HeldDocument = {
  readonly epoch: string
  /** Number of the newest update in memory; everything up to it is there. */
  readonly lastSeq: number
  /** What is wrong with an update of that user's, and what of it is news. */
  inspect(update: Uint8Array, userId: string): Inspection
  /** Whether the document may grow by so much; takes the room, if so. */
  hasRoomFor(update: Uint8Array): boolean
  /** Makes those of the Yjs clients the user's that are nobody's; gives them. */
  claim(clients: readonly number[], userId: string): readonly number[]
  disclaim(clients: readonly number[]): void
  /**
   * Commits; memory is as it was. Resolves with the number of the last one.
   * @param missed others have written what memory didn't have; it calls `learn`, and gives what is added instead
   */
  append(updates: readonly LoggedUpdate[], missed: (learn: () => void) => readonly LoggedUpdate[]): Promise<number>
  /** Into memory, with what was committed. */
  apply(update: Uint8Array, origin: unknown): Applied
  /** In memory at once; what is written is to be appended. */
  execute<Type extends DocumentType, Args extends z.ZodType>(
    command: Command<Type, Args>,
    args: z.input<Args>,
    context: Context | undefined,
  ): { readonly result: Result<Diff>; readonly written: readonly Applied[] }
  /** Reads what other processes have written, if anything: memory is then the log as it was a moment ago. */
  catchUp(): Promise<void>
  storeOf<Type extends DocumentType>(type: Type): DocumentStore<Type>
  /** What a copy with this state vector lacks, and where it is then. */
  lackedBy(stateVector: Uint8Array): { readonly update: Uint8Array; readonly stateVector: Uint8Array }
  /** Whether opening the document has become slow by its past. */
  isWorn(): boolean
  /** Another process has ended the history that is in memory here: everybody comes back to the next one. */
  ended(): HistoryEnded
  readonly isGone: boolean
  destroy(): void
}

/** Somebody ended the history that is in memory; everybody in it has been sent on to the next one. */
export class HistoryEnded extends Error {}

/** A document may grow to this; a flood of pasted text ends here. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

export function holdDocument(documentId: string, unfolded: Unfolded, ports: HeldPorts): HeldDocument {
  const { ydoc, owners, epoch } = unfolded
  const { log, report } = ports
  let lastSeq = unfolded.lastSeq
  let bytesAtMost = unfolded.bytes
  let store: DocumentStore<DocumentType> | null = null
  let isGone = false
  const changedRecords = recordTracker(ydoc, null)
  /** As whoever opens the document gets it; many may come at once. */
  let whole: ReturnType<HeldDocument['lackedBy']> | null = unfolded.state && {
    update: unfolded.state,
    stateVector: Y.encodeStateVector(ydoc),
  }
  // Whoever listens to updates has them encoded.
  ydoc.on('afterTransaction', () => {
    whole = null
  })
  // Nobody on a socket may write in the name under which this process does.
  owners.set(ydoc.clientID, null)

  function ended(): HistoryEnded {
    ports.broken()
    return new HistoryEnded(`the history of document ${documentId} has ended`)
  }

  function apply(update: Uint8Array, origin: unknown): Applied {
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

  /** Takes in what other processes have committed. */
  function learn({ snapshot, updates, lastSeq: upto }: LoadedLog): void {
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
        ports.learnt({ ...applied, userId, seq })
      } catch (error) {
        report({ kind: 'damaged-log', documentId, updates: 1 })
        ports.broken()
        throw error
      }
    }
    lastSeq = upto
  }

  function stateFor(stateVector?: Uint8Array) {
    return { update: Y.encodeStateAsUpdate(ydoc, stateVector), stateVector: Y.encodeStateVector(ydoc) }
  }

  function storeOf<Type extends DocumentType>(type: Type): DocumentStore<Type> {
    store ??= openStore(ydoc, type as DocumentType, { undoable: false })
    if (store.type.kind !== type.kind) throw new Error(`${documentId} is a ${store.type.kind}, not a ${type.kind}`)
    return store as unknown as DocumentStore<Type>
  }

  return {
    epoch,
    get lastSeq() {
      return lastSeq
    },
    get isGone() {
      return isGone
    },
    inspect: (update, userId) =>
      inspectUpdate(update, ydoc, (client) => !owners.has(client) || owners.get(client) === userId),
    hasRoomFor(update) {
      bytesAtMost += update.byteLength
      if (bytesAtMost <= MAX_DOCUMENT_BYTES) return true
      bytesAtMost = Y.encodeStateAsUpdate(ydoc).byteLength + update.byteLength
      return bytesAtMost <= MAX_DOCUMENT_BYTES
    },
    claim(clients, userId) {
      const claimed = clients.filter((client) => !owners.has(client))
      claim(owners, claimed, userId)
      return claimed
    },
    disclaim(clients) {
      for (const client of clients) owners.delete(client)
    },
    async append(updates, missed) {
      try {
        const behind = { seq: lastSeq, missed: (missing: LoadedLog) => missed(() => learn(missing)) }
        lastSeq = await log.append(documentId, updates, behind)
        return lastSeq
      } catch (error) {
        if (error instanceof HistoryEnded) throw error
        // It may have been committed all the same, so memory can't be trusted to hold what the log holds.
        report({ kind: 'append-failed', documentId, error })
        ports.broken()
        throw error
      }
    },
    apply,
    execute(command, args, context) {
      const own = storeOf(command.type)
      const written: Applied[] = []
      const listen = (update: Uint8Array, _origin: unknown, _ydoc: Y.Doc, transaction: Y.Transaction) =>
        written.push({ update, touched: changedRecords(transaction) })
      ydoc.on('update', listen)
      const result = own.execute(command, args, context ? { context } : {})
      ydoc.off('update', listen)
      return { result, written }
    },
    async catchUp() {
      const newest = (await log.lastSeqs([documentId])).get(documentId)
      // It was deleted, and nobody here has heard of it.
      if (newest === undefined) return ports.broken()
      if (isGone || newest <= lastSeq) return
      const missing = await log.load(documentId, lastSeq)
      if (missing && !isGone) learn(missing)
    },
    storeOf,
    lackedBy(stateVector) {
      if (!isEmpty(stateVector)) return stateFor(stateVector)
      whole ??= stateFor()
      return whole
    },
    isWorn: () => isWorn(ydoc),
    ended,
    destroy() {
      isGone = true
      store?.destroy()
      ydoc.destroy()
    },
  }
}

/** A state vector that names no client, as Yjs writes it, or none at all. */
function isEmpty(stateVector: Uint8Array): boolean {
  return stateVector.byteLength === 0 || (stateVector.byteLength === 1 && stateVector[0] === 0)
}
