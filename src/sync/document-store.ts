import type * as Y from 'yjs'
import type { z } from 'zod'
import { type Command, type Context, execute } from '../domain/command.ts'
import { apply, type Diff } from '../domain/diff.ts'
import type { AnyDocument, AnyRow, DocumentOf, DocumentType, Row } from '../domain/document-type.ts'
import { type Result, refuse } from '../domain/result.ts'
import { type Observable, observable } from './observable.ts'
import { browserContext } from './store/context.ts'
import { listeners } from './store/listeners.ts'
import { liveRows } from './store/live-rows.ts'
import { undoHistory } from './store/undo-history.ts'
import { recordTracker } from './ydoc/changed-records.ts'
import type { Operation } from './ydoc/operation.ts'
import { readDocument, readRow } from './ydoc/read.ts'
import { revertOperations } from './ydoc/revert.ts'
import { renames } from './ydoc/text-runs.ts'
import { writeDiff } from './ydoc/write.ts'

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
  /** Commands in a row of one movement of the hand, however slow, are undone in one step. */
  readonly gesture?: string
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
  batch<Value>(work: () => Value, joins?: Pick<ExecuteOptions, 'gesture'>): Value
  /** Takes back this session's last step, field by field, and leaves alone what others changed since. False: nothing to undo. */
  undo(): boolean
  redo(): boolean
  readonly history: Observable<History>
  /** Which step undo would take back, by a number of its own; null: none. */
  readonly lastStep: Observable<number | null>
  readonly setAside: Observable<readonly SetAside[]>
  destroy(): void
}

export type MovableStore<Type extends DocumentType> = DocumentStore<Type> & {
  /**
   * Shows another Yjs document from now on: this one's, in a history that began anew. Only what differs is told; steps
   * that could have been taken back can no longer be.
   */
  moveTo(ydoc: Y.Doc): void
}

export type StoreOptions = {
  /** Clock, ids and chance for commands that bring none. */
  readonly context?: () => Context
  /** Asked before every command, undo and redo: why nothing may be changed now. Default: it may. */
  readonly closed?: () => 'read-only' | 'not-loaded' | null
  /** Whether steps are kept for undo. Default true; a server has no use for them. */
  readonly undoable?: boolean
}

const WHOLE = ''
const topicOfRow = (table: string, id: string) => `${table}/${id}`

type Batch = { document: AnyDocument; readonly diffs: Diff[]; readonly names: string[] }

/** Opens a live view of a Yjs document. What it writes has the store itself as its transactions' origin. */
export function openStore<Type extends DocumentType>(
  initial: Y.Doc,
  type: Type,
  { context = browserContext, closed = () => null, undoable = true }: StoreOptions = {},
): MovableStore<Type> {
  let ydoc = initial
  const first = readDocument(ydoc, type)
  const rows = liveRows(first.document as unknown as AnyDocument)
  const aside = Map.groupBy(first.setAside, ({ table, id }): string => topicOfRow(table, id))
  const setAside = observable<readonly SetAside[]>(first.setAside)
  let changedRecords = recordTracker(ydoc, type)
  const told = listeners()
  const history = undoHistory()
  let renamed = renames()
  const origin = {}
  let batch: Batch | null = null

  function follow(transaction: Y.Transaction): void {
    const topics = new Set<string>()
    let asideChanged = false
    for (const [table, ids] of changedRecords(transaction)) {
      for (const id of ids) {
        const reading = readRow(ydoc, type, table, id)
        put(table, id, reading.row, topics)
        asideChanged = keepAside(topicOfRow(table, id), reading.setAside) || asideChanged
      }
    }
    if (asideChanged) setAside.set([...aside.values()].flat())
    told.tell(topics)
  }

  function put(table: string, id: string, row: AnyRow | null, topics: Set<string>): void {
    if (rows.put(table, id, row)) topics.add(WHOLE).add(table).add(topicOfRow(table, id))
  }

  function showAll(): void {
    const reading = readDocument(ydoc, type)
    const topics = new Set<string>()
    for (const [table, present] of Object.entries(reading.document as unknown as AnyDocument)) {
      for (const id of Object.keys(rows.current[table] ?? {})) if (!present[id]) put(table, id, null, topics)
      for (const row of Object.values(present)) put(table, row.id, row, topics)
    }
    aside.clear()
    for (const [record, entries] of Map.groupBy(reading.setAside, ({ table, id }) => topicOfRow(table, id))) {
      aside.set(record, entries)
    }
    setAside.set(reading.setAside)
    told.tell(topics)
  }

  function keepAside(record: string, entries: SetAside[]): boolean {
    if (entries.length === 0) return aside.delete(record)
    aside.set(record, entries)
    return true
  }

  function commit({ diffs, names }: Batch, step: ExecuteOptions, now: number): void {
    if (diffs.every((diff) => diff.length === 0)) return
    const operations: Operation[] = []
    ydoc.transact(() => {
      for (const diff of diffs) operations.push(...writeDiff(ydoc, type, diff, origin))
    }, origin)
    if (undoable) history.add(names[0] ?? '', operations, step, now)
  }

  const revert = (operations: readonly Operation[]) =>
    revertOperations(ydoc, type, operations, { now: context().now, renamed, origin })

  ydoc.on('afterTransaction', follow)
  return {
    type,
    get document() {
      return (batch?.document ?? rows.snapshot()) as unknown as DocumentOf<Type>
    },
    subscribe: (listener) => told.add(WHOLE, listener),
    subscribeTable: (table, listener) => told.add(table, listener),
    subscribeRow: (table, id, listener) => told.add(topicOfRow(table, id), listener),
    row: (table, id) => (batch?.document ?? rows.current)[table]?.[id] as never,
    table: (table) => (batch ? batch.document[table] : rows.snapshotOf(table)) as never,
    execute(command, args, options = {}) {
      const why = closed()
      if (why) return refuse(why)
      const given = options.context ?? context()
      const document = (batch?.document ?? rows.current) as unknown as DocumentOf<Type>
      const result = execute(command, document, args, given)
      if (!result.ok) return result
      if (batch) {
        batch.document = apply(batch.document, result.value)
        batch.diffs.push(result.value)
        batch.names.push(command.name)
      } else commit({ document: {}, diffs: [result.value], names: [command.name] }, options, given.now)
      return result
    },
    batch(work, joins = {}) {
      if (batch) return work()
      const own: Batch = { document: rows.snapshot(), diffs: [], names: [] }
      batch = own
      let value: ReturnType<typeof work>
      try {
        value = work()
      } finally {
        batch = null
      }
      commit(own, joins, context().now)
      return value
    },
    undo: () => batch === null && closed() === null && history.undo(revert),
    redo: () => batch === null && closed() === null && history.redo(revert),
    history: history.state,
    lastStep: history.lastStep,
    setAside,
    moveTo(next) {
      ydoc.off('afterTransaction', follow)
      ydoc = next
      changedRecords = recordTracker(ydoc, type)
      renamed = renames()
      history.clear()
      ydoc.on('afterTransaction', follow)
      showAll()
    },
    destroy() {
      ydoc.off('afterTransaction', follow)
      told.clear()
    },
  }
}
