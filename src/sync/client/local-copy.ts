import * as Y from 'yjs'
import type { LocalCopyState } from '../connection-status.ts'

/** What an earlier session left in this browser. */
export type LocalContent = {
  readonly updates: readonly Uint8Array[]
  /** A session wrote edits here that it could not tell the server of any more. */
  readonly unsaved: boolean
}

/** A document's copy in the browser. Nothing here throws or rejects: what goes wrong is told as a state. */
export type LocalCopy = {
  /** What is there; empty where there is none. Resolves once. */
  readonly content: Promise<LocalContent>
  /** Adds an update; `unsaved` also notes that the server hasn't committed it yet. */
  append(update: Uint8Array, unsaved: boolean): void
  /** Notes that the server has committed all that was here when it was opened, and all that this session added. */
  markSaved(): void
  /** Empties the copy. */
  discard(): void
  /** Writes what waits, and closes. */
  close(): Promise<void>
}

type Told = (state: LocalCopyState) => void

const UPDATES = 'updates'
/** Keys of sessions that have written edits which the server had not committed. */
const UNSAVED = 'unsaved'
/** More pieces than this are folded into one when the copy is opened. */
const FOLD_ABOVE = 50

export function openLocalCopy(name: string, told: Told): LocalCopy {
  const session = crypto.randomUUID()
  const queue: Uint8Array[] = []
  let noted: 'unsaved' | 'saved' | null = null
  let isNoted = false
  let earlier: IDBValidKey[] = []
  let writing: Promise<void> | null = null
  let failedLast = false
  let closed = false

  const opening = open(name)
  const content = opening
    .then(async (db): Promise<LocalContent> => {
      const found = await readAll(db)
      earlier = found.unsaved
      told('kept')
      return { updates: found.updates, unsaved: found.unsaved.length > 0 }
    })
    .catch((error: unknown): LocalContent => {
      // Nothing will ever be written, so nothing need be kept for it.
      closed = true
      queue.length = 0
      told(stateOf(error))
      return { updates: [], unsaved: false }
    })

  // In a task of its own: what one typed is shown first.
  function write(): void {
    writing ??= nextTask()
      .then(flush)
      .finally(() => {
        writing = null
        if (!closed && !failedLast && (noted || queue.length > 0)) write()
      })
  }

  async function flush(): Promise<void> {
    const updates = queue.splice(0)
    const note = noted
    noted = null
    try {
      const db = await opening
      const done = transaction(db, 'readwrite', (updateStore, unsavedStore) => {
        for (const update of updates) updateStore.add(update)
        if (note === 'unsaved') unsavedStore.put(true, session)
        if (note === 'saved') for (const key of [...earlier, session]) unsavedStore.delete(key)
      })
      await done
      failedLast = false
      told('kept')
    } catch (error) {
      // Kept in memory and tried again with the next edit: room may have been made.
      queue.unshift(...updates)
      noted ??= note
      failedLast = true
      told(stateOf(error))
    }
  }

  return {
    content,
    append(update, unsaved) {
      if (closed) return
      queue.push(update)
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
    discard() {
      queue.length = 0
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

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Private windows of some browsers have no such thing, others throw when it is asked for.
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(UPDATES, { autoIncrement: true })
      request.result.createObjectStore(UNSAVED)
    }
    request.onsuccess = () => {
      // Another tab that deletes the copy must not have to wait for this one.
      request.result.onversionchange = () => request.result.close()
      resolve(request.result)
    }
    request.onerror = () => reject(request.error ?? new Error('no local storage'))
    request.onblocked = () => reject(new Error('no local storage'))
  })
}

/** Resolves when the transaction is complete, which is later than its last request. */
function transaction(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  work: (updates: IDBObjectStore, unsaved: IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const running = db.transaction([UPDATES, UNSAVED], mode)
    running.oncomplete = () => resolve()
    running.onabort = () => reject(running.error ?? new Error('no local storage'))
    running.onerror = () => reject(running.error ?? new Error('no local storage'))
    work(running.objectStore(UPDATES), running.objectStore(UNSAVED))
  })
}

async function readAll(db: IDBDatabase): Promise<{ updates: Uint8Array[]; unsaved: IDBValidKey[] }> {
  let updates: Uint8Array[] = []
  let unsaved: IDBValidKey[] = []
  await transaction(db, 'readwrite', (updateStore, unsavedStore) => {
    const keys = unsavedStore.getAllKeys()
    keys.onsuccess = () => {
      unsaved = keys.result
    }
    const all = updateStore.getAll()
    all.onsuccess = () => {
      updates = all.result.filter((value) => value instanceof Uint8Array)
      if (updates.length <= FOLD_ABOVE) return
      const folded = fold(updates)
      if (!folded) return
      updates = [folded]
      // In the transaction that read them, so nothing that another tab adds is lost.
      updateStore.clear()
      updateStore.add(folded)
    }
  })
  return { updates, unsaved }
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
