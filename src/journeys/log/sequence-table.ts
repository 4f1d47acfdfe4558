import { KEY_BITS, type SequenceKeys, type Stretches, stepsIn } from './sequence-keys.ts'

/** Stretches in a part, about: so few that what is known of them stays close to the processor. */
const IN_PART = 1 << 13
const PARTS_MOST = 1 << 10

/** Numbers of an entry: both halves of a stretch's key, and the stretch. */
const ENTRY = 3
/** Numbers of a slot: a sequence's number + 1 (0: the slot is free), and both halves of its key. */
const SLOT_SHIFT = 2
const SLOT = 1 << SLOT_SHIFT
/** Of the slots, so many may be taken. */
const MOST_FILLED = 0.7

/** Sequences by numbers, in an order that has no meaning. */
export type Numbered = {
  /** Per number: the first stretch that has it. */
  readonly firsts: Uint32Array
  /** Per number: how many stretches have it, and how many of those go on after the steps that count. */
  readonly counts: Uint32Array
  readonly cut: Uint32Array
}

/**
 * Gives stretches of the same names the same number, from 0, in `ofStretch`.
 *
 * They are put into parts by their keys first, so that each part's table is small: with one table for all, nearly every look
 * would wait for the memory.
 */
export function numberSequences(stretches: Stretches, keys: SequenceKeys, ofStretch: Uint32Array): Numbered {
  const high = new Uint32Array(ofStretch.length)
  // Until the numbers are known, their place holds the low halves.
  keys.fill(ofStretch, high)
  return numberParts(stretches, keys, partsOf(ofStretch, high), ofStretch)
}

type Parts = {
  /** Part i has the entries starts[i] … starts[i + 1] - 1, in the order of the stretches. */
  readonly starts: Uint32Array
  readonly entries: Uint32Array
}

function partsOf(low: Uint32Array, high: Uint32Array): Parts {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.min(low.length / IN_PART, PARTS_MOST))))
  const shift = 32 - bits
  const starts = new Uint32Array((1 << bits) + 1)
  for (let i = 0; i < low.length; i++) {
    const part = (low[i] as number) >>> shift
    starts[part + 1] = (starts[part + 1] as number) + 1
  }
  for (let part = 1; part < starts.length; part++)
    starts[part] = (starts[part] as number) + (starts[part - 1] as number)
  const next = starts.slice()
  const entries = new Uint32Array(ENTRY * low.length)
  for (let i = 0; i < low.length; i++) {
    const part = (low[i] as number) >>> shift
    const at = next[part] as number
    next[part] = at + 1
    entries[ENTRY * at] = low[i] as number
    entries[ENTRY * at + 1] = high[i] as number
    entries[ENTRY * at + 2] = i
  }
  return { starts, entries }
}

/** Part by part, each with numbers that come behind those of the last. */
function numberParts(
  stretches: Stretches,
  { areExact }: SequenceKeys,
  { starts, entries }: Parts,
  ofStretch: Uint32Array,
): Numbered {
  const column = () => new Uint32Array(ofStretch.length)
  const numbered: Numbered = { firsts: column(), counts: column(), cut: column() }
  const table = { slots: new Uint32Array(SLOT * IN_PART) }
  let size = 0
  for (let part = 0; part + 1 < starts.length; part++) {
    const inPart = entries.subarray(ENTRY * (starts[part] as number), ENTRY * (starts[part + 1] as number))
    table.slots.fill(0)
    size = numberPart(stretches, areExact, inPart, table, size, numbered, ofStretch)
  }
  const { firsts, counts, cut } = numbered
  return { firsts: firsts.subarray(0, size), counts: counts.subarray(0, size), cut: cut.subarray(0, size) }
}

/**
 * Open addressing.
 * @returns how many sequences there are with the `before` ones of other parts
 */
function numberPart(
  stretches: Stretches,
  areExact: boolean,
  entries: Uint32Array,
  table: { slots: Uint32Array },
  before: number,
  { firsts, counts, cut }: Numbered,
  ofStretch: Uint32Array,
): number {
  let { slots } = table
  let mask = slots.length - SLOT
  let size = before
  for (let at = 0; at < entries.length; at += ENTRY) {
    const low = entries[at] as number
    const marked = entries[at + 1] as number
    const stretch = entries[at + 2] as number
    const high = marked & KEY_BITS
    let slot = (low << SLOT_SHIFT) & mask
    let number = slots[slot] as number
    while (number !== 0) {
      if (slots[slot + 1] === low)
        if (areExact ? slots[slot + 2] === high : areSame(stretches, slots[slot + 2] as number, high)) break
      slot = (slot + SLOT) & mask
      number = slots[slot] as number
    }
    if (number === 0) {
      if ((size - before) * SLOT > slots.length * MOST_FILLED) {
        slots = spread(slots)
        mask = slots.length - SLOT
        slot = freeSlot(slots, low)
      }
      firsts[size] = stretch
      number = ++size
      slots[slot] = number
      slots[slot + 1] = low
      slots[slot + 2] = high
    }
    counts[number - 1] = (counts[number - 1] as number) + 1
    cut[number - 1] = (cut[number - 1] as number) + (marked >>> 31)
    ofStretch[stretch] = number - 1
  }
  table.slots = slots
  return size
}

/** Twice as many slots, and every sequence at its new one. */
function spread(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(2 * old.length)
  for (let at = 0; at < old.length; at += SLOT)
    if (old[at] !== 0) slots.set(old.subarray(at, at + SLOT), freeSlot(slots, old[at + 1] as number))
  return slots
}

function freeSlot(slots: Uint32Array, low: number): number {
  const mask = slots.length - SLOT
  let slot = (low << SLOT_SHIFT) & mask
  while (slots[slot] !== 0) slot = (slot + SLOT) & mask
  return slot
}

function areSame(stretches: Stretches, one: number, other: number): boolean {
  const steps = stepsIn(stretches, one)
  if (steps !== stepsIn(stretches, other)) return false
  const { names, starts } = stretches
  const [from, otherFrom] = [starts[one] as number, starts[other] as number]
  for (let i = 0; i < steps; i++) if (names[from + i] !== names[otherFrom + i]) return false
  return true
}
