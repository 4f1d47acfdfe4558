/** Before the names of all copies. */
export const COPIES = 'polku/'

export function copyName(userId: string, documentId: string): string {
  return `${COPIES}${userId}/${documentId}`
}

/** An update and its history. Those of a document's first history lie as bare bytes, as they always did. */
export type Kept = { readonly epoch: string; readonly update: Uint8Array }

/** Before the name of a history that was set aside. */
export const ASIDE = 'aside/'

const UPDATES = 'updates'
/** Under the keys of sessions that have edits which the server had not committed: of which history (`true`: the first). */
const UNSAVED = 'unsaved'

export function openDatabase(name: string): Promise<IDBDatabase> {
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
export function transaction(
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

export function readMarks(unsavedStore: IDBObjectStore, work: (marks: Map<IDBValidKey, string>) => void): void {
  const marks = new Map<IDBValidKey, string>()
  const cursor = unsavedStore.openCursor()
  cursor.onsuccess = () => {
    if (!cursor.result) return work(marks)
    const { key, value } = cursor.result
    marks.set(key, typeof value === 'string' ? value : '')
    cursor.result.continue()
  }
}

export function keptIn(value: unknown): Kept[] {
  if (value instanceof Uint8Array) return [{ epoch: '', update: value }]
  const { epoch, update } = (value ?? {}) as Partial<Kept>
  return typeof epoch === 'string' && update instanceof Uint8Array ? [{ epoch, update }] : []
}

export function storedOf({ epoch, update }: Kept): Uint8Array | Kept {
  return epoch === '' ? update : { epoch, update }
}

export function isAside(epoch: string): boolean {
  return epoch.startsWith(ASIDE)
}
