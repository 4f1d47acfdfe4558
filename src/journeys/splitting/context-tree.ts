/** How much is taken from every count that is seen, for what is not: a Pitman–Yor discount. */
const DISCOUNT = 0.75
const STRENGTH = 0.5

/** The context in which nothing is known, and the one at the beginning of a journey. */
export const NOWHERE = 0
export const BEGINNING = 1
const ABSENT = -1

/**
 * What comes next in a journey, given up to `depth` events before it and whether the journey begins there. Counts lie in
 * the nodes of a tree of contexts; a context that has seen little leans on the one without its oldest event
 * (hierarchical Pitman–Yor with one table a dish, which is interpolated Kneser–Ney: Teh, ACL 2006). The end of a journey
 * is one of the things that can come next. Journeys can be taken out again, exactly.
 */
export class ContextTree {
  readonly depth: number
  readonly #base: number
  readonly #children = new PairTable()
  /** Per node: the context without its oldest event. */
  readonly #shorter = [ABSENT, NOWHERE]
  /** Per node: how many events its context holds, and whether it begins a journey. */
  readonly #length = [0, 0]
  readonly #begins = [false, true]
  /** Per node: how often its last event was counted in its parent. */
  readonly #count = [0, 0]
  /** Per node: how much came next, of how many kinds, and how often the end did. */
  readonly #total = [0, 0]
  readonly #kinds = [0, 0]
  readonly #ends = [0, 0]

  constructor(depth: number, alphabet: number) {
    this.depth = depth
    this.#base = 1 / (alphabet + 1)
  }

  /** Counts the journey `names[from … to - 1]`, or takes it out again. */
  add(names: Uint32Array, from: number, to: number, sign: 1 | -1): void {
    let context = BEGINNING
    for (let at = from; at < to; at++) {
      const name = names[at] as number
      const longer = this.#made(context, name)
      this.#tally(context, name, sign)
      context = this.#kept(longer)
    }
    this.#tallyEnd(context, sign)
  }

  /** The logarithm of the probability of a whole journey. */
  logProbability(names: Uint32Array, from: number, to: number): number {
    let sum = 0
    let context = BEGINNING
    for (let at = from; at < to; at++) {
      const name = names[at] as number
      sum += Math.log(this.#probability(context, name))
      context = this.#kept(this.#made(context, name))
    }
    return sum + Math.log(this.#probability(context, null))
  }

  /** The context that is `context` and then `name`, if anything was ever counted in it; else -1. */
  next(context: number, name: number): number {
    return this.#children.get(context, name)
  }

  knows(context: number): boolean {
    return context !== ABSENT && (this.#total[context] as number) > 0
  }

  /** The probability of the event that leads to `child` (-1: never seen here), where without the oldest event it is `lower`. */
  eventIn(context: number, child: number, lower: number): number {
    return this.#mixed(context, child === ABSENT ? 0 : (this.#count[child] as number), lower)
  }

  endIn(context: number, lower: number): number {
    return this.#mixed(context, this.#ends[context] as number, lower)
  }

  /** The probability of anything before a first event is seen. */
  get base(): number {
    return this.#base
  }

  #mixed(context: number, count: number, lower: number): number {
    const seen = count > 0 ? count - DISCOUNT : 0
    const left = STRENGTH + DISCOUNT * (this.#kinds[context] as number)
    return (seen + left * lower) / ((this.#total[context] as number) + STRENGTH)
  }

  #probability(context: number, name: number | null): number {
    const lower = context === NOWHERE ? this.#base : this.#probability(this.#shorter[context] as number, name)
    if (!this.knows(context)) return lower
    return name === null ? this.endIn(context, lower) : this.eventIn(context, this.next(context, name), lower)
  }

  /** The longest context that is kept of a longer one. */
  #kept(node: number): number {
    const most = this.#begins[node] ? this.depth : this.depth + 1
    return (this.#length[node] as number) >= most ? (this.#shorter[node] as number) : node
  }

  #made(context: number, name: number): number {
    const known = this.#children.get(context, name)
    if (known !== ABSENT) return known
    const shorter = context === NOWHERE ? NOWHERE : this.#made(this.#shorter[context] as number, name)
    const node = this.#count.length
    this.#shorter.push(shorter)
    this.#length.push((this.#length[context] as number) + 1)
    this.#begins.push(this.#begins[context] as boolean)
    this.#count.push(0)
    this.#total.push(0)
    this.#kinds.push(0)
    this.#ends.push(0)
    this.#children.set(context, name, node)
    return node
  }

  /** A shorter context counts a kind once for each longer one that has seen it. */
  #tally(context: number, name: number, sign: 1 | -1): void {
    for (let here = context; here !== ABSENT; here = this.#shorter[here] as number) {
      const child = this.#made(here, name)
      const count = (this.#count[child] as number) + sign
      this.#count[child] = count
      this.#total[here] = (this.#total[here] as number) + sign
      if (count !== (sign === 1 ? 1 : 0)) return
      this.#kinds[here] = (this.#kinds[here] as number) + sign
    }
  }

  #tallyEnd(context: number, sign: 1 | -1): void {
    for (let here = context; here !== ABSENT; here = this.#shorter[here] as number) {
      const count = (this.#ends[here] as number) + sign
      this.#ends[here] = count
      this.#total[here] = (this.#total[here] as number) + sign
      if (count !== (sign === 1 ? 1 : 0)) return
      this.#kinds[here] = (this.#kinds[here] as number) + sign
    }
  }
}

/** Numbers under pairs of numbers, in typed arrays with open addressing; -1 where there is none. */
export class PairTable {
  #first = new Int32Array(1024).fill(ABSENT)
  #second = new Int32Array(1024)
  #value = new Int32Array(1024)
  #size = 0

  get(first: number, second: number): number {
    const slot = this.#slot(first, second)
    return this.#first[slot] === ABSENT ? ABSENT : (this.#value[slot] as number)
  }

  set(first: number, second: number, value: number): void {
    if (this.#size * 2 >= this.#first.length) this.#grow()
    const slot = this.#slot(first, second)
    if (this.#first[slot] === ABSENT) this.#size++
    this.#first[slot] = first
    this.#second[slot] = second
    this.#value[slot] = value
  }

  #slot(first: number, second: number): number {
    const mask = this.#first.length - 1
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = (Math.imul(hash, 0x2c1b3c6d) >>> 7) & mask
    while (this.#first[slot] !== ABSENT && (this.#first[slot] !== first || this.#second[slot] !== second))
      slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const [first, second, value] = [this.#first, this.#second, this.#value]
    this.#first = new Int32Array(first.length * 2).fill(ABSENT)
    this.#second = new Int32Array(first.length * 2)
    this.#value = new Int32Array(first.length * 2)
    for (let slot = 0; slot < first.length; slot++) {
      if (first[slot] === ABSENT) continue
      const free = this.#slot(first[slot] as number, second[slot] as number)
      this.#first[free] = first[slot] as number
      this.#second[free] = second[slot] as number
      this.#value[free] = value[slot] as number
    }
  }
}
