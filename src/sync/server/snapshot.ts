import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * Who may add structs in a Yjs client's name: the user who did so first. Null: nobody on a socket (the server's own, or
 * an update whose author isn't known).
 */
export type Owners = Map<number, string | null>

/** What compaction leaves: the document's state, and what the state alone doesn't say. */
export type Snapshot = {
  readonly state: Uint8Array
  /** Whose the document's clients are, those of histories that have ended among them. */
  readonly owners: Owners
  /** Which history this is; the empty name is the first one's. */
  readonly epoch: string
}

/** The first version knew no epochs and wrote every owner's name out. */
const FIRST_VERSION = 1
const VERSION = 2

export function encodeSnapshot({ state, owners, epoch }: Snapshot): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, VERSION)
    encoding.writeVarString(encoder, epoch)
    const users = [...new Set(owners.values())]
    const places = new Map(users.map((userId, place) => [userId, place]))
    encoding.writeVarUint(encoder, users.length)
    for (const userId of users) encoding.writeVarString(encoder, userId ?? '')
    encoding.writeVarUint(encoder, owners.size)
    for (const [client, userId] of owners) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, places.get(userId) as number)
    }
    encoding.writeVarUint8Array(encoder, state)
  })
}

/** Throws for bytes that are no snapshot: the log is damaged, or of a later version. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const decoder = decoding.createDecoder(bytes)
  const version = decoding.readVarUint(decoder)
  if (version !== VERSION && version !== FIRST_VERSION)
    throw new Error(`a document's snapshot has the version ${version}; this is Polku for ${VERSION}`)
  const epoch = version === FIRST_VERSION ? '' : decoding.readVarString(decoder)
  const users: string[] = []
  if (version !== FIRST_VERSION)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) users.push(decoding.readVarString(decoder))
  const owners: Owners = new Map()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const name = version === FIRST_VERSION ? decoding.readVarString(decoder) : users[decoding.readVarUint(decoder)]
    owners.set(client, name || null)
  }
  return { epoch, owners, state: decoding.readVarUint8Array(decoder) }
}

/** Remembers who wrote first in the name of each client of an update. */
export function claim(owners: Owners, clients: Iterable<number>, userId: string | null): void {
  for (const client of clients) if (!owners.has(client)) owners.set(client, userId)
}

export function clientsOf(update: Uint8Array): Iterable<number> {
  return Y.parseUpdateMeta(update).to.keys()
}
