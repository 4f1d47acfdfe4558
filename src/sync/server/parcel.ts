/** Messages that go to clients in one piece: it is the pieces that cost, not the bytes. */
export type Parcel = {
  readonly messages: readonly Uint8Array<ArrayBuffer>[]
  /** As they go over the wire; made once, however many they go to. */
  readonly frames: Uint8Array
}

/** A whole message, in binary (RFC 6455, 5.2). */
const WHOLE_BINARY = 0x82
/** Stand in the length's place, with the length behind them. */
const IN_TWO_BYTES = 126
const IN_EIGHT_BYTES = 127

export function parcel(messages: readonly Uint8Array<ArrayBuffer>[]): Parcel {
  let frames: Uint8Array | null = null
  return {
    messages,
    get frames() {
      frames ??= Buffer.concat(messages.flatMap((message) => [headerOf(message.byteLength), message]))
      return frames
    },
  }
}

/** What stands before a message that a server sends: nothing is masked. */
function headerOf(length: number): Buffer {
  if (length < IN_TWO_BYTES) return Buffer.of(WHOLE_BINARY, length)
  if (length < 2 ** 16) return Buffer.of(WHOLE_BINARY, IN_TWO_BYTES, length >> 8, length & 0xff)
  const header = Buffer.of(WHOLE_BINARY, IN_EIGHT_BYTES, 0, 0, 0, 0, 0, 0, 0, 0)
  header.writeUInt32BE(length, 6)
  return header
}
