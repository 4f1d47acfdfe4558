/**
 * Finds places in JSON text (RFC 8259). `JSON.parse` does the reading; this only says where something is wrong, in the
 * same way on every platform. It keeps its own stack, so that deep nesting costs memory and not the call stack.
 */
export type TextPlace = { readonly line: number; readonly column: number }

/** Line and column, both counted from 1, of a code unit's offset. */
export function placeAt(text: string, offset: number): TextPlace {
  let line = 1
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}

const BLANK = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

const afterBlank = (text: string, at: number): number => after(BLANK, text, at)

/**
 * Just past a string, or where it goes wrong as `~offset`. A loop, for a pattern would need a stack as deep as the
 * text is long.
 */
function stringEnd(text: string, start: number): number {
  if (text[start] !== '"') return ~start
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code < SPACE) return ~at
    if (code !== BACKSLASH) continue
    const end = after(ESCAPE, text, at)
    if (end < 0) return ~at
    at = end - 1
  }
  return ~text.length
}

/** The offset of the first sign that can't stand where it stands; null where the text is JSON. */
export function syntaxErrorOffset(text: string): number | null {
  const open: string[] = []
  let at = afterBlank(text, 0)
  let expectsValue = true
  while (expectsValue || open.length > 0) {
    const sign = text[at]
    if (expectsValue) {
      const isOpening = sign === '{' || sign === '['
      const end = isOpening ? at + 1 : scalarEnd(text, at)
      if (end < 0) return ~end
      at = afterBlank(text, end)
      if (isOpening) {
        open.push(sign)
        if (text[at] === closing(sign)) {
          expectsValue = false
          continue
        }
        if (sign === '{') {
          const key = afterKey(text, at)
          if (key.error !== null) return key.error
          at = key.end
        }
        continue
      }
      expectsValue = false
      continue
    }
    const inside = open.at(-1) as string
    if (sign === closing(inside)) {
      open.pop()
      at = afterBlank(text, at + 1)
    } else if (sign === ',') {
      at = afterBlank(text, at + 1)
      if (inside === '{') {
        const key = afterKey(text, at)
        if (key.error !== null) return key.error
        at = key.end
      }
      expectsValue = true
    } else return at
  }
  return at < text.length ? at : null
}

function closing(sign: string): string {
  return sign === '{' ? '}' : ']'
}

/** Just past a value without parts, or where it goes wrong as `~offset`. */
function scalarEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at)
  const end = after(SCALAR, text, at)
  return end < 0 ? ~at : end
}

/** Past `"key":` and the blanks around it. */
function afterKey(text: string, at: number): { end: number; error: number | null } {
  const end = stringEnd(text, at)
  if (end < 0) return { end: at, error: ~end }
  const colon = afterBlank(text, end)
  return text[colon] === ':' ? { end: afterBlank(text, colon + 1), error: null } : { end: at, error: colon }
}

/**
 * The offset of the value under a path in a text that is JSON; where the path leads on to what isn't there, that of
 * the innermost value that is. Of a key that stands twice the last counts, as in `JSON.parse`.
 */
export function offsetOf(text: string, path: readonly PropertyKey[]): number {
  let at = afterBlank(text, 0)
  for (const step of path) {
    const found = text[at] === '{' ? memberAt(text, at, String(step)) : text[at] === '[' ? itemAt(text, at, step) : null
    if (found === null) return at
    at = found
  }
  return at
}

function memberAt(text: string, object: number, name: string): number | null {
  let found: number | null = null
  let at = afterBlank(text, object + 1)
  while (text[at] === '"') {
    const keyEnd = stringEnd(text, at)
    const value = afterBlank(text, afterBlank(text, keyEnd) + 1)
    if (JSON.parse(text.slice(at, keyEnd)) === name) found = value
    at = afterBlank(text, valueEnd(text, value))
    if (text[at] === ',') at = afterBlank(text, at + 1)
  }
  return found
}

function itemAt(text: string, array: number, index: PropertyKey): number | null {
  let at = afterBlank(text, array + 1)
  for (let i = 0; at < text.length && text[at] !== ']'; i++) {
    if (i === index) return at
    at = afterBlank(text, valueEnd(text, at))
    if (text[at] === ',') at = afterBlank(text, at + 1)
  }
  return null
}

const STRUCTURE = /["[\]{}]/g

/** Just past a value. */
function valueEnd(text: string, at: number): number {
  if (text[at] !== '{' && text[at] !== '[') return scalarEnd(text, at)
  let depth = 0
  STRUCTURE.lastIndex = at
  for (let match = STRUCTURE.exec(text); match; match = STRUCTURE.exec(text)) {
    if (match[0] === '"') STRUCTURE.lastIndex = stringEnd(text, match.index)
    else depth += match[0] === '{' || match[0] === '[' ? 1 : -1
    if (depth === 0) return match.index + 1
  }
  return text.length
}

/** A path as a JSON pointer (RFC 6901). */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
