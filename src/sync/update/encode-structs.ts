import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Struct } from './order-of-need.ts'

/** Deleted clocks by client. */
export type Deletions = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>

/** An update of these structs, each client's in order and without gaps, and these deletions. */
export function encodeStructs(structs: readonly Struct[], deletions: Deletions | null): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const byClient = Map.groupBy(structs, (struct) => struct.id.client)
  encoding.writeVarUint(encoder.restEncoder, byClient.size)
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder.restEncoder, own.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, (own[0] as Struct).id.clock)
    for (const struct of own) struct.write(encoder, 0)
  }
  encoding.writeVarUint(encoder.restEncoder, deletions?.size ?? 0)
  for (const [client, ranges] of deletions ?? []) {
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder.restEncoder, clock)
      encoding.writeVarUint(encoder.restEncoder, len)
    }
  }
  return encoder.toUint8Array()
}
