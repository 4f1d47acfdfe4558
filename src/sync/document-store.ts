import type { z } from 'zod'
import type { Command, Context } from '../domain/command.ts'
import type { Diff } from '../domain/diff.ts'
import type { DocumentOf, DocumentType, Row } from '../domain/document-type.ts'
import type { Result } from '../domain/result.ts'
import type { Observable } from './observable.ts'

/** A record, or the part of one, that doesn't fit its schema. It stays in the document untouched and is shown to people. */
export type SetAside = {
  readonly table: string
  readonly id: string
  /** Only this field's surplus is set aside, and the record is shown without it; null: the whole record. */
  readonly field: string | null
  readonly issues: readonly { readonly path: string; readonly message: string }[]
}

export type History = {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Names of the commands that the next undo and redo concern, for menus. */
  readonly undoName: string | null
  readonly redoName: string | null
}

export type ExecuteOptions = {
  /** Commands in a row with the same key, at most 600 ms apart, are undone in one step: typing in one field. */
  readonly merge?: string
  /** Clock, ids and chance for this command; the store's own where left out. */
  readonly context?: Context
}

type Name<Type extends DocumentType> = keyof Type['tables'] & string
type RowOf<Type extends DocumentType, Table extends Name<Type>> = Row<Type['tables'][Table]>

/**
 * A document as it stands now, for screens and for the server. Snapshots are immutable and share what didn't change, so
 * `===` tells whether a table or a record is the same. All listeners are called after the change is in place.
 */
export type DocumentStore<Type extends DocumentType> = {
  readonly type: Type
  readonly document: DocumentOf<Type>
  subscribe(listener: () => void): () => void
  subscribeTable(table: Name<Type>, listener: () => void): () => void
  subscribeRow(table: Name<Type>, id: string, listener: () => void): () => void
  /** One record, without making a snapshot of the whole document. */
  row<Table extends Name<Type>>(table: Table, id: string): RowOf<Type, Table> | undefined
  /** One table's records by id. */
  table<Table extends Name<Type>>(table: Table): DocumentOf<Type>[Table]
  /** Runs a command and writes what it changed in one transaction; a refused command changes nothing. */
  execute<Args extends z.ZodType>(
    command: Command<Type, Args>,
    args: z.input<Args>,
    options?: ExecuteOptions,
  ): Result<Diff>
  /** Commands run inside make one transaction and one step to undo. Throws what `work` throws, and nothing is changed then. */
  batch<Value>(work: () => Value): Value
  /** Takes back this session's last step, field by field, and leaves alone what others changed since. False: nothing to undo. */
  undo(): boolean
  redo(): boolean
  readonly history: Observable<History>
  readonly setAside: Observable<readonly SetAside[]>
  destroy(): void
}
