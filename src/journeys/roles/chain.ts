import { PairIds } from '../log/pair-ids.ts'
import type { Touches } from './touches.ts'

/** Cases are dealt to this many groups, of which the jackknife leaves out one at a time. */
const GROUPS = 20
const TOLERANCE = 1e-9
const MOST_ROUNDS = 20_000
/** No group is left out. */
export const ALL = -1

/**
 * An absorbing Markov chain whose states are the last `order` touchpoints: it begins with none, goes to the next touchpoint,
 * and ends in a conversion or without one. Transitions are counted by group of cases.
 */
export class Chain {
  readonly groups: number
  /** Per transition: its state, the state it leads to (the goal: GOAL, the end without one: END), and its touchpoint. */
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #touch: number[] = []
  /** Per transition and group. */
  readonly #counts: number[] = []
  readonly #states: number

  constructor(touches: Touches, order: number) {
    this.groups = Math.min(GROUPS, touches.converted.length)
    const width = touches.names.length + 2
    const goal = width
    const end = width + 1
    const states = new PairIds(width ** order + 1)
    const transitions = new PairIds(Math.max(width ** order, width + 2))
    const start = states.idOf(0, 0)
    const kept = width ** (order - 1)
    for (let at = 0; at < touches.converted.length; at++) {
      let key = 0
      let state = start
      const group = groupOf(at, this.groups)
      const to = touches.starts[at + 1] as number
      for (let i = touches.starts[at] as number; i < to; i++) {
        const touch = touches.codes[i] as number
        key = (key % kept) * width + touch + 1
        const next = states.idOf(0, key)
        this.#count(transitions.idOf(state, touch), group, state, next, touch)
        state = next
      }
      const last = touches.converted[at] === 1 ? goal : end
      this.#count(transitions.idOf(state, last), group, state, last === goal ? GOAL : END, NO_TOUCH)
    }
    this.#states = states.size
  }

  /**
   * The probability of a conversion when all visits to a touchpoint end without one; -1: of none is it so.
   * @param without the group of cases that is left out, or `ALL`; calls for one group should follow each other
   * @param values where to begin from, and where each state's probability is left
   */
  conversion(removed: number, without: number, values: Float64Array): number {
    const { weights, totals } = this.#weights(without)
    const [fromOf, toOf, touchOf] = [this.#sortedFrom, this.#sortedTo, this.#sortedTouch]
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let change = 0
      let at = weights.length - 1
      // From the latest states to the earliest, as probability comes from the end of journeys.
      for (let state = this.#states - 1; state >= 0; state--) {
        let sum = 0
        for (; at >= 0 && fromOf[at] === state; at--) {
          const to = toOf[at] as number
          if (to === END || touchOf[at] === removed) continue
          sum += (weights[at] as number) * (to === GOAL ? 1 : (values[to] as number))
        }
        const total = totals[state] as number
        const value = total === 0 ? 0 : sum / total
        change = Math.max(change, Math.abs(value - (values[state] as number)))
        values[state] = value
      }
      if (change < TOLERANCE) break
    }
    return values[0] as number
  }

  get states(): number {
    return this.#states
  }

  #order: Uint32Array | null = null
  #sortedFrom = new Uint32Array(0)
  #sortedTo = new Int32Array(0)
  #sortedTouch = new Int32Array(0)

  #weighed = { without: Number.NaN, weights: new Float64Array(0), totals: new Float64Array(0) }

  /** Each transition's cases, and each state's. */
  #weights(without: number): { readonly weights: Float64Array; readonly totals: Float64Array } {
    if (this.#weighed.without === without) return this.#weighed
    const order = this.#sorted()
    const weights = new Float64Array(order.length)
    const totals = new Float64Array(this.#states)
    for (let at = 0; at < order.length; at++) {
      const first = (order[at] as number) * this.groups
      let weight = 0
      for (let group = 0; group < this.groups; group++)
        if (group !== without) weight += this.#counts[first + group] as number
      weights[at] = weight
      const from = this.#sortedFrom[at] as number
      totals[from] = (totals[from] as number) + weight
    }
    this.#weighed = { without, weights, totals }
    return this.#weighed
  }

  #sorted(): Uint32Array {
    if (this.#order) return this.#order
    const order = Uint32Array.from(this.#from.keys()).sort(
      (a, b) => (this.#from[a] as number) - (this.#from[b] as number) || a - b,
    )
    this.#sortedFrom = order.map((transition) => this.#from[transition] as number)
    this.#sortedTo = Int32Array.from(order, (transition) => this.#to[transition] as number)
    this.#sortedTouch = Int32Array.from(order, (transition) => this.#touch[transition] as number)
    this.#order = order
    return order
  }

  #count(transition: number, group: number, from: number, to: number, touch: number): void {
    if (transition === this.#from.length) {
      this.#from.push(from)
      this.#to.push(to)
      this.#touch.push(touch)
      for (let one = 0; one < this.groups; one++) this.#counts.push(0)
    }
    const at = transition * this.groups + group
    this.#counts[at] = (this.#counts[at] as number) + 1
  }
}

const GOAL = -1
const END = -2
const NO_TOUCH = -2

/** Deals cases out evenly and without regard to their order. */
function groupOf(at: number, groups: number): number {
  let mixed = Math.imul(at + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) >>> 0) % groups
}
