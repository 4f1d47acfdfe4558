/** How the bytes of a text file became characters. */
export type DecodedText = {
  readonly text: string
  /** A label of the WHATWG Encoding Standard: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252` … */
  readonly encoding: string
  /** Whether the file says or proves it itself (a byte order mark, faultless UTF-8); false: it is a guess. */
  readonly certain: boolean
  /** How many places could not be read and became U+FFFD. */
  readonly unreadable: number
}

/** How many bytes are looked at to tell UTF-16 without a byte order mark from the rest. */
const SAMPLE_BYTES = 4096

/**
 * Turns bytes into text: the encoding that was asked for, else what the byte order mark says, else UTF-16 by where
 * its zero bytes stand, else UTF-8 if it fits, else Windows-1252 (which holds Latin-1).
 */
export function decodeText(bytes: Uint8Array, asked?: string): DecodedText {
  const marked = byteOrderMark(bytes)
  const encoding = asked && isEncoding(asked) ? asked : (marked ?? utf16Order(bytes))
  if (encoding) return decoded(bytes, encoding, marked === encoding || asked === encoding)
  const fits = decodeStrictly(bytes)
  if (fits !== null) return { text: fits, encoding: 'utf-8', certain: true, unreadable: 0 }
  return mostlyUtf8(bytes) ? decoded(bytes, 'utf-8', false) : decoded(bytes, 'windows-1252', false)
}

export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** Text whose every other character is a zero or a control is no text at all. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES)
  let strange = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) strange++
  }
  return sample.length > 0 && strange / sample.length > 0.1
}

function decoded(bytes: Uint8Array, encoding: string, certain: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, certain, unreadable: encoding === 'windows-1252' ? 0 : count(text, '\uFFFD') }
}

export function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Western text in UTF-16 has a zero in every second byte: the even ones if the high byte comes first. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  if (length < 4) return null
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] as number) + 1
  const [even, odd] = zeros as [number, number]
  const pairs = length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 with a few broken places (a cut at the end, a stray byte) is still UTF-8: most of its long characters are whole. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = count(text, '\uFFFD')
  let whole = 0
  for (let i = 0; i < text.length && whole <= broken * 4; i++) {
    const code = text.charCodeAt(i)
    if (code > 127 && code !== 0xfffd) whole++
  }
  return whole > broken * 4
}

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++
  return found
}
