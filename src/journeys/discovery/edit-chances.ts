import { ExchangeChances } from './exchange-chances.ts'
import { MoveChances } from './move-chances.ts'
import { type Change, type EditMix, MOST_EDITS, type Noise } from './noise.ts'
import { placed } from './places.ts'
import type { Sequence } from './sequence.ts'

/** No change; one that is the only one; then one, two … of several. */
const LAYERS = MOST_EDITS + 2
const ALONE = 1
const WIDTH = 2 * MOST_EDITS + 1
const ROW = WIDTH * LAYERS
/** Changes can be made in any order: d of them in d! ways. */
const ORDERS = [1, 1, 2, 6, 24]

type Step = { readonly edits: readonly Change[]; readonly i: number; readonly j: number; readonly chance: number }

/**
 * The chance that noise makes one sequence of another, by the number of changes: the sum over all ways in which inserted,
 * repeated, dropped, replaced, swapped and moved touchpoints lead from the one to the other. That a run of three equal
 * touchpoints loses one in three ways, and so three times as often, is what a distance can't tell.
 */
export class EditChances {
  readonly #noise: Noise
  #cells = new Float64Array(0)
  readonly #found = new Float64Array(MOST_EDITS + 1)

  readonly #moves: MoveChances
  readonly #exchanges: ExchangeChances

  constructor(noise: Noise) {
    this.#noise = noise
    this.#moves = new MoveChances(noise)
    this.#exchanges = new ExchangeChances(noise)
  }

  /** The chance of coming about, given 0 … MOST_EDITS changes. The array is reused by the next call. */
  of(source: Sequence, target: Sequence): Float64Array {
    const found = this.#found.fill(0)
    if (Math.abs(source.length - target.length) > MOST_EDITS) return found
    this.#fill(source, target)
    const end = this.#at(source.length, target.length)
    found[0] = this.#cells[end] as number
    found[1] = this.#cells[end + ALONE] as number
    for (let d = 2; d <= MOST_EDITS; d++) found[d] = (this.#cells[end + ALONE + d] as number) * (ORDERS[d] as number)
    this.#moves.addTo(found, source, target)
    this.#exchanges.addTo(found, source, target)
    return found
  }

  /** The kinds of changes on ways with `count` changes among which touchpoints go far; null where others are likelier. */
  withMoves(source: Sequence, target: Sequence, count: number): EditMix | null {
    const all = this.of(source, target)[count] as number
    const [moving, exchanging] = [this.#moves, this.#exchanges].map((far) => {
      const found = new Float64Array(MOST_EDITS + 1)
      far.addTo(found, source, target)
      return found[count] as number
    }) as [number, number]
    if (2 * exchanging > all) return this.#exchanges.kinds(source, target, count)
    return 2 * moving > all ? this.#moves.kinds(source, target, count) : null
  }

  /** Of the ways with `count` changes that lead to the target, a likely one. Empty where there is none. */
  way(source: Sequence, target: Sequence, count: number): Change[] {
    if (count === 0 || Math.abs(source.length - target.length) > MOST_EDITS) return []
    this.#fill(source, target)
    const edits: Change[] = []
    let layer = count === 1 ? ALONE : ALONE + count
    let [i, j] = [source.length, target.length]
    if (this.#cells[this.#at(i, j) + layer] === 0) return []
    while (i > 0 || j > 0) {
      const steps = this.#stepsTo(source, target, i, j, layer)
      const step = steps.reduce((best, other) => (other.chance > best.chance ? other : best))
      edits.push(...step.edits)
      layer = layerBelow(layer, step.edits.length)
      ;[i, j] = [step.i, step.j]
    }
    return edits
  }

  #at(i: number, j: number): number {
    return i * ROW + (j - i + MOST_EDITS) * LAYERS
  }

  #fill(source: Sequence, target: Sequence): void {
    const rows = source.length + 1
    if (this.#cells.length < rows * ROW) {
      this.#cells = new Float64Array(2 * rows * ROW)
    }
    const cells = this.#cells.fill(0, 0, rows * ROW)
    const { inserted } = this.#noise
    const alone = placed(this.#noise.alone, source.length)
    const several = placed(this.#noise.several, source.length)
    cells[MOST_EDITS * LAYERS] = 1
    // What comes in and what goes are at most MOST_EDITS together, and their difference is that of the lengths.
    const mostBehind = (MOST_EDITS - target.length + source.length) >> 1
    const mostAhead = (MOST_EDITS + target.length - source.length) >> 1
    for (let i = 0; i < rows; i++) {
      const before = i > 0 ? (source[i - 1] as number) : -1
      const from = Math.max(0, i - mostBehind)
      const to = Math.min(target.length, i + mostAhead)
      for (let j = from; j <= to; j++) {
        const at = this.#at(i, j)
        const symbol = j > 0 ? (target[j - 1] as number) : -1
        if (i > 0 && j > 0) {
          if (before === symbol) {
            const diagonal = at - ROW
            for (let layer = 0; layer < LAYERS; layer++)
              cells[at + layer] = (cells[at + layer] as number) + (cells[diagonal + layer] as number)
          } else {
            const chance = inserted[symbol] as number
            reach(cells, at - ROW, at, alone.replace * chance, several.replace * chance)
            if (i > 1 && j > 1 && before === target[j - 2] && symbol === source[i - 2])
              reach(cells, at - 2 * ROW, at, alone.swap, several.swap)
          }
          if (i > 1 && j > 1) this.#reachByTwo(source, target, i, j, at, several)
        }
        if (i > 0 && j < i + mostAhead) reach(cells, at - ROW + LAYERS, at, alone.drop, several.drop)
        if (j > from) {
          const chance = inserted[symbol] as number
          const repeats = before === symbol
          reach(
            cells,
            at - LAYERS,
            at,
            alone.insert * chance + (repeats ? alone.repeat : 0),
            several.insert * chance + (repeats ? several.repeat : 0),
          )
        }
      }
    }
  }

  /**
   * A swap whose two touchpoints another change met as well. Where only one order of the two leads here, half their
   * product stands for it.
   */
  #reachByTwo(source: Sequence, target: Sequence, i: number, j: number, at: number, several: EditMix): void {
    const cells = this.#cells
    const { inserted } = this.#noise
    const last = source[i - 1]
    const second = source[i - 2]
    if (last === target[j - 2] && second !== target[j - 1])
      reachTwo(cells, at - 2 * ROW, at, several.swap * several.replace * (inserted[target[j - 1] as number] as number))
    if (second === target[j - 1] && last !== target[j - 2])
      reachTwo(cells, at - 2 * ROW, at, several.swap * several.replace * (inserted[target[j - 2] as number] as number))
    if (j > 2 && last === target[j - 3] && second === target[j - 1] && j - i - 1 >= -MOST_EDITS)
      reachTwo(
        cells,
        at - 2 * ROW - LAYERS,
        at,
        0.5 * several.swap * several.insert * (inserted[target[j - 2] as number] as number),
      )
    if (i < 3) return
    const third = source[i - 3]
    if (last === target[j - 2] && third === target[j - 1] && j - i + 1 <= MOST_EDITS)
      reachTwo(cells, at - 3 * ROW + LAYERS, at, 0.5 * several.swap * several.drop)
    if (j < 3) return
    if (
      (second === target[j - 3] && last === target[j - 2] && third === target[j - 1]) ||
      (last === target[j - 3] && third === target[j - 2] && second === target[j - 1])
    )
      reachTwo(cells, at - 3 * ROW, at, 0.5 * several.swap * several.swap)
  }

  /** From where a cell of a layer can be reached, and how much of its chance comes from there. */
  #stepsTo(source: Sequence, target: Sequence, i: number, j: number, layer: number): Step[] {
    const { inserted } = this.#noise
    const kinds = placed(layer === ALONE ? this.#noise.alone : this.#noise.several, source.length)
    const before = i > 0 ? (source[i - 1] as number) : -1
    const symbol = j > 0 ? (target[j - 1] as number) : -1
    const steps: Step[] = []
    const add = (edits: readonly Change[], backI: number, backJ: number, chance: number) => {
      const [fromI, fromJ] = [i - backI, j - backJ]
      if (fromI < 0 || fromJ < 0 || Math.abs(fromI - fromJ) > MOST_EDITS) return
      if (layer - (layer > ALONE ? ALONE : 0) < edits.length) return
      const reached = this.#cells[this.#at(fromI, fromJ) + layerBelow(layer, edits.length)] as number
      steps.push({ edits, i: fromI, j: fromJ, chance: reached * chance })
    }
    if (j > 0) {
      const chance = inserted[symbol] as number
      if (before === symbol) {
        add([], 1, 1, 1)
        add([{ kind: 'repeat', symbol }], 0, 1, kinds.repeat)
      } else if (i > 0) {
        add([{ kind: 'replace', symbol }], 1, 1, kinds.replace * chance)
        if (before === target[j - 2] && source[i - 2] === symbol)
          add([{ kind: 'swap', symbol: null }], 2, 2, kinds.swap)
      }
      add([{ kind: 'insert', symbol }], 0, 1, kinds.insert * chance)
      if (i > 1 && j > 1) {
        const swap: Change = { kind: 'swap', symbol: null }
        const brought = target[j - 2] as number
        const chanceOfBrought = inserted[brought] as number
        if (before === target[j - 2] && source[i - 2] !== symbol)
          add([swap, { kind: 'replace', symbol }], 2, 2, kinds.swap * kinds.replace * chance)
        if (source[i - 2] === symbol && before !== target[j - 2])
          add([swap, { kind: 'replace', symbol: brought }], 2, 2, kinds.swap * kinds.replace * chanceOfBrought)
        if (before === target[j - 3] && source[i - 2] === symbol)
          add([swap, { kind: 'insert', symbol: brought }], 2, 3, 0.5 * kinds.swap * kinds.insert * chanceOfBrought)
        if (before === target[j - 2] && source[i - 3] === symbol)
          add([swap, { kind: 'drop', symbol: null }], 3, 2, 0.5 * kinds.swap * kinds.drop)
        if (
          (source[i - 2] === target[j - 3] && before === target[j - 2] && source[i - 3] === symbol) ||
          (before === target[j - 3] && source[i - 3] === target[j - 2] && source[i - 2] === symbol)
        )
          add([swap, swap], 3, 3, 0.5 * kinds.swap * kinds.swap)
      }
    }
    if (i > 0) add([{ kind: 'drop', symbol: null }], 1, 0, kinds.drop)
    return steps
  }
}

/** One change more: from no change to one, which is the only one or one of several; from several to one more. */
function reach(cells: Float64Array, from: number, to: number, alone: number, several: number): void {
  const none = cells[from] as number
  cells[to + ALONE] = (cells[to + ALONE] as number) + none * alone
  cells[to + ALONE + 1] = (cells[to + ALONE + 1] as number) + none * several
  for (let layer = ALONE + 2; layer < LAYERS; layer++)
    cells[to + layer] = (cells[to + layer] as number) + (cells[from + layer - 1] as number) * several
}

/** Two changes more, from none or from some. */
function reachTwo(cells: Float64Array, from: number, to: number, chance: number): void {
  cells[to + ALONE + 2] = (cells[to + ALONE + 2] as number) + (cells[from] as number) * chance
  for (let layer = ALONE + 3; layer < LAYERS; layer++)
    cells[to + layer] = (cells[to + layer] as number) + (cells[from + layer - 2] as number) * chance
}

/** The layer with fewer changes. */
function layerBelow(layer: number, changes: number): number {
  if (changes === 0) return layer
  return layer === ALONE || layer - changes <= ALONE ? 0 : layer - changes
}
