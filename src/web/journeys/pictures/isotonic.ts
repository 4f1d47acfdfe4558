/** Where something wants to be, how strongly, and how much room it takes. */
export type Wish = { readonly at: number; readonly weight: number; readonly size: number }

/**
 * The places (starts) that come closest to the wishes, by weighted squares, while all keep their order and none overlaps:
 * isotonic regression by pooling adjacent violators (Barlow et al. 1972). `gap` lies between two.
 */
export function placed(wishes: readonly Wish[], gap: number): number[] {
  type Pool = { sum: number; weight: number; count: number }
  const pools: Pool[] = []
  const offsets: number[] = []
  let offset = 0
  for (const { at, weight, size } of wishes) {
    offsets.push(offset)
    let pool: Pool = { sum: (at - offset) * weight, weight, count: 1 }
    offset += size + gap
    for (
      let before = pools.at(-1);
      before && before.sum / before.weight > pool.sum / pool.weight;
      before = pools.at(-1)
    ) {
      pools.pop()
      pool = {
        sum: before.sum + pool.sum,
        weight: before.weight + pool.weight,
        count: before.count + pool.count,
      }
    }
    pools.push(pool)
  }
  const starts = pools.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight))
  return starts.map((start, i) => start + (offsets[i] as number))
}
