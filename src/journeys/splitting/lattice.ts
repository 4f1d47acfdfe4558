import { BEGINNING, type ContextTree, NOWHERE } from './context-tree.ts'

/**
 * All ways to cut a stretch of a history into journeys, weighed at once: forward–backward over the states "this journey
 * began so many events ago", the last of which means that many or more. Cost: length × depth.
 */
export class Lattice {
  readonly #tree: ContextTree
  readonly #states: number
  #room = 0
  /** Per place and state, the share of the weight of all ways that have come there. */
  #forward = new Float64Array(0)
  #backward = new Float64Array(0)
  /** Per place and state, the probability of the next event and of the end. */
  #event = new Float64Array(0)
  #end = new Float64Array(0)
  /** Per place, the weight of the ways that end a journey there, and what the forward shares were divided by. */
  #ended = new Float64Array(0)
  #scale = new Float64Array(0)
  #from = 0
  #length = 0

  constructor(tree: ContextTree) {
    this.#tree = tree
    this.#states = tree.depth + 1
  }

  /** Weighs the events `from … to - 1`; a journey begins at the first and one ends with the last. `odds` are those of the gaps. */
  weigh(names: Uint32Array, from: number, to: number, odds: Float64Array): void {
    this.#from = from
    this.#length = to - from
    this.#makeRoom(this.#length)
    const tree = this.#tree
    const states = this.#states
    const depth = tree.depth
    const [forward, event, end, ended] = [this.#forward, this.#event, this.#end, this.#ended]
    // Contexts of the last m events, and of those journeys that began so many events ago; -1: never seen.
    let recent = new Int32Array(states).fill(-1)
    let begun = new Int32Array(states).fill(-1)
    let nextRecent = new Int32Array(states)
    let nextBegun = new Int32Array(states)
    recent[0] = NOWHERE
    begun[0] = BEGINNING
    forward.fill(0, 0, (this.#length + 1) * states)
    ended[0] = 1
    for (let place = 0; place < this.#length; place++) {
      const name = names[from + place] as number
      const row = place * states
      const next = row + states
      nextRecent.fill(-1)
      nextBegun.fill(-1)
      nextRecent[0] = NOWHERE
      nextBegun[0] = BEGINNING
      let eventBase = tree.base
      let endBase = tree.base
      let known = true
      let weight = 0
      for (let state = 0; state <= depth; state++) {
        const context = recent[state] as number
        known = known && tree.knows(context)
        if (known) {
          const child = tree.next(context, name)
          if (state < depth) nextRecent[state + 1] = child
          eventBase = tree.eventIn(context, child, eventBase)
          endBase = tree.endIn(context, endBase)
        }
        let eventHere = eventBase
        let endHere = endBase
        const whole = state < depth ? (begun[state] as number) : -1
        if (tree.knows(whole)) {
          const child = tree.next(whole, name)
          if (state + 1 < depth) nextBegun[state + 1] = child
          eventHere = tree.eventIn(whole, child, eventBase)
          endHere = tree.endIn(whole, endBase)
        }
        event[row + state] = eventHere
        end[row + state] = endHere
        if (state > 0) weight += (forward[row + state] as number) * endHere
      }
      if (place > 0) ended[place] = weight * (odds[from + place - 1] as number)
      this.#step(row, next, ended[place] as number, place)
      ;[recent, nextRecent] = [nextRecent, recent]
      ;[begun, nextBegun] = [nextBegun, begun]
    }
    this.#endHere(recent, begun)
  }

  /** Adds to `sums[i]`, for the events i from `from` to `to` - 1 that are inside the stretch, the probability that a journey ends with it. */
  addMarginals(odds: Float64Array, from: number, to: number, sums: Float64Array): void {
    const states = this.#states
    const depth = this.#tree.depth
    const [backward, event, end] = [this.#backward, this.#event, this.#end]
    const last = this.#length * states
    for (let state = 1; state <= depth; state++)
      backward[last + state] = (end[last + state] as number) / (this.#ended[this.#length] as number)
    for (let place = this.#length - 1; place >= 1; place--) {
      const row = place * states
      const next = row + states
      const scale = this.#scale[place + 1] as number
      const anew = ((event[row] as number) * (backward[next + 1] as number)) / scale
      const at = this.#from + place - 1
      const here = (odds[at] as number) * anew
      for (let state = 1; state <= depth; state++) {
        const on = (event[row + state] as number) * (backward[next + Math.min(depth, state + 1)] as number)
        backward[row + state] = (end[row + state] as number) * here + on / scale
      }
      if (at >= from && at < to) sums[at] = (sums[at] as number) + (this.#ended[place] as number) * anew
    }
  }

  /** Draws one way to cut the stretch, by its weight: `ends[i]` becomes 1 where a journey ends with event i, else 0. */
  draw(random: () => number, ends: Uint8Array): void {
    const states = this.#states
    const depth = this.#tree.depth
    const [forward, event, end] = [this.#forward, this.#event, this.#end]
    ends.fill(0, this.#from, this.#from + this.#length)
    let place = this.#length
    while (place > 0) {
      ends[this.#from + place - 1] = 1
      const row = place * states
      let all = 0
      for (let state = 1; state <= depth; state++)
        all += (forward[row + state] as number) * (end[row + state] as number)
      let left = random() * all
      let state = 1
      for (; state < depth; state++) {
        left -= (forward[row + state] as number) * (end[row + state] as number)
        if (left <= 0) break
      }
      // Back to the journey's first event.
      for (; state > 1; place--) {
        if (state < depth) {
          state--
          continue
        }
        const before = (place - 1) * states
        const one = (forward[before + depth - 1] as number) * (event[before + depth - 1] as number)
        const more = (forward[before + depth] as number) * (event[before + depth] as number)
        if (random() * (one + more) < one) state--
      }
      place--
    }
  }

  #step(row: number, next: number, ended: number, place: number): void {
    const depth = this.#tree.depth
    const [forward, event] = [this.#forward, this.#event]
    forward[next + 1] = ended * (event[row] as number)
    for (let state = 1; state < depth; state++)
      forward[next + state + 1] = (forward[row + state] as number) * (event[row + state] as number)
    forward[next + depth] =
      (forward[next + depth] as number) + (forward[row + depth] as number) * (event[row + depth] as number)
    let sum = 0
    for (let state = 1; state <= depth; state++) sum += forward[next + state] as number
    for (let state = 1; state <= depth; state++) forward[next + state] = (forward[next + state] as number) / sum
    this.#scale[place + 1] = sum
  }

  #endHere(recent: Int32Array, begun: Int32Array): void {
    const tree = this.#tree
    const row = this.#length * this.#states
    let base = tree.base
    let weight = 0
    for (let state = 0; state <= tree.depth; state++) {
      const context = recent[state] as number
      if (tree.knows(context)) base = tree.endIn(context, base)
      const whole = state < tree.depth ? (begun[state] as number) : -1
      const here = tree.knows(whole) ? tree.endIn(whole, base) : base
      this.#end[row + state] = here
      if (state > 0) weight += (this.#forward[row + state] as number) * here
    }
    this.#ended[this.#length] = weight
  }

  #makeRoom(length: number): void {
    if (length + 1 <= this.#room) return
    this.#room = (length + 1) * 2
    const cells = this.#room * this.#states
    this.#forward = new Float64Array(cells)
    this.#backward = new Float64Array(cells)
    this.#event = new Float64Array(cells)
    this.#end = new Float64Array(cells)
    this.#ended = new Float64Array(this.#room)
    this.#scale = new Float64Array(this.#room)
  }
}
