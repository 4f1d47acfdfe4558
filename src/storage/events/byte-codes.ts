/** Numbers of a slot. */
const SLOT_SHIFT = 2
const SLOT = 1 << SLOT_SHIFT

/** Gives texts codes from 0 in the order in which they first come, by their bytes in UTF-8: no text is made for one that is known. */
export class ByteCodes {
  /** A text's code + 1 (0: the slot is free), its length and its last eight bytes: of short ones that is all there is. */
  #slots = new Int32Array(SLOT * 1024)
  #hashes = new Int32Array(512)
  /** Where each text begins in `#bytes`; one more than there are texts. */
  #starts = new Uint32Array(513)
  #bytes = Buffer.alloc(16 * 1024)
  #count = 0

  codeOf(text: string): number {
    const bytes = Buffer.from(text, 'utf8')
    return this.codeOfBytes(bytes, 0, bytes.length)
  }

  codeOfBytes(source: Uint8Array, from: number, to: number): number {
    // FNV-1a, with its upper half folded in, since the lower bits alone choose the place.
    let hash = 0x811c9dc5
    let last = 0
    let before = 0
    for (let at = from; at < to; at++) {
      const byte = source[at] as number
      hash = Math.imul(hash ^ byte, 0x01000193)
      before = (before << 8) | (last >>> 24)
      last = (last << 8) | byte
    }
    hash ^= hash >>> 15
    const slots = this.#slots
    const mask = slots.length - SLOT
    const length = to - from
    let slot = (hash << SLOT_SHIFT) & mask
    for (let code = slots[slot] as number; code !== 0; code = slots[slot] as number) {
      if (slots[slot + 2] === last && slots[slot + 3] === before && slots[slot + 1] === length)
        if (length <= 8 || this.#isSame(code - 1, source, from, to)) return code - 1
      slot = (slot + SLOT) & mask
    }
    return this.#add(slot, [length, last, before], hash, source.subarray(from, to))
  }

  #isSame(code: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[code] as number
    for (let at = from; at < to; at++) if (source[at] !== this.#bytes[start + at - from]) return false
    return true
  }

  #add(slot: number, key: readonly number[], hash: number, text: Uint8Array): number {
    const code = this.#count++
    if (code === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(code * 2))
      this.#starts = grown(this.#starts, new Uint32Array(code * 2 + 1))
    }
    const start = this.#starts[code] as number
    const end = start + text.length
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, Buffer.alloc(Math.max(end, this.#bytes.length * 2)))
    this.#bytes.set(text, start)
    this.#starts[code + 1] = end
    this.#hashes[code] = hash
    this.#slots.set([code + 1, ...key], slot)
    if (this.#count * 2 * SLOT > this.#slots.length) this.#spread()
    return code
  }

  /** Twice as many places, and every text at its new one. */
  #spread(): void {
    const old = this.#slots
    const slots = new Int32Array(old.length * 2)
    const mask = slots.length - SLOT
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at] === 0) continue
      let slot = ((this.#hashes[(old[at] as number) - 1] as number) << SLOT_SHIFT) & mask
      while (slots[slot] !== 0) slot = (slot + SLOT) & mask
      for (let part = 0; part < SLOT; part++) slots[slot + part] = old[at + part] as number
    }
    this.#slots = slots
  }

  /** The texts by their codes; null where one is not UTF-8. */
  texts(): string[] | null {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    try {
      return Array.from({ length: this.#count }, (_, code) =>
        decoder.decode(this.#bytes.subarray(this.#starts[code] as number, this.#starts[code + 1] as number)),
      )
    } catch {
      return null
    }
  }
}

function grown<T extends Int32Array | Uint32Array | Buffer>(from: T, into: T): T {
  into.set(from)
  return into
}
