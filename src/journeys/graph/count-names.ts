import { type Blocks, takenFrom } from '../together/blocks.ts'
import type { Part } from '../together/partner.ts'

/** What one who walks over the cases works with. */
export type NamesWork = {
  readonly names: Uint32Array
  readonly caseStarts: Uint32Array
  /** Of cases. */
  readonly blocks: Blocks
  readonly who: number
  readonly found: NamesFound
}

/** Per name's code: the cases that have such an event, begin with it, end with it. */
export type NamesFound = { readonly cases: Uint32Array; readonly starts: Uint32Array; readonly ends: Uint32Array }

export const countNames: Part<NamesWork> = {
  name: 'count-names',
  run({ names, caseStarts, blocks, who, found }) {
    const { cases, starts, ends } = found
    /** Per name, one more than the case that had it last. */
    const seen = new Int32Array(cases.length)
    for (const block of takenFrom(blocks, who)) {
      for (let at = block.from; at < block.to; at++) {
        const from = caseStarts[at] as number
        const to = caseStarts[at + 1] as number
        const here = (at + 1) | 0
        for (let i = from; i < to; i++) {
          const name = names[i] as number
          // One more where it was seen in an earlier case last; without a branch, which nobody could guess.
          cases[name] = (cases[name] as number) + (((seen[name] as number) - here) >>> 31)
          seen[name] = here
        }
        const first = names[from] as number
        const last = names[to - 1] as number
        starts[first] = (starts[first] as number) + 1
        ends[last] = (ends[last] as number) + 1
      }
    }
  },
}
