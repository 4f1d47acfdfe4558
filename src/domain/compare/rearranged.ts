/**
 * Which of the items changed places: those outside of a longest run that kept its order (longest increasing
 * subsequence, patience sorting). An insertion or a removal moves nothing; swapping two neighbours moves one.
 * @param before ids in their order
 * @param after the same ids in theirs; ids that are in one list alone are passed over
 */
export function rearranged(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, at) => [id, at]))
  const shared = after.filter((id) => places.has(id))
  const kept = longestIncreasing(shared.map((id) => places.get(id) as number))
  return new Set(shared.filter((_, at) => !kept.has(at)))
}

/** The indexes of a longest increasing subsequence. */
function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  /** For each length the index at which the lowest end of such a subsequence stands. */
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    previous[at] = low === 0 ? -1 : (ends[low - 1] as number)
    ends[low] = at
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) kept.add(at)
  return kept
}

/** Both lists in one: `after` as it is, and what `before` alone holds behind what it followed there. */
export function interleaved(before: readonly string[], after: readonly string[]): string[] {
  const here = new Set(after)
  const followers = new Map<string, string[]>()
  let lead = ''
  for (const id of before) {
    if (here.has(id)) lead = id
    else followers.set(lead, [...(followers.get(lead) ?? []), id])
  }
  return [...(followers.get('') ?? []), ...after.flatMap((id) => [id, ...(followers.get(id) ?? [])])]
}
