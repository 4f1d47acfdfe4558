import { FileRefused, type TextPiece } from '../pieces.ts'

/** One value out of a large JSON text, still as text. */
export type JsonPart = {
  /** The key of the list or object at the top that holds it; null where the top itself is the list. */
  readonly section: string | null
  /** Its own key where the section is an object; null in a list. */
  readonly key: string | null
  readonly text: string
}

const LONGEST_PART = 16 * 1024 * 1024
const DEEPEST = 200

/**
 * The elements of a list, or of the lists and objects right below the top of an object, one after the other, so that no
 * more than one of them is in memory at a time. Plain values right below the top are left out.
 * @throws {FileRefused} `events-json-malformed`, `events-json-too-deep`, `events-part-too-long`, `events-truncated`
 */
export async function* jsonParts(
  pieces: AsyncIterable<TextPiece>,
): AsyncGenerator<{ parts: JsonPart[]; bytes: number }> {
  let rest = ''
  /** Where in `rest` looking goes on, and where what is collected begins; -1: nothing is. */
  let at = 0
  let begun = -1
  let depth = 0
  let isString = false
  let stringFrom = -1
  let sawTop = false
  let topIsList = false
  let sectionIsList = false
  let section: string | null = null
  let key: string | null = null
  /** The last string that ended, for keys. */
  let lastString: string | null = null
  const malformed = (): never => {
    throw new FileRefused('events-json-malformed')
  }
  /** Depth at which elements lie. */
  const level = () => (topIsList ? 1 : 2)

  function read(text: string): JsonPart[] {
    const parts: JsonPart[] = []
    const give = (until: number) => {
      if (begun < 0) return
      const found = text.slice(begun, until).trim()
      begun = -1
      if (found !== '') parts.push({ section, key, text: found })
      key = null
    }
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isString) {
        const quote = endOfString(text, at)
        if (quote < 0) {
          // A backslash at the very end belongs to what comes.
          at = trailingBackslashes(text) % 2 === 1 ? text.length - 1 : text.length
          break
        }
        isString = false
        if (depth <= level() && stringFrom >= 0) lastString = text.slice(stringFrom + 1, quote)
        at = quote
        continue
      }
      switch (code) {
        case 34:
          isString = true
          stringFrom = at
          if (begun < 0 && depth === level() && (topIsList || sectionIsList || key !== null)) begun = at
          break
        case 123:
        case 91:
          if (!sawTop) {
            sawTop = true
            topIsList = code === 91
          } else if (depth === 0) malformed()
          else if (depth === 1 && !topIsList) {
            section = unquoted(lastString)
            sectionIsList = code === 91
          } else if (begun < 0 && depth === level()) begun = at
          if (++depth > DEEPEST) throw new FileRefused('events-json-too-deep')
          break
        case 125:
        case 93:
          if (depth === level()) give(at)
          if (--depth < 0) malformed()
          break
        case 44:
          if (depth === level()) give(at)
          break
        case 58:
          if (depth === 2 && !topIsList && !sectionIsList && begun < 0) key = unquoted(lastString)
          break
        case 32:
        case 9:
        case 10:
        case 13:
          break
        default:
          if (!sawTop) malformed()
          if (begun < 0 && depth === level() && (topIsList || sectionIsList || key !== null)) begun = at
      }
    }
    const keep = begun >= 0 ? begun : isString && stringFrom >= 0 ? Math.min(stringFrom, at) : at
    rest = text.slice(keep)
    at -= keep
    if (begun >= 0) begun -= keep
    stringFrom = stringFrom >= keep ? stringFrom - keep : -1
    if (rest.length > LONGEST_PART) throw new FileRefused('events-part-too-long')
    return parts
  }

  for await (const { text, bytes } of pieces) {
    const parts = read(rest + text)
    if (parts.length > 0) yield { parts, bytes }
  }
  if (!sawTop) malformed()
  if (depth > 0 || isString) throw new FileRefused('events-truncated')
}

/** Where the string in which `from` lies ends: an unescaped quotation mark; -1 where it is not there yet. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let back = at - 1
    while (back >= from && text.charCodeAt(back) === 92) back--
    if ((at - back) % 2 === 1) return at
  }
  return -1
}

function trailingBackslashes(text: string): number {
  let at = text.length
  while (at > 0 && text.charCodeAt(at - 1) === 92) at--
  return text.length - at
}

function unquoted(text: string | null): string | null {
  if (text === null || !text.includes('\\')) return text
  try {
    return JSON.parse(`"${text}"`)
  } catch {
    return text
  }
}
