import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * Who may add structs in a Yjs client's name: the user who did so first. Null: nobody on a socket (the server's own, or
 * an update whose author isn't known).
 */
export type Owners = Map<number, string | null>

/** What compaction leaves: the document's state, and whose its clients are, which the state alone doesn't say. */
export type Snapshot = { readonly state: Uint8Array; readonly owners: Owners }

const VERSION = 1

export function encodeSnapshot({ state, owners }: Snapshot): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, VERSION)
    encoding.writeVarUint(encoder, owners.size)
    for (const [client, userId] of owners) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarString(encoder, userId ?? '')
    }
    encoding.writeVarUint8Array(encoder, state)
  })
}

/** Throws for bytes that are no snapshot: the log is damaged, or of a later version. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const decoder = decoding.createDecoder(bytes)
  const version = decoding.readVarUint(decoder)
  if (version !== VERSION)
    throw new Error(`a document's snapshot has the version ${version}; this is Polku for ${VERSION}`)
  const owners: Owners = new Map()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    owners.set(client, decoding.readVarString(decoder) || null)
  }
  return { owners, state: decoding.readVarUint8Array(decoder) }
}

/** Remembers who wrote first in the name of each client of an update. */
export function claim(owners: Owners, clients: Iterable<number>, userId: string | null): void {
  for (const client of clients) if (!owners.has(client)) owners.set(client, userId)
}

export function clientsOf(update: Uint8Array): Iterable<number> {
  return Y.parseUpdateMeta(update).to.keys()
}
