import type { EditMix, Noise } from './noise.ts'
import { placed } from './places.ts'
import { keyOf, type Sequence } from './sequence.ts'

/**
 * The chances of the ways on which two touchpoints that are no neighbours change places, alone or with one change of another
 * kind. With more changes besides, any one result is too rare to be taken for anything.
 */
export class ExchangeChances {
  readonly #noise: Noise
  #exchanged = new Uint32Array(0)

  constructor(noise: Noise) {
    this.#noise = noise
  }

  /** Adds to the chances by number of changes. */
  addTo(found: Float64Array, source: Sequence, target: Sequence): void {
    const { length } = source
    if (length < 3 || !areNear(source, target)) return
    const alone = placed(this.#noise.alone, length)
    const several = placed(this.#noise.several, length)
    const one = this.#exchanged.length < length ? new Uint32Array(2 * length) : this.#exchanged
    this.#exchanged = one
    one.set(source)
    const [from, to] = differing(source, target)
    let [exact, near] = [0, 0]
    for (let i = from; i < to; i++) {
      for (let k = i + 2; k < to; k++) {
        const [left, right] = [source[i] as number, source[k] as number]
        if (left === right) continue
        one[i] = right
        one[k] = left
        const own = chanceOfOne(one.subarray(0, length), target, several, this.#noise.inserted)
        if (own < 0) exact++
        else near += own
        one[i] = left
        one[k] = right
      }
    }
    found[1] = (found[1] as number) + exact * alone.exchange
    found[2] = (found[2] as number) + 2 * near * several.exchange
  }

  /** How many changes of each kind there are on ways with `count` changes. */
  kinds(source: Sequence, target: Sequence, count: number): EditMix {
    const alone = { insert: 0, repeat: 0, drop: 0, replace: 0, swap: 0, exchange: 1, move: 0 }
    if (count === 1) return alone
    if (source.length !== target.length) return { ...alone, [source.length < target.length ? 'insert' : 'drop']: 1 }
    return { ...alone, [keyOf(source.toSorted()) === keyOf(target.toSorted()) ? 'swap' : 'replace']: 1 }
  }
}

/** Places in which two sequences differ at most after an exchange and one more change, what was inserted or dropped left out. */
const MOST_PLACES = { replaced: 4, shifted: 2 } as const

/** Whether an exchange and one more change may lie between two sequences; of most that is soon told. */
function areNear(source: Sequence, target: Sequence): boolean {
  const [shorter, longer] = source.length < target.length ? [source, target] : [target, source]
  const { length } = shorter
  if (longer.length - length > 1) return false
  if (longer.length === length) {
    let differing = 0
    for (let i = 0; i < length; i++) if (shorter[i] !== longer[i] && ++differing > MOST_PLACES.replaced) return false
    return true
  }
  // What the longer one has more may stand anywhere: before it places face each other, behind it each the next.
  let before = 0
  let behind = 0
  for (let i = 0; i < length; i++) if (shorter[i] !== longer[i + 1]) behind++
  for (let i = 0; before + behind > MOST_PLACES.shifted; i++) {
    if (i === length || before > MOST_PLACES.shifted) return false
    if (shorter[i] !== longer[i + 1]) behind--
    if (shorter[i] !== longer[i]) before++
  }
  return true
}

/** From where to where two sequences differ, in the places of the first, with one place more on either side. */
function differing(source: Sequence, target: Sequence): [number, number] {
  const shorter = Math.min(source.length, target.length)
  let before = 0
  while (before < shorter && source[before] === target[before]) before++
  let behind = 0
  while (behind < shorter - before && source.at(-1 - behind) === target.at(-1 - behind)) behind++
  return [Math.max(0, before - 1), Math.min(source.length, source.length - behind + 1)]
}

/** The chance that one change makes one sequence of another; below 0: they are the same. */
function chanceOfOne(source: Sequence, target: Sequence, kinds: EditMix, inserted: Float64Array): number {
  const shorter = Math.min(source.length, target.length)
  let at = 0
  while (at < shorter && source[at] === target[at]) at++
  if (source.length > target.length)
    return equalFrom(source, at + 1, target, at) ? kinds.drop * runAround(source, at) : 0
  const symbol = target[at] as number
  if (source.length < target.length) {
    if (!equalFrom(source, at, target, at + 1)) return 0
    const run = runAround(target, at)
    return kinds.insert * (inserted[symbol] as number) * run + kinds.repeat * (run - 1)
  }
  if (at === shorter) return -1
  if (equalFrom(source, at + 1, target, at + 1)) return kinds.replace * (inserted[symbol] as number)
  if (source[at + 1] === symbol && source[at] === target[at + 1])
    return equalFrom(source, at + 2, target, at + 2) ? kinds.swap : 0
  let other = at + 1
  while (other < shorter && source[other] === target[other]) other++
  const isExchanged = source[other] === symbol && source[at] === target[other]
  // Two exchanges are met twice, once in either order.
  return isExchanged && equalFrom(source, other + 1, target, other + 1) ? kinds.exchange / 2 : 0
}

function equalFrom(source: Sequence, from: number, target: Sequence, other: number): boolean {
  for (let i = from, j = other; i < source.length; i++, j++) if (source[i] !== target[j]) return false
  return true
}

/** How many equal touchpoints stand there side by side. */
function runAround(sequence: Sequence, at: number): number {
  let from = at
  let to = at
  while (from > 0 && sequence[from - 1] === sequence[at]) from--
  while (to + 1 < sequence.length && sequence[to + 1] === sequence[at]) to++
  return to - from + 1
}
