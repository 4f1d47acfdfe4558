import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { inOrderOfNeed, type Struct } from './order-of-need.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>

export type PartLimits = { readonly bytes: number; readonly structs: number }

/**
 * Cuts an update into parts, each of which can be applied when those before it have been: days of work without a
 * connection are more than one message may hold. A single struct (one pasted text) is never cut.
 */
export function splitUpdate(update: Uint8Array, limits: PartLimits): Uint8Array[] {
  if (update.byteLength <= limits.bytes && countAtMost(update, limits.structs)) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const parts: Uint8Array[] = []
  let part: Struct[] = []
  let bytes = 0
  const { ordered, stuck } = inOrderOfNeed(structs.filter((struct) => !(struct instanceof Y.Skip)))
  for (const struct of [...ordered, ...stuck]) {
    const size = sizeOf(struct)
    if (part.length > 0 && (bytes + size > limits.bytes || part.length >= limits.structs)) {
      parts.push(encodePart(part, null))
      part = []
      bytes = 0
    }
    part.push(struct)
    bytes += size
  }
  return [...parts, encodePart(part, ds)]
}

/** A struct takes at least two bytes, so short updates need no decoding. */
function countAtMost(update: Uint8Array, structs: number): boolean {
  return update.byteLength / 2 <= structs || Y.decodeUpdate(update).structs.length <= structs
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoder.toUint8Array().byteLength
}

function encodePart(structs: readonly Struct[], deletions: Decoded['ds'] | null): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const byClient = Map.groupBy(structs, (struct) => struct.id.client)
  encoding.writeVarUint(encoder.restEncoder, byClient.size)
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder.restEncoder, own.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, (own[0] as Struct).id.clock)
    for (const struct of own) struct.write(encoder, 0)
  }
  encoding.writeVarUint(encoder.restEncoder, deletions?.clients.size ?? 0)
  for (const [client, ranges] of deletions?.clients ?? []) {
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder.restEncoder, clock)
      encoding.writeVarUint(encoder.restEncoder, len)
    }
  }
  return encoder.toUint8Array()
}
