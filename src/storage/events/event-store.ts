import type { EventRow, RefusedRow } from '../../formats/events/event-row.ts'
import type { EventLog } from '../../journeys/log/event-log.ts'
import type { DataSet } from './data-set.ts'

/** Where events go: a new data set, behind the events of one that is there, or in their place. */
export type WriteTarget =
  | { readonly kind: 'new'; readonly id: string; readonly name: string }
  | { readonly kind: 'append' | 'replace'; readonly id: string }

/** A file that is kept beside the events; it stays where it is as well. */
export type Original = {
  readonly path: string
  readonly name: string
  /** Whether it is copied, or gets a second name where the disk can do that: then nobody may write to it any more. */
  readonly by: 'copy' | 'link'
}

/** What is written of an import besides its events. */
export type WriteFacts = Pick<DataSet, 'source' | 'isTimeless'> & {
  /** Replaces each case's id by what it returns; null: ids stay. The same id gives the same text, now and later. */
  readonly hashId: ((id: string) => string) | null
  readonly original: Original | null
  /**
   * Names the import of a file, so that one whose process was killed can be told to be through, or a batch of live events. What
   * has come in under a name does not come in under it again. Null: nobody asks.
   */
  readonly importId: string | null
}

/** Takes events that nobody sees before `commit`. One that is let go without it leaves the data as they were. */
export type EventWriter = {
  add(rows: readonly EventRow[]): Promise<void>
  refuse(rows: readonly RefusedRow[]): Promise<void>
  /** Refuses with `null` where the data set has gone meanwhile. Where the same import is in already, it stays as it is. */
  commit(): Promise<DataSet | null>
  abort(): Promise<void>
}

export type LoadOptions = {
  /** Which columns come along; null: all. */
  readonly columns: readonly string[] | null
  /** Whether the cases' ids come along. */
  readonly caseIds: boolean
  /** Told now and then how much is read, from 0 to 1. */
  readonly progress?: (share: number) => void
}

/** Whose events go: those of the cases with these ids; or of the cases in which a column holds one of them. */
export type Erasure = { readonly ids: ReadonlySet<string>; readonly column: string | null }
export type Erased = {
  readonly events: number
  readonly cases: number
  /** Files that were kept beside the events; nobody can take a part out of them, so they go. */
  readonly originals: number
}

/** Rows that were not taken. */
export type RefusedRows = {
  readonly all: number
  /** Those of them that are listed, as they came; read as one goes through them, as there may be millions. */
  readonly rows: AsyncIterable<RefusedRow>
}

/**
 * Where the events of workspaces lie. Analyses read them as an `EventLog` and know nothing of it, so that another store can
 * stand behind the same port; what each has to do is in `event-store.contract.ts`.
 */
export type EventStore = {
  /** Those that changed last come first. */
  list(workspaceId: string): Promise<DataSet[]>
  get(workspaceId: string, id: string): Promise<DataSet | null>
  rename(workspaceId: string, id: string, name: string): Promise<DataSet | null>
  /** With all events and originals, for good. False where there is none. */
  drop(workspaceId: string, id: string): Promise<boolean>
  /** Null where there is no such data set to append to or to replace. */
  write(workspaceId: string, target: WriteTarget, facts: WriteFacts): Promise<EventWriter | null>
  load(workspaceId: string, id: string, options: LoadOptions): Promise<EventLog | null>
  refused(workspaceId: string, id: string): Promise<RefusedRows | null>
  /**
   * Takes somebody's events out, for good: no file holds them any more, nor texts that only they had. Null where there is no
   * such data set.
   * @param isTrial says what would go, and does nothing
   */
  erase(workspaceId: string, id: string, erasure: Erasure, options: { isTrial: boolean }): Promise<Erased | null>
  /** Removes what an import that was killed before its commit left behind. */
  discard(workspaceId: string, id: string, importId: string): Promise<void>
  /** Everything of a workspace, for good. */
  dropWorkspace(workspaceId: string): Promise<void>
}
