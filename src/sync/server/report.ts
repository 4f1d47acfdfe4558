import type { Flaw } from '../update/inspect.ts'

/** What an operator may want to know. None of it holds a document's content or a token. */
export type SyncEvent =
  | { readonly kind: 'update-refused'; readonly documentId: string; readonly userId: string; readonly flaw: Flaw }
  | { readonly kind: 'message-refused'; readonly documentId: string; readonly userId: string | null }
  | { readonly kind: 'origin-refused'; readonly origin: string }
  | { readonly kind: 'append-failed'; readonly documentId: string; readonly error: unknown }
  | { readonly kind: 'apply-failed'; readonly documentId: string; readonly userId: string; readonly error: unknown }
  | { readonly kind: 'load-failed'; readonly documentId: string; readonly error: unknown }
  | { readonly kind: 'authorise-failed'; readonly documentId: string; readonly error: unknown }
  | { readonly kind: 'compaction-failed'; readonly documentId: string; readonly error: unknown }
  /** The log couldn't be asked for what other processes wrote; `documentId` is empty where it was asked for all. */
  | { readonly kind: 'catch-up-failed'; readonly documentId: string; readonly error: unknown }
  | { readonly kind: 'damaged-log'; readonly documentId: string; readonly updates: number }

export type Report = (event: SyncEvent) => void
