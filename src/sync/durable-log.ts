/** An update as it was committed, and who made it. */
export type LoggedUpdate = { readonly update: Uint8Array; readonly userId: string | null }

/** A document's content, or what was added to it: a compacted state and the updates after it, the oldest first. */
export type LoadedLog = {
  /** What `compact` was last given; opaque to the log. */
  readonly snapshot: Uint8Array | null
  readonly updates: readonly LoggedUpdate[]
  /** Number of the newest update in `updates` or `snapshot`; 0 where there is none. */
  readonly lastSeq: number
}

/** What the writer of updates has seen: they were judged by it. */
export type Behind = {
  readonly seq: number
  /**
   * Told what others have written since, while nobody else can write; gives what is added instead. Not called where
   * nothing was missed.
   */
  readonly missed: (log: LoadedLog) => readonly LoggedUpdate[]
}

/**
 * Where documents are kept, for as many processes as there are. Numbers of one document rise in the order of commits:
 * who has seen `n` has seen all before it. `durable-log.contract.ts` says the rest in tests.
 */
export type DurableLog = {
  /**
   * Adds updates in one commit. Resolves with the number of the last one when they are committed to disk (where nothing
   * was added: with that of the newest one); rejects when they are not, or the document doesn't exist.
   * @param behind left out: wherever the log ends
   */
  append(documentId: string, updates: readonly LoggedUpdate[], behind?: Behind): Promise<number>
  /**
   * Null for a document that doesn't exist.
   * @param after only what was added after this number; a state is among it only where it holds something of that
   */
  load(documentId: string, after?: number): Promise<LoadedLog | null>
  /** Numbers of the newest updates, of those documents that exist. */
  lastSeqs(documentIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /**
   * Replaces what was appended up to and including `uptoSeq` by a snapshot that holds it all. Updates appended meanwhile stay.
   * False, and nothing changed, where the log is compacted further already or the document is gone.
   */
  compact(documentId: string, snapshot: Uint8Array, uptoSeq: number): Promise<boolean>
  /**
   * Ends a document's history and begins the next one: the snapshot takes the place of everything, under a number of its
   * own, so that whoever still holds the old history in memory is behind. False, and nothing changed, where the log does
   * not end at `uptoSeq` any more.
   */
  turn(documentId: string, turn: Turn): Promise<boolean>
  /** What a history that has ended had then; null where it goes on, or is not known. */
  endOf(documentId: string, epoch: string): Promise<HistoryEnd | null>
  /** From a history that has ended to the present one, step by step; empty where it goes on, or is not known. */
  bridges(documentId: string, epoch: string): Promise<readonly Uint8Array[]>
}

/** The end of one history, and the beginning of the next. `ends` (a Yjs state vector) and `bridge` are opaque to the log. */
export type Turn = {
  readonly snapshot: Uint8Array
  readonly uptoSeq: number
  readonly from: string
  readonly to: string
  readonly ends: Uint8Array
  readonly bridge: Uint8Array
}

export type HistoryEnd = Pick<Turn, 'ends'> & {
  /** The history that goes on today. */
  readonly present: string
}
