import { byteOrderMark, looksBinary, utf16Order } from '../import/decode-text.ts'

/** The file's bytes, in pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array>

/** Thrown by what reads a stream where the file as a whole can't be taken. Caught where reading begins. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly reason: FileRefusal
  readonly values: Readonly<Record<string, string | number>>

  constructor(reason: FileRefusal, values: Readonly<Record<string, string | number>> = {}) {
    super(reason)
    this.reason = reason
    this.values = values
  }
}

/** Why a file of events is not taken at all. In words: `refusal.<reason>`. */
export const FILE_REFUSALS = [
  'events-empty',
  'events-not-text',
  'events-unknown-format',
  'events-packed',
  'events-workbook',
  'events-workbook-too-large',
  'events-no-such-sheet',
  'events-swells',
  'events-damaged',
  'events-truncated',
  'events-xml-malformed',
  'events-xml-entities',
  'events-xml-too-deep',
  'events-json-malformed',
  'events-json-too-deep',
  'events-part-too-long',
  'events-columns-needed',
  'events-no-such-column',
  'events-time-unreadable',
  'events-no-such-time-zone',
  'events-no-such-encoding',
  'events-hardly-any',
  'events-object-type-needed',
  'events-no-objects',
  'events-sqlite-unreadable',
  'events-too-many-cases',
] as const
export type FileRefusal = (typeof FILE_REFUSALS)[number]

/** A piece of text, and how many bytes of the stream have become text by now. */
export type TextPiece = { readonly text: string; readonly bytes: number }

/**
 * Turns a stream of bytes into text, piece by piece: by the encoding that was asked for, else by its byte order mark, else
 * UTF-16 by where zero bytes stand, else UTF-8 until a place that is none: where no letter beyond ASCII was whole before, all
 * from there on is Windows-1252; else it is a slip, and one character is lost.
 * @throws {FileRefused} `events-empty`, `events-not-text`
 */
export async function* textPieces(bytes: Bytes, asked?: string | null): AsyncGenerator<TextPiece> {
  let decode: Decode | null = null
  let read = 0
  let head: Uint8Array = new Uint8Array(0)
  for await (const piece of bytes) {
    read += piece.length
    if (decode) {
      yield { text: decode(piece, false), bytes: read }
      continue
    }
    head = joined(head, piece)
    // Less is too little to tell an encoding by.
    if (head.length < 1024) continue
    decode = decoderFor(head, asked)
    yield { text: asText(decode(head, false)), bytes: read }
  }
  if (read === 0) throw new FileRefused('events-empty')
  const last = decode ? decode(new Uint8Array(0), true) : asText(decoderFor(head, asked)(head, true))
  if (last !== '') yield { text: last, bytes: read }
}

type Decode = (piece: Uint8Array, isLast: boolean) => string

function asText(text: string): string {
  if (looksBinary(text)) throw new FileRefused('events-not-text')
  return text
}

function decoderFor(head: Uint8Array, asked: string | null | undefined): Decode {
  const encoding = asked ?? byteOrderMark(head) ?? utf16Order(head)
  if (encoding === null || /^utf-?8$/i.test(encoding)) return utf8Decoder()
  const decoder = new TextDecoder(encoding)
  return (piece: Uint8Array, isLast: boolean) => decoder.decode(piece, { stream: !isLast })
}

function utf8Decoder(): Decode {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  const western = new TextDecoder('windows-1252')
  let carried: Uint8Array = new Uint8Array(0)
  let isWestern = false
  let sawWhole = false
  let isFirst = true
  return (piece: Uint8Array, isLast: boolean): string => {
    if (isWestern) return western.decode(piece)
    const all = joined(carried, piece)
    const end = isLast ? all.length : wholeUntil(all)
    carried = all.slice(end)
    const whole = all.subarray(0, end)
    let text: string
    try {
      text = strict.decode(whole)
    } catch {
      text = lenient.decode(whole)
      if (!sawWhole && !hasWholeLetters(text)) {
        isWestern = true
        text = western.decode(all)
        carried = new Uint8Array(0)
      }
    }
    sawWhole ||= text.length < whole.length
    if (isFirst && text.length > 0) {
      isFirst = false
      if (text.charCodeAt(0) === 0xfeff) return text.slice(1)
    }
    return text
  }
}

/** Letters beyond ASCII that were read whole outnumber the places that were not. */
function hasWholeLetters(text: string): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken++
    else if (code > 127) whole++
  }
  return whole > broken * 4
}

/** Where the last character that is whole ends. */
function wholeUntil(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needed > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}
