import { fold } from '../folding.ts'

/** Texts less alike than this are not taken for the same thing (Dice's coefficient of their trigrams, 0 to 1). */
const FLOOR = 0.5
/** What of a long text is looked at, in UTF-16 code units. */
const LOOKED_AT = 240
/** A trigram that more pairs than this have in common tells little and would make large maps slow; it is not counted. */
const TELLING_PAIRS = 20_000

type Pair = { readonly i: number; readonly j: number; readonly alike: number }

/**
 * Pairs texts that say nearly the same, the most alike first, each at most once. The same pairs come out with the two
 * lists exchanged.
 * @returns indexes into both lists
 */
export function pairSimilar(before: readonly string[], after: readonly string[]): [number, number][] {
  const [a, b] = [before.map(trigrams), after.map(trigrams)]
  const found = candidates(a, b).sort(byLikeness)
  const [takenBefore, takenAfter] = [new Set<number>(), new Set<number>()]
  return found.flatMap(({ i, j }): [number, number][] => {
    if (takenBefore.has(i) || takenAfter.has(j)) return []
    takenBefore.add(i)
    takenAfter.add(j)
    return [[i, j]]
  })
}

/** Of equals those that stand nearest to the same place; what is then left equal can't compete for the same text. */
function byLikeness(a: Pair, b: Pair): number {
  return b.alike - a.alike || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i + a.j - (b.i + b.j)
}

function candidates(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): Pair[] {
  const [holdersBefore, holdersAfter] = [holders(a), holders(b)]
  const shared = new Uint16Array(b.length)
  return a.flatMap((own, i) => {
    shared.fill(0)
    for (const trigram of own) {
      const others = holdersAfter.get(trigram) ?? []
      if (others.length * (holdersBefore.get(trigram)?.length ?? 0) > TELLING_PAIRS) continue
      for (const j of others) shared[j] = (shared[j] as number) + 1
    }
    return b.flatMap((other, j): Pair[] => {
      const alike = (2 * (shared[j] as number)) / (own.size + other.size)
      return alike >= FLOOR ? [{ i, j, alike }] : []
    })
  })
}

function holders(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [at, set] of sets.entries()) {
    for (const trigram of set) {
      const known = found.get(trigram)
      if (known) known.push(at)
      else found.set(trigram, [at])
    }
  }
  return found
}

function trigrams(text: string): ReadonlySet<string> {
  const words = folded(text.slice(0, LOOKED_AT))
  if (words === '') return new Set()
  const padded = `  ${words} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))
}

/** The text as it is compared: small letters, no accents, single spaces, no signs at its ends. */
export function folded(text: string): string {
  return fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
