/**
 * The part of ICU MessageFormat that messages use: `{name}`, `{name, number}`, `{name, plural, =0 {…} one {…} other {…}}`
 * with `#`, `{name, select, a {…} other {…}}`, nested as deep as one likes, and apostrophes that quote (`'{'`; two are one).
 * The whole of ICU is ten times as large, and every reader of a map would have to download it.
 * Source: ICU User Guide, "Formatting Messages"; Unicode CLDR plural rules through `Intl`.
 */
export type MessageValue = string | number | Date
export type Values = Readonly<Record<string, MessageValue>>

type Part =
  | string
  /** The number of the plural around it. */
  | { readonly kind: 'hash' }
  | { readonly kind: 'argument' | 'number'; readonly name: string }
  | {
      readonly kind: 'plural' | 'select'
      readonly name: string
      readonly cases: ReadonlyMap<string, readonly Part[]>
    }

/** A message ready to be put into words. Throws where it is malformed: that is a mistake of ours. */
export type Message = readonly Part[]

export function parseMessage(source: string): Message {
  const reader = { source, at: 0 }
  const parts = readParts(reader, false)
  if (reader.at < source.length) throw new Error(`unmatched } in “${source}”`)
  return parts
}

type Reader = { readonly source: string; at: number }

function readParts(reader: Reader, inPlural: boolean): Part[] {
  const parts: Part[] = []
  let text = ''
  const flush = () => {
    if (text !== '') parts.push(text)
    text = ''
  }
  while (reader.at < reader.source.length) {
    const sign = reader.source[reader.at] as string
    if (sign === '}') break
    if (sign === '{') {
      flush()
      parts.push(readArgument(reader))
    } else if (sign === '#' && inPlural) {
      flush()
      parts.push({ kind: 'hash' })
      reader.at++
    } else if (sign === "'") text += readQuoted(reader, inPlural)
    else {
      text += sign
      reader.at++
    }
  }
  flush()
  return parts
}

/** An apostrophe quotes only before a sign that means something; elsewhere it is an apostrophe. */
function readQuoted(reader: Reader, inPlural: boolean): string {
  const { source } = reader
  const next = source[reader.at + 1]
  if (next === "'") {
    reader.at += 2
    return "'"
  }
  if (next !== '{' && next !== '}' && !(inPlural && next === '#')) {
    reader.at++
    return "'"
  }
  let quoted = ''
  for (reader.at++; reader.at < source.length; reader.at++) {
    if (source[reader.at] !== "'") quoted += source[reader.at]
    else if (source[reader.at + 1] === "'") {
      quoted += "'"
      reader.at++
    } else break
  }
  reader.at++
  return quoted
}

function readArgument(reader: Reader): Part {
  expect(reader, '{')
  const name = readWord(reader)
  if (skip(reader, '}')) return { kind: 'argument', name }
  expect(reader, ',')
  const kind = readWord(reader)
  if (kind === 'number') {
    expect(reader, '}')
    return { kind, name }
  }
  if (kind !== 'plural' && kind !== 'select') throw new Error(`no such argument “${kind}” in “${reader.source}”`)
  expect(reader, ',')
  const cases = new Map<string, readonly Part[]>()
  while (!skip(reader, '}')) {
    const selector = readWord(reader)
    expect(reader, '{')
    cases.set(selector, readParts(reader, kind === 'plural'))
    reader.at++
  }
  if (!cases.has('other')) throw new Error(`no “other” in “${reader.source}”`)
  return { kind, name, cases }
}

const WORD = /[^\s{},]+/y
const SPACE = /\s*/y

function readWord(reader: Reader): string {
  skipSpace(reader)
  WORD.lastIndex = reader.at
  const word = WORD.exec(reader.source)?.[0]
  if (word === undefined) throw new Error(`a name is missing at ${reader.at} of “${reader.source}”`)
  reader.at += word.length
  return word
}

function skipSpace(reader: Reader): void {
  SPACE.lastIndex = reader.at
  reader.at += SPACE.exec(reader.source)?.[0].length ?? 0
}

function skip(reader: Reader, sign: string): boolean {
  skipSpace(reader)
  if (reader.source[reader.at] !== sign) return false
  reader.at++
  return true
}

function expect(reader: Reader, sign: string): void {
  if (!skip(reader, sign)) throw new Error(`“${sign}” is missing at ${reader.at} of “${reader.source}”`)
}

/** Puts messages of one language into words. */
export function messageFormat(language: string): (message: Message, values?: Values) => string {
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  // The month as a word: 1/2 is in January or in February, by who reads it.
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })

  const given = (values: Values, name: string): MessageValue => {
    const value = values[name]
    if (value === undefined) throw new Error(`the message needs a value for “${name}”`)
    return value
  }
  /** Without `number` a figure stands as it is: a year, a version. */
  const shown = (value: MessageValue): string => (value instanceof Date ? dates.format(value) : String(value))

  function words(parts: readonly Part[], values: Values, count: number | null): string {
    let said = ''
    for (const part of parts) said += typeof part === 'string' ? part : wordsOf(part, values, count)
    return said
  }

  function wordsOf(part: Exclude<Part, string>, values: Values, count: number | null): string {
    switch (part.kind) {
      case 'hash':
        return numbers.format(count as number)
      case 'argument':
        return shown(given(values, part.name))
      case 'number':
        return numbers.format(Number(given(values, part.name)))
      case 'plural': {
        const number = Number(given(values, part.name))
        const chosen = part.cases.get(`=${number}`) ?? part.cases.get(plurals.select(number)) ?? part.cases.get('other')
        return words(chosen ?? [], values, number)
      }
      case 'select': {
        const chosen = part.cases.get(String(given(values, part.name))) ?? part.cases.get('other')
        return words(chosen ?? [], values, count)
      }
      default:
        return part satisfies never
    }
  }
  return (message, values = {}) => words(message, values, null)
}
