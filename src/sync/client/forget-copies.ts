import { COPIES, isAside, keptIn, openDatabase, readMarks, transaction } from './copy-database.ts'

/**
 * Deletes the copies that this browser keeps, whoever's they are, but for those that hold edits which the server hasn't
 * committed. Never rejects: a browser that offers no storage, or doesn't say what is in it, is left as it is.
 */
export async function forgetSavedCopies(): Promise<void> {
  try {
    const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(COPIES) ? [name] : []))
    for (const name of names) {
      const db = await openDatabase(name)
      const isSaved = await isWhollySaved(db)
      db.close()
      if (isSaved) indexedDB.deleteDatabase(name)
    }
  } catch {
    // Said above.
  }
}

async function isWhollySaved(db: IDBDatabase): Promise<boolean> {
  let isSaved = false
  await transaction(db, 'readonly', (updateStore, unsavedStore) => {
    readMarks(unsavedStore, (marks) => {
      const all = updateStore.getAll()
      all.onsuccess = () => {
        isSaved = marks.size === 0 && !all.result.flatMap(keptIn).some(({ epoch }) => isAside(epoch))
      }
    })
  })
  return isSaved
}
