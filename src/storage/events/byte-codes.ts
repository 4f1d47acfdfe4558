/** Gives texts codes from 0 in the order in which they first come, by their bytes in UTF-8: no text is made for one that is known. */
export class ByteCodes {
  #slots = new Int32Array(1024)
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
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (source[at] as number), 0x01000193)
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let code = (this.#slots[slot] as number) - 1; code >= 0; code = (this.#slots[slot] as number) - 1) {
      if (this.#hashes[code] === (hash | 0) && this.#isSame(code, source, from, to)) return code
      slot = (slot + 1) & mask
    }
    return this.#add(slot, hash, source, from, to)
  }

  #isSame(code: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[code] as number
    if ((this.#starts[code + 1] as number) - start !== to - from) return false
    for (let at = from; at < to; at++) if (source[at] !== this.#bytes[start + at - from]) return false
    return true
  }

  #add(slot: number, hash: number, source: Uint8Array, from: number, to: number): number {
    const code = this.#count++
    if (code === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(code * 2))
      this.#starts = grown(this.#starts, new Uint32Array(code * 2 + 1))
    }
    const start = this.#starts[code] as number
    const end = start + to - from
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, Buffer.alloc(Math.max(end, this.#bytes.length * 2)))
    this.#bytes.set(source.subarray(from, to), start)
    this.#starts[code + 1] = end
    this.#hashes[code] = hash
    this.#slots[slot] = code + 1
    if (this.#count * 2 > this.#slots.length) this.#spread()
    return code
  }

  /** Twice as many places, and every text at its new one. */
  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let code = 0; code < this.#count; code++) {
      let slot = (this.#hashes[code] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
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
