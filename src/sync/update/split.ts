import * as Y from 'yjs'
import { encodeStructs } from './encode-structs.ts'
import { inOrderOfNeed, type Struct } from './order-of-need.ts'

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
      parts.push(encodeStructs(part, null))
      part = []
      bytes = 0
    }
    part.push(struct)
    bytes += size
  }
  return [...parts, encodeStructs(part, ds.clients)]
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
