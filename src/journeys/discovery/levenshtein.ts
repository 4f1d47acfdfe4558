import type { Sequence } from './sequence.ts'

const WORD = 32

/**
 * Levenshtein distances from one sequence to many: insertions, deletions and replacements, each at a cost of 1. Myers's
 * bit-parallel algorithm in Hyyrö's form for several words: 32 cells of a column in a handful of operations.
 *
 * Source: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", JACM 1999;
 * H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.
 */
export class DistancesFrom {
  readonly #length: number
  readonly #words: number
  /** Per symbol and word, where the symbol stands in the sequence. */
  readonly #places: Int32Array
  readonly #symbols: number
  readonly #up: Int32Array
  readonly #down: Int32Array

  /** @param symbols how many there are: every sequence's symbols are below it */
  constructor(source: Sequence, symbols: number) {
    this.#length = source.length
    this.#words = Math.ceil(source.length / WORD)
    this.#symbols = symbols
    this.#places = new Int32Array(symbols * this.#words)
    this.#up = new Int32Array(this.#words)
    this.#down = new Int32Array(this.#words)
    for (let i = 0; i < source.length; i++) {
      const at = (source[i] as number) * this.#words + (i >>> 5)
      this.#places[at] = (this.#places[at] as number) | (1 << (i & 31))
    }
  }

  to(target: Sequence): number {
    if (this.#length === 0) return target.length
    return this.#words === 1 ? this.#withOneWord(target) : this.#withWords(target)
  }

  #withOneWord(target: Sequence): number {
    const places = this.#places
    const last = 1 << (this.#length - 1)
    let up = -1
    let down = 0
    let distance = this.#length
    for (let j = 0; j < target.length; j++) {
      const symbol = target[j] as number
      const equal = symbol < this.#symbols ? (places[symbol] as number) : 0
      const across = (((equal & up) + up) ^ up) | equal
      let plus = down | ~(across | up)
      let minus = up & across
      if (plus & last) distance++
      if (minus & last) distance--
      plus = (plus << 1) | 1
      minus <<= 1
      const vertical = equal | down
      up = minus | ~(vertical | plus)
      down = plus & vertical
    }
    return distance
  }

  #withWords(target: Sequence): number {
    const words = this.#words
    const ups = this.#up.fill(-1)
    const downs = this.#down.fill(0)
    const last = 1 << ((this.#length - 1) & 31)
    let distance = this.#length
    for (let j = 0; j < target.length; j++) {
      const symbol = target[j] as number
      let carried = 1
      for (let word = 0; word < words; word++) {
        let equal = symbol < this.#symbols ? (this.#places[symbol * words + word] as number) : 0
        const up = ups[word] as number
        const down = downs[word] as number
        const vertical = equal | down
        if (carried < 0) equal |= 1
        const across = (((equal & up) + up) ^ up) | equal
        let plus = down | ~(across | up)
        let minus = up & across
        const top = word === words - 1 ? last : 1 << 31
        const leaves = plus & top ? 1 : minus & top ? -1 : 0
        plus <<= 1
        minus <<= 1
        if (carried < 0) minus |= 1
        else if (carried > 0) plus |= 1
        ups[word] = minus | ~(vertical | plus)
        downs[word] = plus & vertical
        carried = leaves
      }
      distance += carried
    }
    return distance
  }
}
