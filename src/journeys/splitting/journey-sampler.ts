import { ContextTree } from './context-tree.ts'
import type { GapEvidence } from './gap-evidence.ts'
import { Lattice } from './lattice.ts'

/** Events that a context remembers. */
const DEPTH = 6
/** Events whose ends are drawn together. */
const WINDOW = 80

/** Histories in columns; `isLast` is 1 at each history's last event. */
export type Histories = {
  readonly names: Uint32Array
  readonly times: Float64Array
  readonly isLast: Uint8Array
  readonly starts: Uint32Array
  /** How many names there are. */
  readonly alphabet: number
}

/**
 * One guess of where journeys end, made better by drawing it anew stretch by stretch, given all other journeys (blocked
 * Gibbs sampling, as for words in text without blanks: Mochihashi, Yamada & Ueda, ACL 2009).
 */
export class JourneySampler {
  readonly ends: Uint8Array
  readonly tree: ContextTree
  readonly #histories: Histories
  readonly #gaps: GapEvidence
  readonly #odds: Float64Array
  readonly #lattice: Lattice
  readonly #random: () => number

  constructor(histories: Histories, gaps: GapEvidence, ends: Uint8Array, random: () => number) {
    this.#histories = histories
    this.#gaps = gaps
    this.#random = random
    this.ends = ends
    this.tree = new ContextTree(DEPTH, histories.alphabet)
    this.#lattice = new Lattice(this.tree)
    this.#odds = new Float64Array(ends.length)
    this.#count(0, ends.length, 1)
  }

  /**
   * Draws every end anew. With `sums`, adds the probability of each end given the others, and counts in `times` how often it
   * did: the edges of a round's windows are left out, whatever stands there.
   */
  round(sums?: Float64Array, times?: Float64Array): void {
    const { starts } = this.#histories
    this.#gaps.learn(this.ends, this.#odds)
    for (let history = 0; history + 1 < starts.length; history++) {
      const [first, end] = [starts[history] as number, starts[history + 1] as number]
      for (let from = first - Math.floor(this.#random() * WINDOW); from < end; from += WINDOW) {
        const until = Math.min(end, from + WINDOW)
        this.#drawWindow(first, end, Math.max(first, from), until)
        if (!sums || !times) continue
        const [counted, most] = [Math.max(first, from), until === end ? end - 1 : until - 1]
        this.#lattice.addMarginals(this.#odds, counted, most, sums)
        for (let i = counted; i < most; i++) times[i] = (times[i] as number) + 1
      }
    }
  }

  /** The logarithm of the probability of everything seen, were journeys to end there: what guesses are compared by. */
  logProbability(): number {
    const { names, alphabet } = this.#histories
    const tree = new ContextTree(DEPTH, alphabet)
    let sum = this.#gaps.learn(this.ends, this.#odds)
    this.#eachJourney(0, this.ends.length, (from, to) => {
      sum += tree.logProbability(names, from, to)
      tree.add(names, from, to, 1)
    })
    return sum
  }

  /** From the last end before `from` to the first one after `until`, so that whole journeys are taken out. */
  #drawWindow(first: number, end: number, from: number, until: number): void {
    let begin = from
    while (begin > first && !this.ends[begin - 1]) begin--
    let stop = until
    while (stop < end && !this.ends[stop - 1]) stop++
    this.#count(begin, stop, -1)
    this.#lattice.weigh(this.#histories.names, begin, stop, this.#odds)
    this.#lattice.draw(this.#random, this.ends)
    this.#count(begin, stop, 1)
  }

  #count(from: number, to: number, sign: 1 | -1): void {
    this.#eachJourney(from, to, (begin, end) => this.tree.add(this.#histories.names, begin, end, sign))
  }

  #eachJourney(from: number, to: number, visit: (from: number, to: number) => void): void {
    let begin = from
    for (let i = from; i < to; i++) {
      if (!this.ends[i]) continue
      visit(begin, i + 1)
      begin = i + 1
    }
  }
}
