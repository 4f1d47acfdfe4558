import type { DurableLog, LoggedUpdate } from '../durable-log.ts'

type Entry = LoggedUpdate & { readonly seq: number }
type Kept = { snapshot: Uint8Array | null; snapshotSeq: number; updates: Entry[]; lastSeq: number }

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
      documents.set(documentId, { snapshot: null, snapshotSeq: 0, updates: [first], lastSeq: 1 })
    },
    delete: (documentId) => void documents.delete(documentId),
    async append(documentId, update, userId) {
      const kept = documents.get(documentId)
      if (!kept) throw new Error(`no document ${documentId} to append to`)
      kept.lastSeq++
      kept.updates.push({ seq: kept.lastSeq, update: update.slice(), userId })
      return kept.lastSeq
    },
    async load(documentId) {
      const kept = documents.get(documentId)
      if (!kept) return null
      const updates = kept.updates.map(({ update, userId }) => ({ update, userId }))
      return { snapshot: kept.snapshot, updates, lastSeq: kept.lastSeq }
    },
    async compact(documentId, snapshot, uptoSeq) {
      const kept = documents.get(documentId)
      if (!kept || uptoSeq <= kept.snapshotSeq || uptoSeq > kept.lastSeq) return false
      kept.snapshot = snapshot.slice()
      kept.snapshotSeq = uptoSeq
      kept.updates = kept.updates.filter(({ seq }) => seq > uptoSeq)
      return true
    },
  }
}
