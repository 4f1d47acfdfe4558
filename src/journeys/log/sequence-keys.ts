/** Stretches of events, from `starts[i]` to before `ends[i]`, of which the first `mostSteps` names count. */
export type Stretches = {
  readonly names: Uint32Array
  /** One more than the largest of the names. */
  readonly codes: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly mostSteps: number
}

/** What tells stretches apart, in two halves of 32 bits each, of which the low one serves as a hash. */
export type SequenceKeys = {
  /** Whether stretches whose halves are the same have the same names. If not, the high half is the stretch's number. */
  readonly areExact: boolean
  /** Writes the keys of all stretches; the highest bit says that a stretch goes on after the steps that count. */
  readonly fill: (low: Uint32Array, high: Uint32Array) => void
}

/** Of a key's high half. */
export const GOES_ON = 0x80000000
export const KEY_BITS = 0x7fffffff

/** How many of a stretch's names count. */
export function stepsIn({ starts, ends, mostSteps }: Stretches, stretch: number): number {
  const all = ((ends[stretch] as number) - (starts[stretch] as number)) | 0
  return all < mostSteps ? all : mostSteps | 0
}

/** Short stretches of few names are numbers of up to 63 bits; of others there are hashes. */
export function sequenceKeysOf(stretches: Stretches): SequenceKeys {
  // 0 is no name, so that a stretch differs from one that goes on.
  const bits = 32 - Math.clz32(stretches.codes)
  const half = Math.floor(31 / bits)
  const most = mostStepsUpTo(2 * half, stretches)
  return most === null ? hashedKeys(stretches) : packedKeys(stretches, bits, Math.min(half, most), most)
}

/** So many steps or fewer count of every stretch, and not more than `limit`; null where more do. */
function mostStepsUpTo(limit: number, stretches: Stretches): number | null {
  if (stretches.mostSteps <= limit) return stretches.mostSteps
  let most = 0
  for (let i = 0; i < stretches.starts.length && most <= limit; i++) most = Math.max(most, stepsIn(stretches, i))
  return most <= limit ? most : null
}

/** Events whose names are packed at once, few enough to stay close to the processor. Stretches mostly begin one behind the other. */
const CHUNK = 1024

/** @param half the steps that the first half of a key holds; the second one holds those from there to `most` */
function packedKeys(stretches: Stretches, bits: number, half: number, most: number): SequenceKeys {
  const { names, starts } = stretches
  return {
    areExact: true,
    fill(low, high) {
      const packed = new Uint32Array(CHUNK + most)
      for (let at = 0; at < starts.length; ) {
        packNames(names, bits, half, starts[at] as number, packed)
        at = fillPacked(stretches, bits, half, most, packed, at, low, high)
      }
    },
  }
}

/** Writes the keys of stretches from one on, up to one that begins elsewhere than among what is packed; returns which that is. */
function fillPacked(
  stretches: Stretches,
  bits: number,
  half: number,
  most: number,
  packed: Uint32Array,
  first: number,
  low: Uint32Array,
  high: Uint32Array,
): number {
  const { starts, ends } = stretches
  const packedFrom = starts[first] as number
  const inRest = ~(-1 << (bits * (most - half)))
  for (let i = first; i < starts.length; i++) {
    const from = starts[i] as number
    const at = (from - packedFrom) | 0
    if (at < 0 || at >= CHUNK) return i
    const steps = stepsIn(stretches, i)
    // What comes after the stretch is shifted out: nobody could guess where to stop.
    const tooMany = half > steps ? half - steps : 0
    const before = (packed[at + half] as number) >>> (bits * tooMany)
    const after = ((packed[at + most] as number) & inRest) >>> (bits * (most - steps - tooMany))
    // One-to-one among the stretches with the same second half, so that nothing of the key is lost.
    low[i] = mixed(Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b))
    high[i] = from + steps === ends[i] ? after : after | GOES_ON
  }
  return starts.length
}

/** Before each event from one on, the `count` names that come before it, one behind the other; after the last there are none. */
function packNames(names: Uint32Array, bits: number, count: number, from: number, into: Uint32Array): void {
  const kept = ~(-1 << (bits * count))
  const there = Math.min(into.length, names.length - from)
  let last = 0
  for (let at = 0; at < there; at++) {
    into[at] = last
    last = ((last << bits) | ((names[from + at] as number) + 1)) & kept
  }
  for (let at = there; at < into.length; at++) {
    into[at] = last
    last = (last << bits) & kept
  }
}

function hashedKeys(stretches: Stretches): SequenceKeys {
  const { names, starts, ends } = stretches
  return {
    areExact: false,
    fill(low, high) {
      for (let i = 0; i < starts.length; i++) {
        const from = starts[i] as number
        const to = from + stepsIn(stretches, i)
        let hash = to - from
        for (let at = from; at < to; at++) hash = mixed(Math.imul(hash ^ (names[at] as number), 0x9e3779b1))
        low[i] = hash
        high[i] = to === ends[i] ? i : i | GOES_ON
      }
    },
  }
}

/** Lets the lower bits depend on the upper ones, one to one. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15)
}
