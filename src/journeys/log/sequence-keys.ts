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
  let longest = 0
  for (let i = 0; i < stretches.starts.length; i++) longest = Math.max(longest, stepsIn(stretches, i))
  // 0 is no name, so that a stretch differs from one that goes on.
  const bits = 32 - Math.clz32(stretches.codes)
  const half = Math.floor(31 / bits)
  return longest <= 2 * half ? packedKeys(stretches, bits, half) : hashedKeys(stretches)
}

function packedKeys(stretches: Stretches, bits: number, half: number): SequenceKeys {
  const { names, starts, ends } = stretches
  return {
    areExact: true,
    fill(low, high) {
      for (let i = 0; i < starts.length; i++) {
        const from = starts[i] as number
        const to = from + stepsIn(stretches, i)
        let at = from
        let first = 0
        for (const middle = Math.min(to, from + half); at < middle; at++)
          first = (first << bits) | ((names[at] as number) + 1)
        let rest = 0
        for (; at < to; at++) rest = (rest << bits) | ((names[at] as number) + 1)
        // One-to-one among the stretches with the same rest, so that nothing of the key is lost.
        low[i] = mixed(Math.imul(first, 0x9e3779b1) ^ Math.imul(rest, 0x85ebca6b))
        high[i] = to === ends[i] ? rest : rest | GOES_ON
      }
    },
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
