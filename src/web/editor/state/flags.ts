/** What the interface says of one thing on the map, beside what the map itself says. Bits, so that one number tells all. */
export const ACTIVE = 1
export const SELECTED = 2
export const EDITING = 4
export const DIMMED = 8
export const FOUND = 16
export const CUT = 32
export const MOVING = 64
/** A card that answers, causes or relates to another. */
export const LINKED = 128
/** Something that has open threads of comments. */
export const COMMENTED = 256

export type Flags = {
  /** The bits of a thing, by its key; 0 where nothing is said. */
  readonly of: (key: string) => number
  /** Sets the bit for exactly these keys; only things whose bits change are told. */
  readonly only: (bit: number, keys: Iterable<string>) => void
  readonly subscribe: (key: string, listener: () => void) => () => void
}

/** Each thing follows its own bits, so that choosing one of 1,500 cards draws two of them anew, not all. */
export function createFlags(): Flags {
  const bits = new Map<string, number>()
  const listeners = new Map<string, Set<() => void>>()
  const marked = new Map<number, ReadonlySet<string>>()

  function write(key: string, next: number): void {
    if (next === 0) bits.delete(key)
    else bits.set(key, next)
    for (const listener of [...(listeners.get(key) ?? [])]) listener()
  }

  return {
    of: (key) => bits.get(key) ?? 0,
    only(bit, keys) {
      const before = marked.get(bit) ?? new Set()
      const after = new Set(keys)
      marked.set(bit, after)
      for (const key of before) if (!after.has(key)) write(key, (bits.get(key) ?? 0) & ~bit)
      for (const key of after) if (!before.has(key)) write(key, (bits.get(key) ?? 0) | bit)
    },
    subscribe(key, listener) {
      const own = listeners.get(key) ?? new Set()
      listeners.set(key, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0) listeners.delete(key)
      }
    },
  }
}
