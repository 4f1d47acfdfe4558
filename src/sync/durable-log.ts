/** An update as it was committed, and who made it. */
export type LoggedUpdate = { readonly update: Uint8Array; readonly userId: string | null }

/** A document's content: a compacted state and the updates after it, the oldest first. */
export type LoadedLog = {
  /** What `compact` was last given; opaque to the log. */
  readonly snapshot: Uint8Array | null
  readonly updates: readonly LoggedUpdate[]
  /** Number of the newest update in `updates` or `snapshot`; 0 where there is none. */
  readonly lastSeq: number
}

/**
 * Where documents are kept. Numbers of one document rise in the order of commits: who has seen `n` has seen all before it.
 * `durable-log.contract.ts` says the rest in tests.
 */
export type DurableLog = {
  /** Resolves with the update's number when it is committed to disk; rejects when it is not, or the document doesn't exist. */
  append(documentId: string, update: Uint8Array, userId: string | null): Promise<number>
  /** Null for a document that doesn't exist. */
  load(documentId: string): Promise<LoadedLog | null>
  /**
   * Replaces what was appended up to and including `uptoSeq` by a snapshot that holds it all. Updates appended meanwhile stay.
   * False, and nothing changed, where the log is compacted further already or the document is gone.
   */
  compact(documentId: string, snapshot: Uint8Array, uptoSeq: number): Promise<boolean>
}
