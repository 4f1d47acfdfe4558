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

/**
 * A text as it is searched: small letters without accents, and for each of its code units where the character that it
 * comes from begins and ends in the original.
 */
export type Folded = {
  readonly text: string
  readonly start: (at: number) => number
  readonly end: (at: number) => number
}

const ASCII = /^[\0-\x7f]*$/
/** A sign with the accents that are written behind it. */
const CHARACTER = /.\p{M}*/gsu

/** Folds case and accents, the same way on every platform and in every language. */
export function fold(source: string): Folded {
  if (ASCII.test(source)) return { text: source.toLowerCase(), start: (at) => at, end: (at) => at + 1 }
  let text = ''
  const places: Range[] = []
  let start = 0
  for (const [sign] of source.matchAll(CHARACTER)) {
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '')
    const folded = LETTERS[plain] ?? plain
    const end = start + sign.length
    for (let i = 0; i < folded.length; i++) places.push([start, end])
    text += folded
    start = end
  }
  return { text, start: (at) => (places[at] as Range)[0], end: (at) => (places[at] as Range)[1] }
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
  const { text, start, end } = fold(source)
  const found: Range[] = []
  for (const word of words) {
    let at = text.indexOf(word)
    if (at < 0) return null
    for (; at >= 0; at = text.indexOf(word, at + word.length)) found.push([start(at), end(at + word.length - 1)])
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
