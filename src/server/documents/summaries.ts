import type { DocumentRecord } from '../../storage/documents.ts'
import type { Storage } from '../../storage/storage.ts'
import type { ReadDocument } from '../live-documents.ts'
import { faultLine, type Log } from '../log.ts'
import { type DocumentContent, digestOf } from './kinds.ts'

/** How long lists may lag behind a document. */
const DELAY_MS = 800
/** What another node that died left unwritten is looked for this often. */
const LOOK_MS = 60_000

type Known = Pick<DocumentRecord, 'id' | 'kind' | 'workspaceId'>

export type Summaries = {
  /** Tells whose document it is before it changes. */
  know(record: Known): void
  /** The document has changed. */
  due(documentId: string): void
  /** Writes what an earlier run of the server left unwritten; from then on now and then what another node left. */
  catchUp(): void
  /** Writes all that is due. */
  close(): Promise<void>
}

type Parts = {
  readonly storage: Pick<Storage, 'documents'>
  readonly read: (record: Known) => Promise<ReadDocument | null>
  readonly log: Log
}

/** Keeps titles, summaries and searched texts of lists in step with the documents, a little behind them. */
export function keepSummaries({ storage, read, log }: Parts): Summaries {
  const known = new Map<string, Known>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const writing = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined

  async function write(documentId: string): Promise<void> {
    const record = known.get(documentId)
    if (!record) return
    try {
      const found = await read(record)
      if (!found) return
      const content = { kind: record.kind, document: found.document } as unknown as DocumentContent
      await storage.documents.setSummary(record.workspaceId, documentId, digestOf(content), found.seq)
    } catch (error) {
      log(faultLine(`summary of document ${documentId}`, error))
    }
  }

  async function writeStale(): Promise<void> {
    try {
      for (const record of await storage.documents.listStale()) {
        known.set(record.id, record)
        await write(record.id)
      }
    } catch (error) {
      log(faultLine('catching up with summaries', error))
    }
  }

  function look(): void {
    const work = writeStale().finally(() => writing.delete(work))
    writing.add(work)
  }

  function start(documentId: string): void {
    clearTimeout(waiting.get(documentId))
    waiting.delete(documentId)
    const work = write(documentId).finally(() => writing.delete(work))
    writing.add(work)
  }

  return {
    know: ({ id, kind, workspaceId }) => void known.set(id, { id, kind, workspaceId }),
    due(documentId) {
      // The first change starts the clock: who types without a pause is not put off for ever.
      if (!waiting.has(documentId)) waiting.set(documentId, setTimeout(() => start(documentId), DELAY_MS).unref())
    },
    catchUp() {
      look()
      timer ??= setInterval(look, LOOK_MS).unref()
    },
    async close() {
      clearInterval(timer)
      for (const documentId of [...waiting.keys()]) start(documentId)
      await Promise.all(writing)
    },
  }
}
