/** Letters that carry their accent inside, which decomposition does not take off. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** A text as it is searched: small letters without accents, and for each code unit where it stands in the original. */
export type Folded = { readonly text: string; readonly origin: (at: number) => number }

const ASCII = /^[\0-\x7f]*$/

/** Folds case and accents, the same way on every platform and in every language. */
export function fold(source: string): Folded {
  if (ASCII.test(source)) return { text: source.toLowerCase(), origin: (at) => at }
  let text = ''
  const origins: number[] = []
  let start = 0
  for (const sign of source) {
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '')
    const folded = LETTERS[plain] ?? plain
    for (let i = 0; i < folded.length; i++) origins.push(start)
    text += folded
    start += sign.length
  }
  return { text, origin: (at) => origins[at] ?? source.length }
}

/** A stretch of a text: from (inclusive) to (exclusive), in code units. */
export type Range = readonly [from: number, to: number]

/**
 * Where the words of a query stand in a text, in order and without overlaps; null unless every word is in it.
 * An empty query stands nowhere.
 */
export function findWords(source: string, query: string): Range[] | null {
  const words = fold(query)
    .text.split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  const { text, origin } = fold(source)
  const found: Range[] = []
  for (const word of words) {
    let at = text.indexOf(word)
    if (at < 0) return null
    for (; at >= 0; at = text.indexOf(word, at + word.length)) found.push([origin(at), origin(at + word.length)])
  }
  return joined(found)
}

function joined(ranges: readonly Range[]): Range[] {
  const result: [number, number][] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}
