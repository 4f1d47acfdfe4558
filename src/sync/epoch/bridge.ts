import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Characters or values in a row, by their names in the history that ended. */
export type Stretch = {
  readonly client: number
  readonly clock: number
  readonly length: number
  /** Whether the new history has them; the others had been deleted. */
  readonly lives: boolean
}

/** A text of the document (`key` null), or what one key of a map has held: all that ever stood there, in its order. */
export type Line = { readonly root: string; readonly key: string | null; readonly stretches: readonly Stretch[] }

/**
 * In whose name every history but the first begins, and nobody writes. The largest of all names: of what stands under one
 * key without knowing of each other, Yjs lets the largest win, so what somebody brings from an ended history loses to
 * what others had put in its place before it ended.
 */
export const COPYIST = 0xffffffff

/**
 * What leads from a document's history to the one that followed it. The new history begins with everything that lived,
 * in the copyist's name, counted in the order in which it stands here. A bridge holds names and places, no content.
 */
export type Bridge = {
  /** How far each client of the old history had come. */
  readonly ends: ReadonlyMap<number, number>
  readonly lines: readonly Line[]
}

const VERSION = 1
/** No honest bridge comes near; a damaged one must not fill the memory. */
const MAX_BYTES = 512 * 1024 * 1024

export function encodeBridge({ ends, lines }: Bridge): Uint8Array {
  const plain = encoding.encode((encoder) => {
    const clients = [...ends.keys()]
    const places = new Map(clients.map((client, place) => [client, place]))
    encoding.writeVarUint(encoder, clients.length)
    for (const client of clients) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ends.get(client) ?? 0)
    }
    encoding.writeVarUint(encoder, lines.length)
    // Distances, since what follows in a document was mostly written one after the other: they deflate to a tenth.
    const last = new Map<number, number>()
    for (const { root, key, stretches } of lines) {
      encoding.writeVarString(encoder, root)
      encoding.writeVarString(encoder, key ?? '')
      encoding.writeVarUint(encoder, stretches.length * 2 + (key === null ? 0 : 1))
      for (const { client, clock, length, lives } of stretches) {
        encoding.writeVarUint(encoder, places.get(client) as number)
        encoding.writeVarInt(encoder, clock - (last.get(client) ?? 0))
        encoding.writeVarUint(encoder, length * 2 + (lives ? 1 : 0))
        last.set(client, clock + length)
      }
    }
  })
  return Buffer.concat([Buffer.of(VERSION), deflateRawSync(plain)])
}

/** Throws for bytes that are no bridge: the database is damaged, or of a later version. */
export function decodeBridge(bytes: Uint8Array): Bridge {
  if (bytes[0] !== VERSION)
    throw new Error(`a bridge between histories has the version ${bytes[0]}; this is Polku for ${VERSION}`)
  const decoder = decoding.createDecoder(inflateRawSync(bytes.subarray(1), { maxOutputLength: MAX_BYTES }))
  const clients: number[] = []
  const ends = new Map<number, number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    clients.push(client)
    ends.set(client, decoding.readVarUint(decoder))
  }
  const last = new Map<number, number>()
  const lines: Line[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const root = decoding.readVarString(decoder)
    const key = decoding.readVarString(decoder)
    const counted = decoding.readVarUint(decoder)
    const stretches: Stretch[] = []
    for (let more = counted >> 1; more > 0; more--) {
      const client = clients[decoding.readVarUint(decoder)] as number
      const clock = (last.get(client) ?? 0) + decoding.readVarInt(decoder)
      const measured = decoding.readVarUint(decoder)
      const length = Math.floor(measured / 2)
      stretches.push({ client, clock, length, lives: measured % 2 === 1 })
      last.set(client, clock + length)
    }
    lines.push({ root, key: counted % 2 === 1 ? key : null, stretches })
  }
  return { ends, lines }
}
