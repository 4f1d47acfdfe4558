import { type EditMix, MOST_EDITS, type Noise } from './noise.ts'
import { placed } from './places.ts'
import type { Sequence } from './sequence.ts'

/** Touchpoints that come in by the way, and whether one is replaced. */
const MOST_IN = 3
const LAYERS = (MOST_IN + 1) * 2
const WIDTH = 2 * MOST_IN + 1
const ROW = WIDTH * LAYERS
const ORDERS = [1, 1, 2, 6, 24]

/**
 * The chances of the ways on which touchpoints move to any other place. What moves is taken out here and put in there, in
 * whatever order, so a way is told by what is in one of the sequences and not in the other: of what an alignment puts in,
 * that which the source had has moved.
 */
export class MoveChances {
  readonly #noise: Noise
  readonly #balance: Int32Array
  #cells = new Float64Array(0)

  constructor(noise: Noise) {
    this.#noise = noise
    this.#balance = new Int32Array(noise.inserted.length)
  }

  /** Adds to the chances by number of changes. */
  addTo(found: Float64Array, source: Sequence, target: Sequence): void {
    const { gone, come, chance } = this.#difference(source, target)
    // Nothing that differs in so much can have a move besides.
    if (Math.max(gone, come) > MOST_EDITS - 1 || come >= MOST_IN + 1) return
    this.#count(source, target)
    const alone = placed(this.#noise.alone, source.length)
    const several = placed(this.#noise.several, source.length)
    for (let replaced = 0; replaced <= Math.min(1, gone, come); replaced++) {
      for (let put = Math.max(0, come - replaced + 1); put <= MOST_IN; put++) {
        const moves = put + replaced - come
        const changes = moves + gone + come - replaced
        const ways = this.#waysWith(source, target, put, replaced)
        if (changes > MOST_EDITS || ways === 0) continue
        const kinds = changes === 1 ? alone : several
        found[changes] =
          (found[changes] as number) +
          (ORDERS[changes] as number) *
            ways *
            chance *
            kinds.move ** moves *
            kinds.drop ** (gone - replaced) *
            kinds.insert ** (come - replaced) *
            kinds.replace ** replaced
      }
    }
  }

  /** How many changes of each kind there are on ways with `count` changes, the fewest moves first. */
  kinds(source: Sequence, target: Sequence, count: number): EditMix {
    const { gone, come } = this.#difference(source, target)
    const replaced = Math.min(1, gone, come)
    const moves = Math.max(1, count - gone - come + replaced)
    return {
      insert: come - replaced,
      repeat: 0,
      drop: gone - replaced,
      replace: replaced,
      swap: 0,
      exchange: 0,
      move: moves,
    }
  }

  #difference(source: Sequence, target: Sequence) {
    const balance = this.#balance
    for (let i = 0; i < source.length; i++) balance[source[i] as number] = (balance[source[i] as number] as number) + 1
    let come = 0
    let chance = 1
    for (let j = 0; j < target.length; j++) {
      const symbol = target[j] as number
      const left = (balance[symbol] as number) - 1
      balance[symbol] = left
      if (left < 0) {
        come++
        chance *= this.#noise.inserted[symbol] as number
      }
    }
    for (let i = 0; i < source.length; i++) balance[source[i] as number] = 0
    for (let j = 0; j < target.length; j++) balance[target[j] as number] = 0
    return { gone: come + source.length - target.length, come, chance }
  }

  #waysWith(source: Sequence, target: Sequence, put: number, replaced: number): number {
    const offset = target.length - source.length + MOST_IN
    if (offset < 0 || offset >= WIDTH) return 0
    return this.#cells[source.length * ROW + offset * LAYERS + put * 2 + replaced] as number
  }

  /** Counts alignments. What is equal is matched, so that nothing moves to where it was. */
  #count(source: Sequence, target: Sequence): void {
    const rows = source.length + 1
    if (this.#cells.length < rows * ROW) this.#cells = new Float64Array(2 * rows * ROW)
    const cells = this.#cells.fill(0, 0, rows * ROW)
    cells[MOST_IN * LAYERS] = 1
    for (let i = 0; i < rows; i++) {
      const from = Math.max(0, i - MOST_IN)
      const to = Math.min(target.length, i + MOST_IN)
      for (let j = from; j <= to; j++) {
        const at = i * ROW + (j - i + MOST_IN) * LAYERS
        if (i > 0 && j > 0) {
          const diagonal = at - ROW
          if (source[i - 1] === target[j - 1]) {
            for (let layer = 0; layer < LAYERS; layer++) cells[at + layer] = cells[diagonal + layer] as number
            continue
          }
          for (let layer = 1; layer < LAYERS; layer += 2)
            cells[at + layer] = (cells[at + layer] as number) + (cells[diagonal + layer - 1] as number)
        }
        if (i > 0 && j < i + MOST_IN) {
          const above = at - ROW + LAYERS
          for (let layer = 0; layer < LAYERS; layer++)
            cells[at + layer] = (cells[at + layer] as number) + (cells[above + layer] as number)
        }
        if (j > from) {
          const left = at - LAYERS
          for (let layer = 2; layer < LAYERS; layer++)
            cells[at + layer] = (cells[at + layer] as number) + (cells[left + layer - 2] as number)
        }
      }
    }
  }
}
