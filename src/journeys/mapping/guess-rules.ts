import { isPath, wordsOf } from './names.ts'
import { type MappingRule, pathOf } from './rules.ts'
import { isView, type ViewedPages } from './viewed-pages.ts'

type Named = { readonly name: string; readonly count: number }
type Guess = Pick<MappingRule, 'how' | 'value' | 'touchpoint'>

/** So many of all paths begin alike where what they begin with (a language, an app's name) tells nothing. */
const SAID_BY_ALL = 0.95
/** A rule is guessed for the most frequent; the others are better looked at. */
const MOST_GUESSED = 30
const LONGEST_NAME = 60
const LONGEST_VALUE = 500

/**
 * Rules to begin with: paths by their first telling folder, names that differ only in a number by a pattern, names that
 * differ only in how they are written by one touchpoint. Those of the most frequent names; what is exact comes before what
 * might hide it. Names that say but that a page was looked at come last, behind the folders of the pages.
 * @param viewed which pages these names' events are of, where a column says it
 */
export function guessedRules(names: readonly Named[], viewed: ViewedPages | null = null): MappingRule[] {
  const known = names.filter(({ name }) => name.trim() !== '' && name.length <= LONGEST_VALUE)
  const isOfPages = ({ name }: Named) => viewed !== null && isView(name)
  const folders = viewed === null ? [] : pathGuesses(viewed.pages)
  return [
    ...ranked(guessesOf(known.filter((one) => !isOfPages(one))), null),
    ...ranked(folders, viewed?.column ?? null),
    ...ranked(guessesOf(known.filter(isOfPages)), null),
  ].slice(0, MOST_GUESSED)
}

function guessesOf(names: readonly Named[]): Counted[] {
  const isOne = ({ name }: Named) => isPath(name)
  return [...pathGuesses(names.filter(isOne)), ...nameGuesses(names.filter((one) => !isOne(one)))]
}

/** The most frequent, and of them the exact ones first. */
function ranked(guesses: readonly Counted[], on: string | null): MappingRule[] {
  return guesses
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_GUESSED)
    .sort((a, b) => EXACT.indexOf(a.guess.how) - EXACT.indexOf(b.guess.how))
    .map(({ guess }) => ({ on, stage: null, ...guess }))
}

const EXACT: readonly Guess['how'][] = ['equals', 'pattern', 'path']

type Counted = { readonly guess: Guess; readonly count: number }

function pathGuesses(paths: readonly Named[]): Counted[] {
  let folders = paths.map(({ name, count }) => ({ parts: partsOf(name), count, prefix: [] as readonly string[] }))
  // What nearly all begin with is gone through, and not what is told apart.
  for (let depth = 0; depth < 3; depth++) {
    const all = folders.reduce((sum, { count }) => sum + count, 0)
    const [most] = counted(folders.map(({ parts, count }) => [parts[0] ?? '', count]))
    if (!most || most[0] === '' || most[1] < SAID_BY_ALL * all || folders.every(({ parts }) => parts.length < 2)) break
    folders = folders.map((one) =>
      one.parts[0] === most[0] ? { ...one, parts: one.parts.slice(1), prefix: [...one.prefix, most[0]] } : one,
    )
  }
  const byFolder = Map.groupBy(
    folders.filter(({ parts }) => parts[0] !== undefined && !isId(parts[0])),
    ({ prefix, parts }) => `/${[...prefix, parts[0]].join('/')}`,
  )
  return [...byFolder].map(([value, inside]) => ({
    guess: { how: 'path', value, touchpoint: touchpointName(value.split('/').at(-1) as string) },
    count: inside.reduce((sum, { count }) => sum + count, 0),
  }))
}

function partsOf(name: string): string[] {
  return pathOf(name.trim().toLowerCase())
    .split('/')
    .filter((part) => part !== '')
}

function nameGuesses(names: readonly Named[]): Counted[] {
  const bySkeleton = Map.groupBy(names, ({ name }) => wordsOf(name).replace(/\d+/g, '*'))
  return [...bySkeleton].flatMap(([skeleton, alike]): Counted[] => {
    const count = alike.reduce((sum, one) => sum + one.count, 0)
    const written = Map.groupBy(alike, ({ name }) => name.trim().toLowerCase())
    const touchpoint = touchpointName(alike[0]?.name.replace(/\d+/g, ' ') ?? '')
    const differsInNumbers = skeleton.includes('*') && new Set(alike.map(({ name }) => wordsOf(name))).size > 1
    if (touchpoint === '') return []
    if (differsInNumbers) {
      const patterns = [...new Set([...written.keys()].map((name) => name.replace(/\d+/g, '*')))]
      return patterns.map((value) => ({ guess: { how: 'pattern', value, touchpoint }, count }))
    }
    const own = touchpointName(alike[0]?.name ?? '')
    return [...written.values()].map((same) => ({
      guess: { how: 'equals', value: same[0]?.name.trim() ?? '', touchpoint: own },
      count,
    }))
  })
}

/** A name as one would write it on a card: words with blanks between, the first with a large letter. */
export function touchpointName(name: string): string {
  const plain = decoded(name)
    .replace(/\.(html?|php|aspx?|jsp)$/i, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_\-:]+/gu, ' ')
    .trim()
  const isShouted = /\p{Lu}{4}/u.test(plain) && !/\p{Ll}/u.test(plain)
  const text = isShouted ? plain.toLowerCase() : plain
  return text.slice(0, LONGEST_NAME).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Numbers and long hexadecimal names are of things, not of places. */
function isId(part: string): boolean {
  return /^\d+$/.test(part) || /^[\da-f-]{16,}$/.test(part)
}

function counted(entries: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>()
  for (const [key, count] of entries) sums.set(key, (sums.get(key) ?? 0) + count)
  return [...sums].sort((a, b) => b[1] - a[1])
}
