import type { DocumentRecord } from '../../storage/documents.ts'
import type { Storage } from '../../storage/storage.ts'
import type { NewVersion, Records, VersionRecord } from '../../storage/versions.ts'
import { readLog } from '../../sync/server/read-log.ts'
import type { Committed } from '../../sync/server/teller.ts'
import { typeOf } from '../documents/kinds.ts'
import type { ReadDocument } from '../live-documents.ts'
import { faultLine, type Log } from '../log.ts'
import { type People, type PeopleSoFar, people } from './people.ts'

export type CheckpointTimes = {
  /** Without a change for so long, the work is kept as a version. */
  readonly pauseMs: number
  /** Whoever works without a pause has a version at least this often. */
  readonly latestMs: number
}

export const CHECKPOINT_TIMES: CheckpointTimes = { pauseMs: 2 * 60_000, latestMs: 15 * 60_000 }

/** After so many new versions of a document the old ones are thinned. */
const THIN_EVERY = 20

type Known = Pick<DocumentRecord, 'id' | 'kind' | 'workspaceId'>
type Wanted = Pick<NewVersion, 'kind' | 'name' | 'createdBy' | 'originAt'>

export type Checkpoints = {
  /** Tells whose document it is before it changes. */
  know(record: Known): void
  /** The document has changed. */
  changed(change: Committed): void
  /** Nobody is in the document any more. */
  left(documentId: string): void
  /** Who changed what since the last version, as far as this process saw it. */
  pending(documentId: string): People
  /** Keeps the document as it is now. Null where it is gone. */
  keep(record: Known, wanted: Wanted): Promise<VersionRecord | null>
  /** Keeps content that was read before. */
  keepThis(record: Known, found: ReadDocument, wanted: Wanted): Promise<VersionRecord | null>
  /** Keeps all that changed. */
  close(): Promise<void>
}

type Parts = {
  readonly storage: Pick<Storage, 'versions' | 'updates'>
  readonly read: (record: Known) => Promise<ReadDocument | null>
  /** There is a new version, or the newest is another. */
  readonly kept: (documentId: string) => void
  readonly newId: () => string
  readonly log: Log
  readonly times?: CheckpointTimes
}

type Work = { readonly people: PeopleSoFar; readonly timer: NodeJS.Timeout; readonly begunAt: number }

/** Makes versions of documents while they are worked on; an acknowledgement never waits for one. */
export function keepVersions({ storage, read, kept, newId, log, times = CHECKPOINT_TIMES }: Parts): Checkpoints {
  const known = new Map<string, Known>()
  const working = new Map<string, Work>()
  const running = new Set<Promise<unknown>>()
  /** The state before the first change that this process saw is kept once. */
  const begun = new Map<string, Promise<void>>()
  let sinceThinning = 0

  function background(what: string, documentId: string, work: () => Promise<unknown>): Promise<void> {
    const done = work()
      .catch((error: unknown) => log(faultLine(`${what} of document ${documentId}`, error)))
      .then(() => void running.delete(done))
    running.add(done)
    return done
  }

  async function keepThis(
    record: Known,
    found: ReadDocument,
    wanted: Wanted,
    changedBy: People = people(),
  ): Promise<VersionRecord | null> {
    await begun.get(record.id)
    const records = found.document as Records
    const version = await storage.versions.record({
      ...wanted,
      id: newId(),
      documentId: record.id,
      seq: found.seq,
      schemaVersion: found.version,
      createdAt: new Date(),
      records,
      contributors: changedBy.ids(),
      touched: changedBy.touched(records),
    })
    if (version) kept(record.id)
    if (version && ++sinceThinning % THIN_EVERY === 0) {
      void background('thinning the versions', record.id, () => storage.versions.thin(record.id, new Date()))
    }
    return version
  }

  async function keep(record: Known, wanted: Wanted): Promise<VersionRecord | null> {
    // Taken before the document is read: whoever changes it meanwhile is sure to be in a version, this one or the next.
    const done = stop(record.id)
    try {
      const found = await read(record)
      return found && (await keepThis(record, found, wanted, done))
    } catch (error) {
      if (done) workOn(record.id).people.merge(done)
      throw error
    }
  }

  /** An earlier run may have ended without a version, and the first edit of all has a state before it. */
  async function keepBefore(record: Known, seq: number): Promise<void> {
    const newest = await storage.versions.newest(record.id)
    if (newest && newest.seq >= seq - 1) return
    const type = typeOf(record.kind)
    const loaded = await storage.updates.load(record.id)
    const before = loaded && readLog(loaded, type, seq - 1)
    if (!before) return
    await storage.versions.record({
      id: newId(),
      documentId: record.id,
      seq: seq - 1,
      kind: 'automatic',
      schemaVersion: type.version,
      createdAt: await storage.versions.lastWrittenAt(record.id, seq - 1),
      records: before.document as unknown as Records,
      contributors: newest ? await storage.versions.authorsBetween(record.id, newest.seq, seq - 1) : [],
      touched: {},
    })
  }

  function start(documentId: string): void {
    const record = known.get(documentId)
    if (!record || !working.has(documentId)) return
    void background('version', documentId, () => keep(record, { kind: 'automatic' }))
  }

  function stop(documentId: string): PeopleSoFar | undefined {
    const work = working.get(documentId)
    clearTimeout(work?.timer)
    working.delete(documentId)
    return work?.people
  }

  function workOn(documentId: string): Work {
    const present = working.get(documentId)
    if (present) return present
    const timer = setTimeout(() => start(documentId), times.pauseMs).unref()
    const work: Work = { people: people(), timer, begunAt: Date.now() }
    working.set(documentId, work)
    return work
  }

  return {
    know: ({ id, kind, workspaceId }) => void known.set(id, { id, kind, workspaceId }),
    changed({ documentId, userId, seq, touched, elsewhere }) {
      const record = known.get(documentId)
      if (!record) return
      if (!begun.has(documentId)) {
        // What stood before another process' change is for that one to keep.
        const kept = elsewhere
          ? Promise.resolve()
          : background('the version before', documentId, () => keepBefore(record, seq))
        begun.set(documentId, kept)
      }
      const work = workOn(documentId)
      if (userId !== null) work.people.add(userId, touched)
      if (Date.now() - work.begunAt + times.pauseMs <= times.latestMs) work.timer.refresh()
    },
    left: start,
    pending: (documentId) => working.get(documentId)?.people ?? people(),
    keep,
    keepThis: (record, found, wanted) => keepThis(record, found, wanted),
    async close() {
      for (const documentId of [...working.keys()]) start(documentId)
      while (running.size > 0) await Promise.all(running)
    },
  }
}
