/** Pairs of codes below this many are looked up in a table; it has as many entries as their square. */
const TABLE_MOST = 1024

/**
 * Numbers pairs of codes from 0 in the order in which they first come: follows relations, or a trie's nodes and what comes
 * next. A plain table for few codes, an open-addressing hash for many.
 */
export class PairIds {
  readonly #width: number
  /** The pair's id + 1; 0: not yet seen. */
  #ids: Uint32Array
  /** The hash's keys, `first * width + second`; null for a table. */
  #keys: Float64Array | null
  #pairs = new Float64Array(64)
  #size = 0

  /** @param width one more than the largest code of a pair's members */
  constructor(width: number) {
    this.#width = width
    const dense = width <= TABLE_MOST
    this.#ids = new Uint32Array(dense ? width * width : 1 << 12)
    this.#keys = dense ? null : new Float64Array(1 << 12)
  }

  get size(): number {
    return this.#size
  }

  idOf(first: number, second: number): number {
    const key = first * this.#width + second
    const slot = this.#keys === null ? key : this.#slotOf(this.#keys, key)
    const known = this.#ids[slot] as number
    return known !== 0 ? known - 1 : this.#added(slot, key)
  }

  firstOf(id: number): number {
    return Math.floor((this.#pairs[id] as number) / this.#width)
  }

  secondOf(id: number): number {
    return (this.#pairs[id] as number) % this.#width
  }

  #added(slot: number, key: number): number {
    const id = this.#size++
    if (id === this.#pairs.length) {
      const more = new Float64Array(2 * id)
      more.set(this.#pairs)
      this.#pairs = more
    }
    this.#pairs[id] = key
    this.#ids[slot] = id + 1
    if (this.#keys === null) return id
    this.#keys[slot] = key
    if (this.#size * 2 > this.#keys.length) this.#grow()
    return id
  }

  #slotOf(keys: Float64Array, key: number): number {
    const mask = keys.length - 1
    // A key has up to 53 bits: both halves are mixed.
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 4294967296) | 0, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (this.#ids[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = new Float64Array(2 * (this.#keys as Float64Array).length)
    this.#ids = new Uint32Array(keys.length)
    this.#keys = keys
    for (let id = 0; id < this.#size; id++) {
      const key = this.#pairs[id] as number
      const slot = this.#slotOf(keys, key)
      keys[slot] = key
      this.#ids[slot] = id + 1
    }
  }
}
