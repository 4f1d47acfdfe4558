import * as Y from 'yjs'
import type { LocalCopyState } from '../connection-status.ts'
import { ASIDE, isAside, type Kept, keptIn, openDatabase, readMarks, storedOf, transaction } from './copy-database.ts'

/** What an earlier session left in this browser. */
export type LocalContent = {
  /** The history of which the updates are. */
  readonly epoch: string
  readonly updates: readonly Uint8Array[]
  /** A session wrote edits here that it could not tell the server of any more. */
  readonly unsaved: boolean
}

/** A document's copy in the browser. Nothing here throws or rejects: what goes wrong is told as a state. */
export type LocalCopy = {
  /** What is there; empty where there is none. Resolves once. */
  readonly content: Promise<LocalContent>
  /** Says that the content is in the document now: `markSaved` and `moveTo` speak for it from here on. */
  take(): void
  /** Adds an update of this history; `unsaved` also notes that the server hasn't committed it yet. */
  append(epoch: string, update: Uint8Array, unsaved: boolean): void
  /** Notes that the server has committed all that was here when it was opened, and all that this session added. */
  markSaved(): void
  /**
   * Begins anew with a state of another history; all that this session had was committed. What another tab's session
   * still has to send of the old one stays until that is done.
   */
  moveTo(epoch: string, state: Uint8Array): void
  /** Keeps what there is of this history, where no session comes upon it any more. */
  setAside(epoch: string): void
  /** Empties the copy. */
  discard(): void
  /** Writes what waits, and closes. */
  close(): Promise<void>
}

type Told = (state: LocalCopyState) => void

/** More pieces than this are folded into one when the copy is opened. */
const FOLD_ABOVE = 50

export function openLocalCopy(name: string, told: Told): LocalCopy {
  const session = crypto.randomUUID()
  const queue: Kept[] = []
  let noted: 'unsaved' | 'saved' | null = null
  let epoch = ''
  /** A state that takes the place of everything. */
  let moved: Kept | null = null
  let isNoted = false
  let found: Found = { epoch: '', updates: [], unsaved: [] }
  /** Sessions for which this one speaks. */
  let earlier: readonly IDBValidKey[] = []
  let writing: Promise<void> | null = null
  let failedLast = false
  let closed = false

  const opening = openDatabase(name)
  const content = opening
    .then(async (db): Promise<LocalContent> => {
      found = await readAll(db)
      told('kept')
      return { epoch: found.epoch, updates: found.updates, unsaved: found.unsaved.length > 0 }
    })
    .catch((error: unknown): LocalContent => {
      // Nothing will ever be written, so nothing need be kept for it.
      closed = true
      queue.length = 0
      told(stateOf(error))
      return { epoch: '', updates: [], unsaved: false }
    })

  // In a task of its own: what one typed is shown first.
  function write(): void {
    writing ??= nextTask()
      .then(flush)
      .finally(() => {
        writing = null
        if (!closed && !failedLast && (noted || moved || queue.length > 0)) write()
      })
  }

  async function flush(): Promise<void> {
    const updates = queue.splice(0)
    const [note, move] = [noted, moved]
    noted = null
    moved = null
    try {
      const db = await opening
      const done = transaction(db, 'readwrite', (updateStore, unsavedStore) => {
        if (move) replaceAll(updateStore, unsavedStore, [move, ...updates], [...earlier, session])
        else for (const each of updates) updateStore.add(storedOf(each))
        if (note === 'unsaved') unsavedStore.put(epoch === '' ? true : epoch, session)
        if (note === 'saved') for (const key of [...earlier, session]) unsavedStore.delete(key)
      })
      await done
      failedLast = false
      told('kept')
    } catch (error) {
      // Kept in memory and tried again with the next edit: room may have been made.
      queue.unshift(...updates)
      noted ??= note
      moved ??= move
      failedLast = true
      told(stateOf(error))
    }
  }

  return {
    content,
    take() {
      earlier = found.unsaved
    },
    append(of, update, unsaved) {
      if (closed) return
      epoch = of
      queue.push({ epoch, update })
      if (unsaved && !isNoted) {
        noted = 'unsaved'
        isNoted = true
      }
      write()
    },
    markSaved() {
      if (closed || (!isNoted && earlier.length === 0)) return
      isNoted = false
      noted = 'saved'
      write()
    },
    moveTo(to, state) {
      if (closed) return
      queue.length = 0
      epoch = to
      moved = { epoch: to, update: state }
      noted = null
      isNoted = false
      write()
    },
    setAside(of) {
      void opening
        .then((db) =>
          transaction(db, 'readwrite', (updateStore, unsavedStore) => setAside(updateStore, unsavedStore, of)),
        )
        .catch((error: unknown) => told(stateOf(error)))
    },
    discard() {
      queue.length = 0
      moved = null
      noted = null
      isNoted = false
      earlier = []
      void opening
        .then((db) =>
          transaction(db, 'readwrite', (updateStore, unsavedStore) => {
            updateStore.clear()
            unsavedStore.clear()
          }),
        )
        .catch((error: unknown) => told(stateOf(error)))
    },
    async close() {
      while (writing) await writing
      closed = true
      await opening.then(
        (db) => db.close(),
        () => undefined,
      )
    },
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function stateOf(error: unknown): LocalCopyState {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable'
}

type Found = { readonly epoch: string; readonly updates: Uint8Array[]; readonly unsaved: IDBValidKey[] }

async function readAll(db: IDBDatabase): Promise<Found> {
  let found: Found = { epoch: '', updates: [], unsaved: [] }
  await transaction(db, 'readwrite', (updateStore, unsavedStore) => {
    readMarks(unsavedStore, (marks) => {
      const all = updateStore.getAll()
      all.onsuccess = () => {
        const kept = all.result.flatMap(keptIn)
        found = chosenOf(kept, marks)
        const rest = kept.filter(({ epoch }) => epoch !== found.epoch)
        const isSpare = ({ epoch }: Kept) => !isAside(epoch) && ![...marks.values()].includes(epoch)
        const folded = found.updates.length > FOLD_ABOVE ? fold(found.updates) : null
        if (!folded && !rest.some(isSpare)) return
        found = folded ? { ...found, updates: [folded] } : found
        // In the transaction that read them, so nothing that another tab adds is lost.
        updateStore.clear()
        for (const each of rest) if (!isSpare(each)) updateStore.add(storedOf(each))
        for (const update of found.updates) updateStore.add(storedOf({ epoch: found.epoch, update }))
      }
    })
  })
  return found
}

/** Of several histories the first that holds something unsent, so that each gets its turn; else the newest. */
function chosenOf(kept: readonly Kept[], marks: ReadonlyMap<IDBValidKey, string>): Found {
  const unsent = new Set(marks.values())
  const present = kept.filter((each) => !isAside(each.epoch))
  const epoch = present.find((each) => unsent.has(each.epoch))?.epoch ?? present.at(-1)?.epoch ?? ''
  return {
    epoch,
    updates: kept.flatMap((each) => (each.epoch === epoch ? [each.update] : [])),
    unsaved: [...marks].flatMap(([key, of]) => (of === epoch ? [key] : [])),
  }
}

function setAside(updateStore: IDBObjectStore, unsavedStore: IDBObjectStore, epoch: string): void {
  readMarks(unsavedStore, (marks) => {
    for (const [key, of] of marks) if (of === epoch) unsavedStore.delete(key)
  })
  const cursor = updateStore.openCursor()
  cursor.onsuccess = () => {
    if (!cursor.result) return
    for (const each of keptIn(cursor.result.value)) {
      if (each.epoch === epoch) cursor.result.update({ ...each, epoch: ASIDE + epoch })
    }
    cursor.result.continue()
  }
}

/** @param own keys of the sessions of which everything was committed */
function replaceAll(
  updateStore: IDBObjectStore,
  unsavedStore: IDBObjectStore,
  by: readonly Kept[],
  own: readonly IDBValidKey[],
): void {
  for (const key of own) unsavedStore.delete(key)
  readMarks(unsavedStore, (marks) => {
    if ([...marks.keys()].every((key) => own.includes(key))) updateStore.clear()
    for (const each of by) updateStore.add(storedOf(each))
  })
}

/** The updates as one state; null where one of them can't be applied. */
function fold(updates: readonly Uint8Array[]): Uint8Array | null {
  const ydoc = new Y.Doc()
  try {
    for (const update of updates) Y.applyUpdate(ydoc, update)
    return Y.encodeStateAsUpdate(ydoc)
  } catch {
    return null
  } finally {
    ydoc.destroy()
  }
}
