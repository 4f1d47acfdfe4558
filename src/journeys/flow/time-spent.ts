import { collectAll, countAll } from '../statistics/buckets.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import type { Step } from './walk.ts'

/** How long visits last, of the n of which that is known. */
export type Spent = { readonly n: number; readonly medianMs: number | null; readonly p90Ms: number | null }

/**
 * @param ranks per name's code, its group
 * @param groups how many there are
 */
export function spentOf({ codes, lasting, count }: Step, ranks: Uint32Array, groups: number): Spent[] {
  const ofKnown = new Uint32Array(count)
  const known = new Float64Array(count)
  let n = 0
  for (let at = 0; at < count; at++) {
    const ms = lasting[at] as number
    if (ms < 0) continue
    ofKnown[n] = ranks[codes[at] as number] as number
    known[n++] = ms
  }
  const quantiles = new GroupedQuantiles(groups, [0.5, 0.9])
  countAll(quantiles.buckets[0], new Float64Array(groups), ofKnown, known, n)
  const kept = quantiles.settle()
  collectAll(quantiles.buckets[0], kept, ofKnown, known, n)
  return Array.from({ length: groups }, (_, group) => ({
    n: quantiles.sizeOf(group),
    medianMs: quantiles.of(group, 0.5),
    p90Ms: quantiles.of(group, 0.9),
  }))
}
