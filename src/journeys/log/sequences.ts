import { caseCount, type EventLog } from './event-log.ts'

/** The distinct sequences of names that stretches of a log have, numbered from 0 in the order in which they first come. */
export type Sequences = {
  /** Per stretch, its sequence's number. */
  readonly ofStretch: Uint32Array
  /** Per sequence: how many stretches have it. */
  readonly counts: Uint32Array
  /** Per sequence: how many of those go on after the steps that were looked at. */
  readonly cut: Uint32Array
  /** Per sequence: the place of its first event, in the first stretch that has it, and how many steps it has. */
  readonly places: Uint32Array
  readonly lengths: Uint32Array
}

/** Whole cases by what happens in them, in order: the log's variants. */
export function variantsOf(log: EventLog, mostSteps = Number.POSITIVE_INFINITY): Sequences {
  const cases = caseCount(log)
  return sequencesOf(log.names, log.caseStarts.subarray(0, cases), log.caseStarts.subarray(1), mostSteps)
}

/** Stretches that are looked up together: the memory's answers to all of them are under way at once then. */
const BATCH = 512

/**
 * Stretches of events, from `starts[i]` to before `ends[i]`, by their first `mostSteps` names. Exact, and linear in the
 * events.
 */
export function sequencesOf(names: Uint32Array, starts: Uint32Array, ends: Uint32Array, mostSteps: number): Sequences {
  const keys = keysOf(names, starts, ends, mostSteps)
  const table = new SequenceTable(names, keys.areExact, starts.length / 8)
  const ofStretch = new Uint32Array(starts.length)
  const batch: Batch = {
    places: new Uint32Array(BATCH),
    lengths: new Uint32Array(BATCH),
    low: new Uint32Array(BATCH),
    high: new Uint32Array(BATCH),
  }
  for (let begin = 0; begin < starts.length; begin += BATCH) {
    const count = Math.min(BATCH, starts.length - begin)
    for (let i = 0; i < count; i++) {
      const from = starts[begin + i] as number
      const whole = (ends[begin + i] as number) - from
      batch.places[i] = from
      batch.lengths[i] = Math.min(whole, mostSteps)
    }
    keys.fill(batch, count)
    table.add(batch, count, ofStretch.subarray(begin, begin + count))
    for (let i = 0; i < count; i++) {
      const whole = (ends[begin + i] as number) - (starts[begin + i] as number)
      if (whole > mostSteps) table.cut(ofStretch[begin + i] as number)
    }
  }
  return { ofStretch, ...table.columns() }
}

/** The names of a sequence. */
export function stepsOf(log: EventLog, { places, lengths }: Sequences, sequence: number): string[] {
  const from = places[sequence] as number
  const codes = log.names.subarray(from, from + (lengths[sequence] as number))
  return Array.from(codes, (code) => log.dictionary[code] as string)
}

type Batch = {
  readonly places: Uint32Array
  readonly lengths: Uint32Array
  /** The two halves of each stretch's key. */
  readonly low: Uint32Array
  readonly high: Uint32Array
}

type Keys = {
  /** Whether stretches of the same key have the same names; if not, the names decide. */
  readonly areExact: boolean
  readonly fill: (batch: Batch, count: number) => void
}

/** Short stretches of few names are numbers of 64 bits; of others there are hashes. */
function keysOf(names: Uint32Array, starts: Uint32Array, ends: Uint32Array, mostSteps: number): Keys {
  let longest = 0
  for (let i = 0; i < starts.length; i++) longest = Math.max(longest, (ends[i] as number) - (starts[i] as number))
  let largest = 0
  for (let i = 0; i < names.length; i++) if ((names[i] as number) > largest) largest = names[i] as number
  // 0 is no name, so that a stretch differs from one that goes on.
  const bits = 32 - Math.clz32(largest + 1)
  const half = Math.floor(32 / bits)
  return Math.min(longest, mostSteps) <= 2 * half ? packedKeys(names, bits, half) : hashedKeys(names)
}

function packedKeys(names: Uint32Array, bits: number, half: number): Keys {
  const packed = (from: number, to: number) => {
    let key = 0
    for (let i = from; i < to; i++) key = (key << bits) | ((names[i] as number) + 1)
    return key
  }
  return {
    areExact: true,
    fill({ places, lengths, low, high }, count) {
      for (let i = 0; i < count; i++) {
        const from = places[i] as number
        const to = from + (lengths[i] as number)
        const middle = to - from > half ? from + half : to
        low[i] = packed(from, middle)
        high[i] = packed(middle, to)
      }
    },
  }
}

function hashedKeys(names: Uint32Array): Keys {
  return {
    areExact: false,
    fill({ places, lengths, low, high }, count) {
      for (let i = 0; i < count; i++) {
        const from = places[i] as number
        const to = from + (lengths[i] as number)
        let hash = to - from
        for (let at = from; at < to; at++) {
          hash = Math.imul(hash ^ (names[at] as number), 0x9e3779b1)
          hash ^= hash >>> 15
        }
        low[i] = hash
        high[i] = to - from
      }
    },
  }
}

/** Numbers of a slot: a sequence's number + 1 (0: the slot is free), both halves of its key, and how many have it. */
const SLOT_SHIFT = 2
const SLOT = 1 << SLOT_SHIFT
/** Of the slots, so many may be taken. */
const MOST_FILLED = 0.7

/** Open addressing; a slot lies within one line of the processor's cache, so that one look reaches all of it. */
class SequenceTable {
  readonly #names: Uint32Array
  readonly #keysAreExact: boolean
  #slots: Uint32Array
  #cut: Uint32Array = new Uint32Array(1024)
  #places: Uint32Array = new Uint32Array(1024)
  #lengths: Uint32Array = new Uint32Array(1024)
  #size = 0

  /** @param expected about how many sequences there will be */
  constructor(names: Uint32Array, keysAreExact: boolean, expected: number) {
    this.#names = names
    this.#keysAreExact = keysAreExact
    this.#slots = new Uint32Array(SLOT * 2 ** Math.ceil(Math.log2(expected + 1024)))
  }

  /** Counts the batch's stretches and says which sequence each has. */
  add({ places, lengths, low, high }: Batch, count: number, into: Uint32Array): void {
    while (this.#size + count > (this.#slots.length / SLOT) * MOST_FILLED) this.#spread()
    while (this.#size + count > this.#cut.length) this.#enlarge()
    const slots = this.#slots
    const mask = slots.length - SLOT
    for (let i = 0; i < count; i++) {
      const [a, b] = [low[i] as number, high[i] as number]
      let slot = (hashOf(a, b) << SLOT_SHIFT) & mask
      let id = slots[slot] as number
      while (id !== 0) {
        if (slots[slot + 1] === a && slots[slot + 2] === b)
          if (this.#keysAreExact || this.#isSame(id - 1, places[i] as number, lengths[i] as number)) break
        slot = (slot + SLOT) & mask
        id = slots[slot] as number
      }
      if (id === 0) {
        id = ++this.#size
        slots[slot] = id
        slots[slot + 1] = a
        slots[slot + 2] = b
        this.#places[id - 1] = places[i] as number
        this.#lengths[id - 1] = lengths[i] as number
      }
      slots[slot + 3] = (slots[slot + 3] as number) + 1
      into[i] = id - 1
    }
  }

  /** One that has this sequence goes on. */
  cut(id: number): void {
    this.#cut[id] = (this.#cut[id] as number) + 1
  }

  columns(): Omit<Sequences, 'ofStretch'> {
    const own = (column: Uint32Array) => column.slice(0, this.#size)
    const counts = new Uint32Array(this.#size)
    for (let slot = 0; slot < this.#slots.length; slot += SLOT)
      if (this.#slots[slot] !== 0) counts[(this.#slots[slot] as number) - 1] = this.#slots[slot + 3] as number
    return { counts, cut: own(this.#cut), places: own(this.#places), lengths: own(this.#lengths) }
  }

  #isSame(id: number, place: number, length: number): boolean {
    if (this.#lengths[id] !== length) return false
    const known = this.#places[id] as number
    for (let i = 0; i < length; i++) if (this.#names[known + i] !== this.#names[place + i]) return false
    return true
  }

  /** Twice as many slots, and every sequence at its new one. */
  #spread(): void {
    const old = this.#slots
    const slots = new Uint32Array(2 * old.length)
    const mask = slots.length - SLOT
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at] === 0) continue
      let slot = (hashOf(old[at + 1] as number, old[at + 2] as number) << SLOT_SHIFT) & mask
      while (slots[slot] !== 0) slot = (slot + SLOT) & mask
      for (let part = 0; part < SLOT; part++) slots[slot + part] = old[at + part] as number
    }
    this.#slots = slots
  }

  #enlarge(): void {
    this.#cut = doubled(this.#cut)
    this.#places = doubled(this.#places)
    this.#lengths = doubled(this.#lengths)
  }
}

function hashOf(low: number, high: number): number {
  const hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

function doubled(column: Uint32Array): Uint32Array {
  const more = new Uint32Array(2 * column.length)
  more.set(column)
  return more
}
