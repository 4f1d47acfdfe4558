import type { DocumentType } from '../../domain/document-type.ts'
import { type Connection, connect } from '../../sync/client.ts'

/** A document that was left is kept open this long: going back and forth between two screens fetches nothing anew. */
const LINGER_MS = 5_000

type Open = {
  readonly connection: Connection<DocumentType>
  users: number
  closing: ReturnType<typeof setTimeout> | null
}
const open = new Map<string, Open>()

/** The one connection of a document on this page. Whoever takes it must hold it while using it. */
export function openConnection<Type extends DocumentType>(type: Type, id: string, userId: string): Connection<Type> {
  const key = keyOf(id, userId)
  let entry = open.get(key)
  if (!entry) {
    const connection = connect({ url: socketUrl(), documentId: id, type: type as DocumentType, userId })
    entry = { connection, users: 0, closing: null }
    open.set(key, entry)
    closeLater(key, entry)
  }
  return entry.connection as unknown as Connection<Type>
}

/** Keeps the document open until the returned function is called. */
export function holdConnection(id: string, userId: string): () => void {
  const key = keyOf(id, userId)
  const entry = open.get(key)
  if (!entry) throw new Error(`document ${id} is not open`)
  entry.users++
  if (entry.closing !== null) clearTimeout(entry.closing)
  entry.closing = null
  return () => {
    entry.users--
    if (entry.users === 0) closeLater(key, entry)
  }
}

function closeLater(key: string, entry: Open): void {
  entry.closing = setTimeout(() => {
    open.delete(key)
    void entry.connection.destroy()
  }, LINGER_MS)
}

function keyOf(id: string, userId: string): string {
  return `${userId}/${id}`
}

function socketUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
}
