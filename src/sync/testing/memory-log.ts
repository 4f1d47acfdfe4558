import type { DurableLog, LoadedLog, LoggedUpdate, Turn } from '../durable-log.ts'

type Entry = LoggedUpdate & { readonly seq: number }
type Kept = {
  snapshot: Uint8Array | null
  snapshotSeq: number
  updates: Entry[]
  lastSeq: number
  readonly turns: Turn[]
}

export type MemoryLog = DurableLog & {
  /** Makes a document, as storage does when somebody begins one. */
  make(documentId: string, firstUpdate: Uint8Array, userId: string | null): void
  delete(documentId: string): void
}

/** A log that lives as long as the process: for tests, and for trying things out. */
export function memoryLog(): MemoryLog {
  const documents = new Map<string, Kept>()
  return {
    make(documentId, update, userId) {
      const first = { seq: 1, update: update.slice(), userId }
      documents.set(documentId, { snapshot: null, snapshotSeq: 0, updates: [first], lastSeq: 1, turns: [] })
    },
    delete: (documentId) => void documents.delete(documentId),
    async append(documentId, updates, behind) {
      const kept = documents.get(documentId)
      if (!kept) throw new Error(`no document ${documentId} to append to`)
      const added = behind && behind.seq < kept.lastSeq ? behind.missed(contentAfter(kept, behind.seq)) : updates
      for (const { update, userId } of added) {
        kept.lastSeq++
        kept.updates.push({ seq: kept.lastSeq, update: update.slice(), userId })
      }
      return kept.lastSeq
    },
    async load(documentId, after = 0) {
      const kept = documents.get(documentId)
      return kept ? contentAfter(kept, after) : null
    },
    async lastSeqs(documentIds) {
      const found = documentIds.map((id) => [id, documents.get(id)?.lastSeq] as const)
      return new Map(found.flatMap(([id, seq]) => (seq === undefined ? [] : [[id, seq] as const])))
    },
    async compact(documentId, snapshot, uptoSeq) {
      const kept = documents.get(documentId)
      if (!kept || uptoSeq <= kept.snapshotSeq || uptoSeq > kept.lastSeq) return false
      kept.snapshot = snapshot.slice()
      kept.snapshotSeq = uptoSeq
      kept.updates = kept.updates.filter(({ seq }) => seq > uptoSeq)
      return true
    },
    async turn(documentId, turn) {
      const kept = documents.get(documentId)
      if (!kept || turn.uptoSeq !== kept.lastSeq) return false
      kept.turns.push(turn)
      kept.snapshot = turn.snapshot
      kept.snapshotSeq = ++kept.lastSeq
      kept.updates = []
      return true
    },
    async endOf(documentId, epoch) {
      const turns = documents.get(documentId)?.turns ?? []
      const ends = turns.find(({ from }) => from === epoch)?.ends
      return ends ? { ends, present: turns.at(-1)?.to ?? '' } : null
    },
    async bridges(documentId, epoch) {
      const turns = documents.get(documentId)?.turns ?? []
      const first = turns.findIndex(({ from }) => from === epoch)
      return first < 0 ? [] : turns.slice(first).map(({ bridge }) => bridge)
    },
  }
}

function contentAfter({ snapshot, snapshotSeq, updates, lastSeq }: Kept, after: number): LoadedLog {
  const left = updates.filter(({ seq }) => seq > after).map(({ update, userId }) => ({ update, userId }))
  return { snapshot: snapshotSeq > after ? snapshot : null, updates: left, lastSeq }
}
