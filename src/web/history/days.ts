import type { Version } from '../data/versions.ts'

export type Day = { readonly day: string; readonly versions: readonly Version[] }

/**
 * Versions under the day on which they were kept, in the order given.
 * @param dayOf the day of a moment (ms since 1970), as people write it where they are
 */
export function byDay(versions: readonly Version[], dayOf: (ms: number) => string): Day[] {
  const days = Map.groupBy(versions, ({ createdAt }) => dayOf(createdAt))
  return [...days].map(([day, of]) => ({ day, versions: of }))
}
