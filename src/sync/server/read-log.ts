import type { DocumentType } from '../../domain/document-type.ts'
import type { LoadedLog } from '../durable-log.ts'
import { type DocumentReading, readDocument } from '../ydoc/read.ts'
import { unfold } from './unfold.ts'

/**
 * The document as it was after the update `uptoSeq`; null where the log was compacted beyond it.
 * @param uptoSeq number of an update, as the log counts them
 */
export function readLog<Type extends DocumentType>(
  log: LoadedLog,
  type: Type,
  uptoSeq: number,
): DocumentReading<Type> | null {
  const beyond = log.lastSeq - uptoSeq
  const left = log.updates.length - beyond
  if (left < 0 || (left === 0 && log.snapshot === null)) return null
  const { ydoc } = unfold({ ...log, updates: log.updates.slice(0, left) })
  try {
    return readDocument(ydoc, type)
  } finally {
    ydoc.destroy()
  }
}
