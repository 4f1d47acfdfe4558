import { FileRefused, type TextPiece } from '../pieces.ts'

/** Hears of a document's parts in their order. */
export type XmlHandler = {
  /** @param attributes names and values by turns; valid only until the call returns */
  readonly open: (name: string, attributes: readonly string[], depth: number) => void
  readonly close: (name: string, depth: number) => void
  /** Text within the innermost element, in one or several parts. */
  readonly text?: (text: string) => void
}

const DEEPEST = 500
/** Characters that one tag, comment or instruction may have. */
const LONGEST_PART = 4 * 1024 * 1024

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads XML as it comes. It knows no document types and no entities but those that XML itself has, so nothing in a file can
 * swell or reach out; nesting and the length of a tag are bounded. After each piece it lets whoever listens have a turn.
 * @throws {FileRefused} `events-xml-malformed`, `events-xml-entities`, `events-xml-too-deep`, `events-part-too-long`,
 * `events-truncated`
 */
export async function* scanXml(pieces: AsyncIterable<TextPiece>, handler: XmlHandler): AsyncGenerator<number> {
  const scanner = xmlScanner(handler)
  for await (const { text, bytes } of pieces) {
    scanner.push(text)
    yield bytes
  }
  scanner.end()
}

function xmlScanner(handler: XmlHandler) {
  let rest = ''
  let line = 1
  let sawRoot = false
  const stack: string[] = []
  const attributes: string[] = []

  const malformed = (): never => {
    throw new FileRefused('events-xml-malformed', { line })
  }

  /** The place behind the part that begins at `<`; -1 where it is not whole yet. */
  function part(text: string, at: number): number {
    const second = text.charCodeAt(at + 1)
    if (Number.isNaN(second)) return -1
    if (second === 33) return declaration(text, at)
    if (second === 63) return behind(text, '?>', at)
    if (second === 47) {
      const end = text.indexOf('>', at)
      if (end < 0) return -1
      const name = text.slice(at + 2, end).trimEnd()
      if (stack.pop() !== name) malformed()
      handler.close(name, stack.length)
      return end + 1
    }
    return openTag(text, at)
  }

  function declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4)
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at)
      if (end < 0) return -1
      handler.text?.(text.slice(at + 9, end))
      return end + 3
    }
    if (text.length - at < 9) return -1
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(text.slice(at, at + 9))) throw new FileRefused('events-xml-entities', { line })
    return malformed()
  }

  function openTag(text: string, start: number): number {
    let at = start + 1
    while (!isNameEnd(text.charCodeAt(at))) if (++at > text.length) return -1
    const name = text.slice(start + 1, at)
    if (name === '') return at >= text.length ? -1 : malformed()
    const plain = plainTag(text, at, name)
    if (plain >= 0) return plain
    attributes.length = 0
    while (true) {
      while (isSpace(text.charCodeAt(at))) at++
      if (at >= text.length) return -1
      const sign = text.charCodeAt(at)
      if (sign === 62) {
        if (stack.length >= DEEPEST) throw new FileRefused('events-xml-too-deep', { line })
        begin(name)
        stack.push(name)
        return at + 1
      }
      if (sign === 47) {
        if (at + 1 >= text.length) return -1
        if (text.charCodeAt(at + 1) !== 62) return malformed()
        begin(name)
        handler.close(name, stack.length)
        return at + 2
      }
      const equals = text.indexOf('=', at)
      if (equals < 0) return text.length - at > 1000 ? malformed() : -1
      let quoteAt = equals + 1
      while (isSpace(text.charCodeAt(quoteAt))) quoteAt++
      if (quoteAt >= text.length) return -1
      const quote = text.charCodeAt(quoteAt)
      if (quote !== 34 && quote !== 39) return malformed()
      const end = text.indexOf(quote === 34 ? '"' : "'", quoteAt + 1)
      if (end < 0) return -1
      attributes.push(text.slice(at, equals).trimEnd(), unescaped(text.slice(quoteAt + 1, end)))
      at = end + 1
    }
  }

  /** `<string key="…" value="…"/>`, of which logs consist; -1 where it is anything else. */
  function plainTag(text: string, at: number, name: string): number {
    if (!text.startsWith(' key="', at)) return -1
    const keyEnd = text.indexOf('"', at + 6)
    if (keyEnd < 0 || !text.startsWith('" value="', keyEnd)) return -1
    const valueEnd = text.indexOf('"', keyEnd + 9)
    if (valueEnd < 0) return -1
    const end = valueEnd + (text.charCodeAt(valueEnd + 1) === 32 ? 2 : 1)
    if (text.charCodeAt(end) !== 47 || text.charCodeAt(end + 1) !== 62) return -1
    attributes.length = 4
    attributes[0] = 'key'
    attributes[1] = unescaped(text.slice(at + 6, keyEnd))
    attributes[2] = 'value'
    attributes[3] = unescaped(text.slice(keyEnd + 9, valueEnd))
    begin(name)
    handler.close(name, stack.length)
    return end + 2
  }

  function begin(name: string): void {
    if (stack.length === 0 && sawRoot) malformed()
    sawRoot = true
    handler.open(name, attributes, stack.length)
  }

  return {
    push(piece: string): void {
      const text = rest === '' ? piece : rest + piece
      let at = 0
      while (true) {
        const less = text.indexOf('<', at)
        // Text is told whole, so that no entity is cut in two.
        if (less < 0) break
        if (less > at && stack.length > 0) handler.text?.(unescaped(text.slice(at, less)))
        at = less
        const end = part(text, at)
        if (end < 0) break
        at = end
      }
      line += linesIn(text, at)
      rest = text.slice(at)
      if (rest.length > LONGEST_PART) throw new FileRefused('events-part-too-long', { line })
    },
    end(): void {
      if (stack.length > 0 || rest.trim() !== '') throw new FileRefused('events-truncated', { line })
      if (!sawRoot) malformed()
    },
  }
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13
}

function isNameEnd(code: number): boolean {
  return Number.isNaN(code) || isSpace(code) || code === 62 || code === 47
}

function linesIn(text: string, until: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Unknown entities stay as they are written. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}
